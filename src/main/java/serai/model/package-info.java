/// The adapter to language models that somebody runs, through langchain4j.
@NullMarked
package serai.model;

import org.jspecify.annotations.NullMarked;
