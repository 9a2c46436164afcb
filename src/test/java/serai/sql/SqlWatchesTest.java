package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Notice;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.QuietHours;
import serai.domain.Silence;
import serai.domain.Watch;
import serai.domain.WatchId;
import serai.port.Change;
import serai.port.ChatStore.Dialogue;
import serai.port.Mail.Received;
import serai.port.Watches.Arrival;
import serai.port.Watches.Matter;

/// What readers watch and are told, on real databases.
@ParameterizedClass
@EnumSource(Engine.class)
class SqlWatchesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.250Z");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Place PLACE = Place.privately(new ChatId(5));
  private static final Watch URANIUM = watch("uranium000", PLACE, "uranium");
  private static final Notice NEWS = new Notice.News(URANIUM, new ArticleId("a"), NOW);

  private final Engine engine;

  @TempDir Path folder;
  private Database database;
  private SqlMail mail;
  private SqlWatches watches;
  private long updates;

  SqlWatchesTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.open(folder);
    mail = new SqlMail(database);
    watches = new SqlWatches(database);
  }

  @AfterEach
  void close() {
    mail.close();
    database.close();
  }

  @Test
  void a_watch_is_there_until_it_ends() {
    change(new Change.BeginWatch(URANIUM));

    assertThat(watches.of(PLACE.chat())).containsExactly(URANIUM);
    assertThat(watches.watch(URANIUM.id())).contains(URANIUM);
    assertThat(watches.all()).containsExactly(URANIUM);

    change(new Change.EndWatch(URANIUM.id()));

    assertThat(watches.all()).isEmpty();
  }

  @Test
  void what_was_found_is_told_once_with_its_message() {
    change(new Change.BeginWatch(URANIUM));
    watches.keep(List.of(NEWS, withdrawn()), Matter.CHANGES, NOW);
    watches.keep(List.of(NEWS), Matter.ARRIVALS, NOW);

    assertThat(watches.untold(NOW, 9)).containsExactlyInAnyOrder(NEWS, withdrawn());
    assertThat(watches.dealtWith(Matter.ARRIVALS)).contains(NOW.truncatedTo(ChronoUnit.MILLIS));

    var posted = watches.tell(watches.untold(NOW, 9), Optional.of(message()), NOW);

    assertThat(posted).singleElement().extracting(one -> one.outgoing()).isEqualTo(message());
    assertThat(mail.outbox()).hasSize(1);
    assertThat(watches.untold(NOW, 9)).isEmpty();
    assertThat(watches.told(PLACE.chat(), NOW.minusSeconds(1))).isEqualTo(1);
    assertThat(watches.told(PLACE.chat(), NOW.plusSeconds(1))).isZero();
    assertThat(watches.wasShown(List.of(new ArticleId("a")), PLACE, 5)).isTrue();
    assertThat(watches.wasShown(List.of(new ArticleId("z")), PLACE, 5)).isFalse();
  }

  @Test
  void what_a_closed_chat_is_to_be_told_rests_until_it_is_open_again() {
    change(new Change.BeginWatch(URANIUM));
    watches.keep(List.of(NEWS), Matter.ARRIVALS, NOW);

    change(new Change.Writable(PLACE.chat(), false));
    var closed = watches.untold(NOW, 9);
    change(new Change.Writable(PLACE.chat(), true));

    assertThat(closed).isEmpty();
    assertThat(watches.untold(NOW, 9)).containsExactly(NEWS);
  }

  @Test
  void the_end_of_a_watch_takes_what_was_found_with_it() {
    change(new Change.BeginWatch(URANIUM));
    watches.keep(List.of(NEWS), Matter.ARRIVALS, NOW);

    change(new Change.EndWatch(URANIUM.id()));
    watches.keep(List.of(NEWS), Matter.ARRIVALS, NOW);

    assertThat(watches.untold(NOW, 9)).isEmpty();
  }

  @Test
  void watches_move_with_their_chat() {
    var group = new Place(new ChatId(-7), Place.Kind.GROUP, OptionalInt.of(3));
    change(new Change.BeginWatch(watch("uranium111", group, "uranium")));

    change(new Change.Move(new ChatId(-7), new ChatId(-100)));

    assertThat(watches.of(new ChatId(-100)))
        .singleElement()
        .extracting(Watch::place)
        .isEqualTo(group.movedTo(new ChatId(-100)));
  }

  @Test
  void a_reader_sees_and_erases_what_is_watched() {
    var chats = new SqlChatStore(database);
    change(new Change.BeginWatch(URANIUM));
    watches.keep(List.of(NEWS, withdrawn()), Matter.CHANGES, NOW);

    var everything = chats.everything(5, PLACE.chat());
    var known = chats.known(5, PLACE.chat());
    change(new Change.Forget(5, PLACE.chat()));

    assertThat(everything.get("watches"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("subject", "uranium"));
    assertThat(known.settings()).isEqualTo(1);
    assertThat(watches.all()).isEmpty();
    assertThat(watches.untold(NOW, 9)).isEmpty();
  }

  @Test
  void arrivals_are_what_came_in_and_does_not_belong_to_the_house() {
    var store = new SqlArticleStore(database);
    store.save(List.of(SqlArticleStoreTest.article("old", "Old.")), "import", Instant.EPOCH);
    store.save(List.of(SqlArticleStoreTest.article("house", "Ours.")), "corpus", NOW);
    store.save(List.of(SqlArticleStoreTest.article("b", "Later.")), "import", NOW.plusSeconds(9));
    store.save(List.of(SqlArticleStoreTest.article("c", "New.")), "an-outlet", NOW);

    assertThat(watches.arrivals(NOW))
        .containsExactly(
            new Arrival(new ArticleId("c"), NOW),
            new Arrival(new ArticleId("b"), NOW.plus(Duration.ofSeconds(9))));
  }

  @Test
  void changes_are_those_of_outlets_to_what_was_quoted() {
    var store = new SqlArticleStore(database);
    var quoted = SqlArticleStoreTest.article("quoted", "Before.");
    var unread = SqlArticleStoreTest.article("unread", "Before.");
    var ours = SqlArticleStoreTest.article("ours", "Before.");
    store.save(List.of(quoted, unread), "an-outlet", NOW);
    store.save(List.of(ours), "corpus", NOW);
    for (var article : List.of(quoted, ours)) {
      change(
          new Change.Keep(
              new AnswerId("answer" + article.id().value().substring(0, 4)),
              new Dialogue(PLACE, 5),
              Talk.turn("What?", article),
              NOW));
    }

    assertThat(watches.changes(NOW)).isEmpty();
    var later = NOW.plusSeconds(60);
    store.save(
        List.of(
            SqlArticleStoreTest.article("quoted", "After."),
            SqlArticleStoreTest.article("unread", "After.")),
        "an-outlet",
        later);
    store.save(List.of(SqlArticleStoreTest.article("ours", "After.")), "corpus", later);

    assertThat(watches.changes(NOW)).containsExactly(new Arrival(new ArticleId("quoted"), later));
    assertThat(watches.changes(later.plusSeconds(60))).isEmpty();
  }

  @Test
  void what_waits_is_told_when_its_time_has_come_or_the_chat_has_chosen_other_hours() {
    var morning = NOW.plus(Duration.ofHours(7));
    var silence = new Silence(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)), TOKYO);
    change(new Change.BeginWatch(URANIUM));
    watches.keep(List.of(NEWS), Matter.ARRIVALS, NOW);

    watches.postpone(Map.of(PLACE.chat(), morning));
    var waiting = watches.untold(NOW, 9);
    var there = watches.untold(morning, 9);
    change(new Change.KeepSilent(PLACE.chat(), Optional.of(silence)));

    assertThat(waiting).isEmpty();
    assertThat(there).containsExactly(NEWS);
    assertThat(watches.untold(NOW, 9)).containsExactly(NEWS);
    assertThat(watches.silence(PLACE.chat())).contains(silence);
    change(new Change.KeepSilent(PLACE.chat(), Optional.empty()));
    assertThat(watches.silence(PLACE.chat())).isEmpty();
  }

  @Test
  void what_was_dropped_without_a_message_is_none_of_the_days_messages() {
    change(new Change.BeginWatch(URANIUM));
    watches.keep(List.of(NEWS), Matter.ARRIVALS, NOW);

    watches.tell(List.of(NEWS), Optional.empty(), NOW);

    assertThat(watches.untold(NOW, 9)).isEmpty();
    assertThat(watches.told(PLACE.chat(), NOW.minusSeconds(1))).isZero();
  }

  private void change(Change change) {
    mail.receive(List.of(new Received(++updates, 0, "{}")), NOW);
    mail.finish(updates, List.of(), List.of(change), NOW);
  }

  private static Watch watch(String id, Place place, String subject) {
    return new Watch(
        new WatchId(id), place, 5, subject, Language.ENGLISH, Instant.ofEpochMilli(1_000));
  }

  private static Notice withdrawn() {
    return new Notice.Withdrawn(
        new AnswerId("answer0001"),
        PLACE,
        5,
        Language.RUSSIAN,
        new ArticleId("b"),
        "three trillion",
        NOW);
  }

  private static Outgoing.Send message() {
    return new Outgoing.Send(
        PLACE,
        OptionalInt.empty(),
        new Message(Optional.empty(), List.of("News"), List.of()),
        Optional.empty(),
        Outgoing.Doubt.LEAVE);
  }
}
