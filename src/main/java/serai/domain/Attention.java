package serai.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// How many articles each week speaks of each country of Central Asia.
///
/// @param weeks the Mondays with which they begin, without a gap
/// @param counts by the country's code, in the order in which readers name them; an article that is
///   about several countries counts for each
public record Attention(List<LocalDate> weeks, Map<String, List<Integer>> counts) {
  private static final List<String> COUNTRIES = List.of("kz", "uz", "kg", "tj", "tm");

  public Attention {
    weeks = List.copyOf(weeks);
    counts = Map.copyOf(counts);
  }

  /// The countries that are told apart, by code.
  public static List<String> countries() {
    return COUNTRIES;
  }

  /// What these articles speak of in so many weeks.
  ///
  /// @param last a day in the last of the weeks
  /// @param countries the codes of the countries that an article is about
  public static Attention of(
      Collection<Article> articles,
      LocalDate last,
      int weeks,
      Function<Article, Set<String>> countries) {
    var mondays = new ArrayList<LocalDate>();
    for (int back = weeks - 1; back >= 0; back--) {
      mondays.add(monday(last).minusWeeks(back));
    }
    var counts = new LinkedHashMap<String, List<Integer>>();
    for (var country : COUNTRIES) {
      counts.put(
          country,
          mondays.stream()
              .map(monday ->
                  (int)
                      articles.stream()
                          .filter(article -> isIn(monday, article))
                          .filter(article -> countries.apply(article).contains(country))
                          .count())
              .toList());
    }
    return new Attention(mondays, counts);
  }

  /// The days that the weeks of a chart take up.
  public static Period period(LocalDate last, int weeks) {
    return new Period(monday(last).minusWeeks(weeks - 1L), monday(last).plusDays(6));
  }

  public int total() {
    return counts.values().stream().flatMap(List::stream).mapToInt(count -> count).sum();
  }

  private static boolean isIn(LocalDate monday, Article article) {
    return article
        .published()
        .filter(date -> date.precision() == PublicationDate.Precision.DAY)
        .filter(date -> monday(date.earliest()).equals(monday))
        .isPresent();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
