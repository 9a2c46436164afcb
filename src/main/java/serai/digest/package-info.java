/// From the articles of a period to an edition, and from an edition to its subscribers.
@NullMarked
package serai.digest;

import org.jspecify.annotations.NullMarked;
