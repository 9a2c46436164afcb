package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.EditionDate;
import serai.domain.EditionId;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Outgoing.Doubt;
import serai.domain.Outgoing.Send;
import serai.domain.Place;
import serai.domain.Rhythm;
import serai.domain.Schedule;
import serai.domain.Subscription;
import serai.domain.Turn;
import serai.port.Change;
import serai.port.Ledger.Entry;
import serai.port.Ledger.Shown;
import serai.port.Mail;
import serai.port.Mail.Posted;
import serai.port.Mail.Settlement;
import serai.port.Subscriptions.Due;
import serai.port.Subscriptions.Later;

/// Subscriptions, the ledger and the outbox on real databases.
@ParameterizedClass
@EnumSource(Engine.class)
class SqlLedgerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final ChatId CHAT = new ChatId(7);
  private static final EditionId EDITION = new EditionId("edition001");

  private final Engine engine;

  @TempDir Path folder;
  private Database database;
  private SqlMail mail;
  private SqlSubscriptions subscriptions;
  private SqlLedger ledger;
  private long updates;

  SqlLedgerTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.open(folder);
    mail = new SqlMail(database);
    subscriptions = new SqlSubscriptions(database);
    ledger = new SqlLedger(database);
  }

  @AfterEach
  void close() {
    mail.close();
    database.close();
  }

  @Test
  void gives_back_a_subscription_as_it_was_made_and_changed() {
    var group =
        subscription(new Place(new ChatId(-100), Place.Kind.GROUP, OptionalInt.of(7)), 5)
            .with(new Interests(Set.of("kz", "uz"), Set.of("uranium", "редкие земли")));
    var changed = group.with(Language.JAPANESE).tellingQuietDays(true);

    change(new Change.Subscribe(group));
    var made = subscriptions.of(group.chat());
    change(new Change.Subscribe(changed));

    assertThat(made).contains(group);
    assertThat(subscriptions.of(group.chat())).contains(changed);
    assertThat(subscriptions.count()).isOne();
    change(new Change.Unsubscribe(group.chat()));
    assertThat(subscriptions.of(group.chat())).isEmpty();
  }

  @Test
  void looks_at_those_whose_time_has_come_and_leaves_closed_chats_in_peace() {
    var due = subscribed();
    subscriptions.postpone(List.of(new Later(due, TOMORROW)));

    assertThat(subscriptions.due(NOW, 10)).isEmpty();
    assertThat(subscriptions.due(TOMORROW, 10)).containsExactly(due);
    mail.close(CHAT, "blocked", NOW);
    assertThat(subscriptions.due(TOMORROW, 10)).isEmpty();
    change(new Change.Writable(CHAT, true));
    assertThat(subscriptions.due(TOMORROW, 10)).containsExactly(due);
  }

  @Test
  void a_line_follows_its_message_from_due_to_sent() {
    var posted = enter(subscribed(), DAY);

    assertThat(states()).containsExactly(EditionDate.State.DUE);
    mail.sending(posted.getFirst().id(), false, 0, NOW);
    assertThat(states()).containsExactly(EditionDate.State.SENDING);
    settle(posted.getFirst(), Mail.State.SENT);
    assertThat(states()).containsExactly(EditionDate.State.SENT);
    assertThat(mail.outbox()).isEmpty();
  }

  @Test
  void a_line_follows_its_message_to_every_other_end() {
    settle(enter(subscribed(), DAY).getFirst(), Mail.State.UNCERTAIN);
    settle(enter(subscribed(), DAY.plusDays(1)).getFirst(), Mail.State.FAILED);
    settle(enter(subscribed(), DAY.plusDays(2)).getFirst(), Mail.State.WAITING);

    assertThat(states())
        .containsExactly(
            EditionDate.State.DUE, EditionDate.State.FAILED, EditionDate.State.UNCERTAIN);
    mail.close(CHAT, "blocked", NOW);
    assertThat(ledger.lines(CHAT, 1))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.state()).isEqualTo(EditionDate.State.FAILED);
          assertThat(line.reason()).isEqualTo("blocked");
        });
  }

  @Test
  void a_day_has_one_line_and_one_message() {
    enter(subscribed(), DAY);

    var again = enter(subscribed(), DAY);

    assertThat(again).isEmpty();
    assertThat(mail.outbox()).hasSize(1);
  }

  @Test
  void nothing_is_entered_for_a_subscription_that_has_changed_or_gone() {
    var before = subscribed();
    change(new Change.Subscribe(before.subscription().tellingQuietDays(true)));

    var changed = enter(before, DAY);
    change(new Change.Unsubscribe(CHAT));
    var gone = enter(before, DAY);

    assertThat(changed).isEmpty();
    assertThat(gone).isEmpty();
    assertThat(ledger.lines(CHAT, 9)).isEmpty();
  }

  @Test
  void skips_at_the_start_what_is_too_late_but_not_what_was_begun() {
    enter(subscribed(), DAY);
    var begun = enter(subscribed(), DAY.plusDays(1));
    mail.sending(begun.getFirst().id(), false, 0, NOW);

    int skipped = ledger.skip(NOW.plusSeconds(1), "late", NOW);

    assertThat(skipped).isOne();
    assertThat(states()).containsExactly(EditionDate.State.SENDING, EditionDate.State.SKIPPED);
    assertThat(ledger.lines(CHAT, 9).getLast().until()).isEqualTo(Instant.EPOCH);
    assertThat(mail.outbox()).extracting(Posted::id).containsExactly(begun.getFirst().id());
  }

  @Test
  void missed_days_and_quiet_ones_are_written_down() {
    var due = subscribed();
    var missed = line(DAY, EditionDate.State.SKIPPED, Instant.EPOCH, "late");
    var quiet = line(DAY.plusDays(1), EditionDate.State.SKIPPED, NOW, "quiet");

    var posted =
        ledger.enter(
            List.of(new Entry(due, List.of(missed, quiet), EDITION, List.of(), TOMORROW)), NOW);

    assertThat(posted).isEmpty();
    assertThat(ledger.lines(CHAT, 9)).containsExactly(quiet, missed);
    assertThat(subscriptions.due(NOW, 9)).isEmpty();
  }

  @Test
  void a_chat_that_moves_takes_subscription_and_ledger_along() {
    enter(subscribed(), DAY);

    mail.move(CHAT, new ChatId(-70));

    assertThat(subscriptions.of(CHAT)).isEmpty();
    assertThat(subscriptions.of(new ChatId(-70))).isPresent();
    assertThat(ledger.lines(new ChatId(-70), 9)).hasSize(1);
  }

  @Test
  void a_reader_sees_the_subscription_and_can_have_it_erased() {
    enter(subscribed(), DAY);
    var group = subscription(new Place(new ChatId(-9), Place.Kind.GROUP, OptionalInt.empty()), 7);
    change(new Change.Subscribe(group));
    var chats = new SqlChatStore(database);

    var everything = chats.everything(7, CHAT);
    var known = chats.known(7, CHAT);
    change(new Change.Forget(7, CHAT));

    assertThat(everything.get("subscriptions"))
        .hasSize(2)
        .anySatisfy(one ->
            assertThat(one).containsEntry("hour", "07:30").containsEntry("zone", "Asia/Tokyo"));
    assertThat(everything.get("editions"))
        .containsExactly(Map.of("day", "2026-03-01", "state", "DUE"));
    assertThat(known.settings()).isEqualTo(2);
    assertThat(subscriptions.of(CHAT)).isEmpty();
    assertThat(ledger.lines(CHAT, 9)).isEmpty();
    assertThat(subscriptions.of(group.chat()))
        .hasValueSatisfying(kept -> assertThat(kept.owner()).isZero());
  }

  @Test
  void gives_back_a_story_that_was_told() {
    var article = SqlArticleStoreTest.article("a", "Some words.");
    new SqlArticleStore(database).save(List.of(article), "corpus", NOW);
    var turn = Talk.turn("Some words.", article);
    var id = new AnswerId("Story-0001");

    ledger.keep(new Shown(EDITION, Language.ENGLISH, Map.of(id, turn), Map.of()), NOW);

    assertThat(ledger.story(id)).contains(turn);
    assertThat(ledger.story(new AnswerId("Story-0002"))).isEmpty();
  }

  @Test
  void what_an_edition_shows_was_shown_to_those_who_got_it() {
    var watches = new SqlWatches(database);
    var told = keepEdition();
    var other = Place.privately(new ChatId(8));

    assertThat(wasShown(watches, "told", CHAT)).isFalse();
    var posted = enter(subscribed(), DAY).getFirst();
    assertThat(wasShown(watches, "told", CHAT)).as("it is on its way").isTrue();
    settle(posted, Mail.State.SENT);

    assertThat(wasShown(watches, "told", CHAT)).isTrue();
    assertThat(wasShown(watches, "listed", CHAT)).isTrue();
    assertThat(wasShown(watches, "third", CHAT)).isFalse();
    assertThat(wasShown(watches, "told", other.chat())).isFalse();
    assertThat(watches.read(new ArticleId("told"), NOW))
        .singleElement()
        .satisfies(read -> {
          assertThat(read.turn()).isEqualTo(told);
          assertThat(read.places()).containsExactly(Place.privately(CHAT));
        });
    change(new Change.ShowEdition(EDITION, other));
    assertThat(wasShown(watches, "told", other.chat())).as("at once").isTrue();
    assertThat(watches.read(new ArticleId("told"), NOW).getFirst().places())
        .containsExactlyInAnyOrder(Place.privately(CHAT), other);
    assertThat(watches.read(new ArticleId("told"), TOMORROW)).isEmpty();
    assertThat(watches.read(new ArticleId("listed"), NOW)).isEmpty();
  }

  @Test
  void what_an_edition_of_unknown_fate_shows_may_be_told_again() {
    var watches = new SqlWatches(database);
    keepEdition();

    settle(enter(subscribed(), DAY).getFirst(), Mail.State.UNCERTAIN);

    assertThat(wasShown(watches, "told", CHAT)).isFalse();
    assertThat(watches.read(new ArticleId("told"), NOW).getFirst().places())
        .as("a correction goes there")
        .containsExactly(Place.privately(CHAT));
  }

  private Turn keepEdition() {
    var article = SqlArticleStoreTest.article("told", "Some words.");
    new SqlArticleStore(database).save(List.of(article), "an-outlet", NOW);
    var turn = Talk.turn("Some words.", article);
    var story = new AnswerId("Story-0001");
    ledger.keep(
        new Shown(
            EDITION,
            Language.ENGLISH,
            Map.of(story, turn),
            Map.of(
                new ArticleId("told"), Optional.of(story),
                new ArticleId("listed"), Optional.empty())),
        NOW);
    return turn;
  }

  private static boolean wasShown(SqlWatches watches, String article, ChatId chat) {
    return watches.wasShown(List.of(new ArticleId(article)), Place.privately(chat), chat.value());
  }

  private Due subscribed() {
    if (subscriptions.of(CHAT).isEmpty()) {
      change(new Change.Subscribe(subscription(Place.privately(CHAT), 7)));
    }
    return new Due(subscriptions.of(CHAT).orElseThrow(), 0);
  }

  private static Subscription subscription(Place place, long owner) {
    return new Subscription(
        place,
        owner,
        Schedule.starting(LocalTime.of(7, 30), ZoneId.of("Asia/Tokyo"), Rhythm.EVERY_DAY, NOW),
        Language.ENGLISH,
        Interests.none(),
        false);
  }

  private List<Posted> enter(Due due, LocalDate day) {
    var edition =
        new Send(
            due.subscription().place(),
            OptionalInt.empty(),
            Talk.message("News of " + day),
            Optional.empty(),
            Doubt.LEAVE);
    return ledger.enter(
        List.of(
            new Entry(
                due,
                List.of(line(day, EditionDate.State.DUE, NOW, "")),
                EDITION,
                List.of(edition),
                TOMORROW)),
        NOW);
  }

  private static EditionDate line(
      LocalDate day, EditionDate.State state, Instant until, String reason) {
    return new EditionDate(CHAT, day, state, until, reason);
  }

  private List<EditionDate.State> states() {
    return ledger.lines(CHAT, 9).stream().map(EditionDate::state).toList();
  }

  private void settle(Posted posted, Mail.State state) {
    mail.settle(new Settlement(posted.id(), state, List.of(3), "why", Optional.empty()), NOW);
  }

  private void change(Change change) {
    long number = ++updates;
    mail.receive(List.of(new Mail.Received(number, 0, "{}")), NOW);
    mail.finish(number, List.of(), List.of(change), NOW);
  }
}
