package serai.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import serai.domain.Article;
import serai.domain.Period;
import serai.domain.PublicationDate;

/// What of the stored articles is shown off: the newest ones, and how many of whom there are.
/// Failures are [serai.domain.Outage]s.
public interface Newsstand {
  /// The newest articles, newest first; undated ones are left out.
  List<Article> newest(int limit);

  /// The newest articles that carry one of these names as their outlet, undated ones last.
  List<Article> newest(Collection<String> outlets, int limit);

  /// The newest articles that surely appeared before a day, newest first.
  List<Article> before(LocalDate day, int limit);

  /// The articles that surely appeared in a period, by date; a month or a year must lie in it
  /// whole.
  List<Article> published(Period period);

  /// The same of those that came into the store after one moment and until another.
  List<Article> published(Period period, Instant after, Instant until);

  /// What there is, by the outlets' names as the articles carry them.
  List<Holding> holdings();

  /// How many articles carry an outlet's name, and the date of the newest.
  record Holding(String outlet, int articles, Optional<PublicationDate> newest) {}
}
