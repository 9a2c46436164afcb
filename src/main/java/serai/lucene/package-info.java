/// The search index on Lucene: passages by their words and by their meaning.
@NullMarked
package serai.lucene;

import org.jspecify.annotations.NullMarked;
