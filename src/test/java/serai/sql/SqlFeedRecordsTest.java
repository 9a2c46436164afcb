package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.ArticleId;
import serai.domain.FeedItem;
import serai.domain.FeedItem.Outcome;
import serai.domain.FeedState;
import serai.domain.FeedVisit;

/// What is remembered of feeds, in real databases.
@ParameterizedClass
@EnumSource(Engine.class)
class SqlFeedRecordsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final Engine engine;
  private final List<Database> opened = new ArrayList<>();

  @TempDir Path folder;

  SqlFeedRecordsTest(Engine engine) {
    this.engine = engine;
  }

  private SqlFeedRecords records() {
    return new SqlFeedRecords(opened.getFirst());
  }

  @BeforeEach
  void open() {
    opened.add(engine.open(folder));
  }

  @AfterEach
  void close() {
    opened.forEach(Database::close);
  }

  @Test
  void gives_back_a_feed_as_it_was_noted_last() {
    var first = FeedState.fresh("https://a.example/feed", "a", Duration.ofHours(1));
    var next = state("a", "https://a.example/feed", 3, Optional.of(NOW));

    records().note(first, visit("https://a.example/feed", NOW));
    records().note(next, visit("https://a.example/feed", NOW.plusSeconds(1)));

    assertThat(records().feed("https://a.example/feed")).contains(next);
    assertThat(records().feed("https://a.example/other")).isEmpty();
    assertThat(records().visits("a", 1))
        .containsExactly(visit("https://a.example/feed", NOW.plusSeconds(1)));
  }

  @Test
  void gives_back_thousands_of_entries_by_their_addresses() {
    var items =
        IntStream.range(0, 1_200).mapToObj(i -> item("i" + i, Outcome.STORED, NOW)).toList();

    records().mark(items);

    var addresses = items.stream().map(FeedItem::address).toList();
    assertThat(records().items("a", addresses).values()).containsExactlyInAnyOrderElementsOf(items);
    assertThat(records().items("another", addresses)).isEmpty();
  }

  @Test
  void an_entry_keeps_the_moment_when_it_was_found() {
    records().mark(List.of(item("i", Outcome.FAILED, NOW)));
    records().mark(List.of(item("i", Outcome.STORED, NOW.plusSeconds(60))));

    var item = Objects.requireNonNull(records().items("a", List.of("i")).get("i"));
    assertThat(item.outcome()).isEqualTo(Outcome.STORED);
    assertThat(item.found()).isEqualTo(NOW);
    assertThat(item.looked()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void what_is_due_comes_the_longest_due_first() {
    records()
        .mark(
            List.of(
                item("late", Outcome.STORED, NOW, Optional.of(NOW.minusSeconds(9))),
                item("later", Outcome.STORED, NOW, Optional.of(NOW.minusSeconds(99))),
                item("next", Outcome.STORED, NOW, Optional.of(NOW.plusSeconds(1))),
                item("never", Outcome.STORED, NOW)));

    assertThat(records().due("a", NOW, 9))
        .extracting(FeedItem::address)
        .containsExactly("later", "late");
  }

  @Test
  void health_is_told_by_the_worst_feed_of_an_outlet() {
    records().note(state("a", "https://a.example/1", 0, Optional.of(NOW)), visit("1", NOW));
    records()
        .note(
            state("a", "https://a.example/2", 5, Optional.of(NOW.minusSeconds(900))),
            visit("2", NOW));
    records()
        .mark(
            List.of(
                item("s", Outcome.STORED, NOW.minusSeconds(5)),
                item("r", Outcome.REFUSED, NOW),
                item("q", Outcome.REFUSED, NOW),
                item("f", Outcome.FAILED, NOW)));

    var health = Objects.requireNonNull(records().health().get("a"));

    assertThat(health.succeeded()).contains(NOW);
    assertThat(health.newest()).contains(NOW.minusSeconds(5));
    assertThat(health.heard()).contains(NOW);
    assertThat(health.failures()).isEqualTo(5);
    assertThat(health.reason()).contains("it answers 500");
    assertThat(health.stored()).isEqualTo(1);
    assertThat(health.refused()).isEqualTo(2);
  }

  @Test
  void what_is_old_or_too_much_is_found_and_marked() {
    records()
        .mark(
            List.of(
                item("old", Outcome.STORED, NOW.minus(Duration.ofDays(9))),
                item("new", Outcome.STORED, NOW)));

    assertThat(records().foundBefore(NOW.minusSeconds(1), 9))
        .extracting(FeedItem::address)
        .containsExactly("old");
    assertThat(records().beyond(1, 9)).extracting(FeedItem::address).containsExactly("old");
    records().expire(List.of(new ArticleId("old")));
    assertThat(records().beyond(1, 9)).isEmpty();
    assertThat(records().items("a", List.of("old")).values())
        .extracting(FeedItem::outcome)
        .containsExactly(Outcome.EXPIRED);
  }

  private static FeedState state(
      String outlet, String url, int failures, Optional<Instant> succeeded) {
    return new FeedState(
        url,
        outlet,
        Optional.of("https://moved.example/"),
        Optional.of("\"e\""),
        Optional.empty(),
        Optional.of("body"),
        Duration.ofMinutes(45),
        failures,
        failures == 0 ? Optional.empty() : Optional.of("it answers 500"),
        Optional.of(NOW),
        succeeded,
        Optional.of(NOW.plusSeconds(60)),
        Optional.empty());
  }

  private static FeedVisit visit(String url, Instant at) {
    return new FeedVisit("a", url, at, "read", 9, 3, 1, 4, 1, Duration.ofMillis(120));
  }

  private static FeedItem item(String address, Outcome outcome, Instant at) {
    return item(address, outcome, at, Optional.empty());
  }

  private static FeedItem item(
      String address, Outcome outcome, Instant at, Optional<Instant> next) {
    return new FeedItem(
        "a",
        address,
        "https://a.example/" + address,
        "fingerprint",
        outcome,
        outcome == Outcome.STORED ? Optional.empty() : Optional.of("a reason"),
        outcome == Outcome.STORED ? Optional.of(new ArticleId(address)) : Optional.empty(),
        Optional.empty(),
        Optional.of("Sun, 01 Mar 2026 08:00:00 GMT"),
        at,
        at,
        next,
        1);
  }
}
