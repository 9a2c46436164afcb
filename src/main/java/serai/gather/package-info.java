/// How articles come in: from the corpus, from files that readers hand in, from pages and feeds.
@NullMarked
package serai.gather;

import org.jspecify.annotations.NullMarked;
