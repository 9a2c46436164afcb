/// The flow from one thing that a reader did to what the bot does.
@NullMarked
package serai.talk;

import org.jspecify.annotations.NullMarked;
