package serai.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.AnArticle;
import serai.domain.Article;
import serai.domain.Event;
import serai.domain.Language;
import serai.domain.Story;

class GroupingTest {
  /// Of pairs together (F1), as the digest promises.
  private static final double LEAST = 0.85;

  private static final List<Article> CORPUS = NewsDesk.corpus();
  private static final Map<String, String> LABELS = Agreement.labels();
  private static final Subjects SUBJECTS = new Subjects(NewsDesk.gazetteer(), NewsDesk.glossary());

  @Test
  void articles_of_one_event_come_together_in_any_language() {
    var articles = articles(GroupingTest::isLabelled);

    var events = grouped(articles, Grouping.ALIKE);

    var agreement = Agreement.of(events, LABELS);
    assertThat(agreement.f1()).as(agreement.toString()).isGreaterThanOrEqualTo(LEAST);
  }

  @ParameterizedTest
  @CsvSource({"2025-12-01,2025-12-31", "2025-12-18,2025-12-24", "2025-12-20,2025-12-20"})
  void a_month_a_week_and_a_day_are_told_apart_alike(String from, String to) {
    var articles = articles(article -> isWithin(article, from, to));

    var events = grouped(articles, Grouping.ALIKE);

    var agreement = Agreement.of(events, LABELS);
    assertThat(agreement.f1()).as(agreement.toString()).isGreaterThanOrEqualTo(LEAST);
  }

  @ParameterizedTest
  @CsvSource({"0.13", "0.14", "0.16", "0.17", "0.18"})
  void the_threshold_is_not_hit_by_chance(double enough) {
    var articles = articles(GroupingTest::isLabelled);

    var agreement = Agreement.of(grouped(articles, enough), LABELS);

    assertThat(agreement.f1()).as(agreement.toString()).isGreaterThanOrEqualTo(LEAST - 0.02);
  }

  @Test
  void half_of_the_labelled_articles_are_grouped_about_as_well() {
    var articles = new ArrayList<>(articles(GroupingTest::isLabelled));
    var chance = new Random(7);

    double sum = 0;
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(articles, chance);
      sum +=
          Agreement.of(grouped(articles.subList(0, articles.size() / 2), Grouping.ALIKE), LABELS)
              .f1();
    }

    assertThat(sum / 20).isGreaterThanOrEqualTo(0.75);
  }

  @Property(tries = 25)
  void every_article_stands_in_exactly_one_event(@ForAll long chance, @ForAll Language reader) {
    var articles = new ArrayList<>(CORPUS);
    Collections.shuffle(articles, new Random(chance));
    var some = articles.subList(0, 30);
    var one = new Story(List.of(some.get(3).id(), some.get(17).id(), some.get(20).id()));

    var events =
        new Grouping(SUBJECTS).events(some, articles.subList(30, 60), List.of(one), reader);

    assertThat(events).flatExtracting(Event::articles).containsExactlyInAnyOrderElementsOf(some);
    assertThat(events)
        .filteredOn(event -> event.articles().contains(some.get(17)))
        .singleElement()
        .satisfies(event ->
            assertThat(event.articles()).contains(some.get(3), some.get(17), some.get(20)));
  }

  @Test
  void presidents_of_two_countries_who_meet_the_emperor_are_two_events() {
    var events =
        grouped(List.of(meeting("Rahmon", "Tajik"), meeting("Japarov", "Kyrgyz")), Grouping.ALIKE);

    assertThat(events).hasSize(2);
  }

  private static Article meeting(String president, String of) {
    var text =
        of
            + " President "
            + president
            + " met Emperor Naruhito in Tokyo on December 19 and thanked Japan for its grants.";
    return AnArticle.of(president, text)
        .by("Trend")
        .titled(president + " meets the emperor")
        .dated("2025-12-19")
        .article();
  }

  /// Grouped beside all that the corpus has.
  private static List<Event> grouped(List<Article> articles, double enough) {
    var others = CORPUS.stream().filter(article -> !articles.contains(article)).toList();
    return new Grouping(SUBJECTS, enough).events(articles, others, List.of(), Language.ENGLISH);
  }

  private static List<Article> articles(Predicate<Article> wanted) {
    return CORPUS.stream().filter(wanted).toList();
  }

  private static boolean isLabelled(Article article) {
    return LABELS.containsKey(article.url());
  }

  private static boolean isWithin(Article article, String from, String to) {
    return article
        .published()
        .filter(date ->
            date.earliest().toString().compareTo(from) >= 0
                && date.latest().toString().compareTo(to) <= 0)
        .isPresent();
  }
}
