/// What the flows need from outside, in words of the domain.
@NullMarked
package serai.port;

import org.jspecify.annotations.NullMarked;
