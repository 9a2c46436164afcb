/// The flow from a question to a reply; other flows may use it.
@NullMarked
package serai.ask;

import org.jspecify.annotations.NullMarked;
