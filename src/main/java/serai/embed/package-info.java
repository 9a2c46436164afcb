/// Meaning as vectors, by a small model that runs in this process.
@NullMarked
package serai.embed;

import org.jspecify.annotations.NullMarked;
