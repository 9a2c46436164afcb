/// From evidence to a reply. Composers write a draft; the [serai.answer.Verifier] alone makes an
/// answer of it.
@NullMarked
package serai.answer;

import org.jspecify.annotations.NullMarked;
