/// The vocabulary of Serai: what articles, questions, evidence and replies are, and when two
/// figures, dates or names are the same. Nothing here knows a library, a port or a step.
@NullMarked
package serai.domain;

import org.jspecify.annotations.NullMarked;
