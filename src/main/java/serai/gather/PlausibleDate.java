package serai.gather;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import serai.domain.Article;
import serai.domain.Problem;
import serai.domain.PublicationDate;

/// What a date of publication can be: tomorrow at the latest, as it is tomorrow already somewhere.
final class PlausibleDate {
  private PlausibleDate() {}

  /// What is wrong with an article's date.
  static Optional<Problem> problem(Article article, Instant now) {
    return article
        .published()
        .filter(date -> isLate(date, now))
        .map(date -> new Problem(article.id().value(), reason(date)));
  }

  static boolean isLate(PublicationDate date, Instant now) {
    var tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
    return date.earliest().isAfter(tomorrow);
  }

  static String reason(PublicationDate date) {
    return "it is dated " + date.value() + ", which is yet to come: correct the date";
  }
}
