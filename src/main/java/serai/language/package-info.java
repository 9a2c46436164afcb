/// What OpenNLP and the JDK know of languages: which one a text is in, and where its sentences end.
@NullMarked
package serai.language;

import org.jspecify.annotations.NullMarked;
