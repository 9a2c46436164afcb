package serai.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import serai.domain.Article;
import serai.domain.Attention;
import serai.domain.Gazetteer;
import serai.domain.Question;

/// The countries of Central Asia that a text names, by themselves or by a city, a person or a body
/// of theirs.
final class Lands {
  /// Characters of texts whose countries are kept.
  private static final int CHARACTERS_KEPT = 3_000_000;

  private final Gazetteer gazetteer;
  private final Cache<String, Set<String>> known =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((String text, Set<String> _) -> text.length())
          .build();

  Lands(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// Whether a question is about some of these countries, and an article about others alone: its
  /// title names others, or its text none of them.
  boolean areElsewhere(Question question, Article article) {
    var asked = in(question.standalone());
    if (asked.isEmpty()) {
      return false;
    }
    var titled = in(article.title());
    return (!titled.isEmpty() && Collections.disjoint(titled, asked))
        || Collections.disjoint(in(article.text()), asked);
  }

  /// Whether two sentences are about different countries; each is about those that its article's
  /// title names when it names none itself.
  boolean areApart(Candidate one, Candidate other) {
    var left = of(one);
    var right = of(other);
    return !left.isEmpty() && !right.isEmpty() && Collections.disjoint(left, right);
  }

  /// Whether a sentence is about one of the countries of a question; about any when it names none.
  boolean areAmong(Question question, Candidate candidate) {
    var asked = in(question.standalone());
    return asked.isEmpty() || !Collections.disjoint(asked, of(candidate));
  }

  private Set<String> of(Candidate candidate) {
    var named = in(candidate.text());
    return named.isEmpty() ? in(candidate.article().title()) : named;
  }

  /// Their codes.
  Set<String> in(String text) {
    return known.get(
        text,
        unread ->
            gazetteer.mentions(unread).stream()
                .flatMap(mention -> mention.entry().country().stream())
                .filter(Attention.countries()::contains)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
