package serai.digest;

import java.util.List;
import java.util.stream.Stream;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Language;

/// The languages in which a reader would sooner read a quotation: their own, then the one in which
/// most people of their country who read another language read the news.
final class Understood {
  private Understood() {}

  /// The articles in the first of these languages that any is in; none when none is.
  static List<Article> among(List<Article> articles, Language reader) {
    return Stream.of(reader, second(reader))
        .map(language -> articles.stream().filter(one -> isIn(language, one)).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// Whether all that is told comes from these articles.
  static boolean isFrom(List<Article> articles, Answer told) {
    return told.claims().stream()
        .allMatch(claim -> articles.contains(claim.citations().getFirst().article()));
  }

  private static Language second(Language reader) {
    return switch (reader) {
      case KAZAKH, KYRGYZ, UZBEK, TAJIK, TURKMEN -> Language.RUSSIAN;
      case ENGLISH, RUSSIAN, JAPANESE -> Language.ENGLISH;
    };
  }

  private static boolean isIn(Language language, Article article) {
    return article.lang().equals(language.code());
  }
}
