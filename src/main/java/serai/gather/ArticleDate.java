package serai.gather;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Article;
import serai.domain.DateSource;
import serai.domain.PublicationDate;
import serai.gather.PageData.Dated;

/// When an article was published, as far as its page, its address and its feed tell.
final class ArticleDate {
  private static final Pattern DAY_IN_URL =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[/-]?(0\\d|1[0-2]|\\d(?=[/-]))[/-]?([0-3]\\d|\\d(?=[/-]))(?=[/_-]|$)");
  private static final Pattern MONTH_IN_URL =
      Pattern.compile("/((?:19|20)\\d\\d)/(0[1-9]|1[0-2])/");

  private ArticleDate() {}

  /// Structured data, meta, visible text, URL, feed: the first date that can be right.
  static Optional<Dated> of(
      PageExtractor.Reading reading,
      String address,
      Optional<FeedEntry> entry,
      Optional<Article> before,
      Instant now) {
    var dates = new ArrayList<Dated>(reading.data().dates());
    reading
        .cleaned()
        .published()
        .ifPresent(date -> dates.add(new Dated(date, DateSource.VISIBLE_TEXT)));
    inUrl(address).ifPresent(date -> dates.add(new Dated(date, DateSource.URL)));
    entry
        .flatMap(FeedEntry::published)
        .ifPresent(date -> dates.add(new Dated(date, DateSource.FEED)));
    before.ifPresent(article ->
        article.published().ifPresent(date -> dates.add(new Dated(date, article.dateSource()))));
    return exact(dates.stream().filter(dated -> isPossible(dated.date(), now)).toList());
  }

  /// A month is made exact by a later day within it.
  private static Optional<Dated> exact(List<Dated> dates) {
    return dates.stream()
        .findFirst()
        .map(first ->
            dates.stream()
                .filter(dated -> dated.date().precision() == PublicationDate.Precision.DAY)
                .filter(dated ->
                    first.date().precision() != PublicationDate.Precision.DAY
                        && !dated.date().earliest().isBefore(first.date().earliest())
                        && !dated.date().latest().isAfter(first.date().latest()))
                .findFirst()
                .orElse(first));
  }

  private static boolean isPossible(PublicationDate date, Instant now) {
    return !PlausibleDate.isLate(date, now) && date.earliest().getYear() >= PrintedDate.FIRST_YEAR;
  }

  static Optional<PublicationDate> inUrl(String url) {
    var path = url.replaceFirst("^https?://[^/]*", "");
    var day = DAY_IN_URL.matcher(path);
    if (day.find()) {
      var printed = PrintedDate.in(day.group(1) + "-" + day.group(2) + "-" + day.group(3));
      if (printed.isPresent()) {
        return printed;
      }
    }
    var month = MONTH_IN_URL.matcher(path);
    return month.find()
        ? Optional.of(new PublicationDate(month.group(1) + "-" + month.group(2), false))
        : Optional.empty();
  }
}
