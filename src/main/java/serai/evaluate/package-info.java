/// The flow from a file of questions to a scorecard.
@NullMarked
package serai.evaluate;

import org.jspecify.annotations.NullMarked;
