/// The step from what was typed, and the conversation before it, to a [serai.domain.Question]: its
/// language, what it speaks of, when, in which outlets, and what kind of answer it wants.
@NullMarked
package serai.understand;

import org.jspecify.annotations.NullMarked;
