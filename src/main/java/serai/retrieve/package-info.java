/// From a question to the passages that may answer it.
@NullMarked
package serai.retrieve;

import org.jspecify.annotations.NullMarked;
