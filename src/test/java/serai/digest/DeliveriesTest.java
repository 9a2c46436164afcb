package serai.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.ChatId;
import serai.domain.EditionDate;
import serai.domain.EditionDate.State;
import serai.domain.EditionId;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Outage;
import serai.domain.Outgoing;
import serai.domain.Period;
import serai.domain.Place;
import serai.domain.Rhythm;
import serai.domain.Schedule;
import serai.domain.Subscription;
import serai.port.Change;
import serai.port.Mail;
import serai.port.Mail.Posted;
import serai.sql.Database;
import serai.sql.SqlLedger;
import serai.sql.SqlMail;
import serai.sql.SqlSubscriptions;

/// Editions on their way, with a real database and a clock that the tests set.
class DeliveriesTest {
  private static final Duration GRACE = Duration.ofHours(3);
  private static final Instant BEGIN = Instant.parse("2026-03-01T05:00:00Z");

  @TempDir Path folder;
  private Database database;
  private SqlMail mail;
  private SqlLedger ledger;
  private SqlSubscriptions subscriptions;
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final List<Issue> printed = new ArrayList<>();
  private final List<Posted> sent = new ArrayList<>();
  private final List<LocalDate> painted = new ArrayList<>();
  private boolean quiet;
  private Language broken = Language.TURKMEN;

  @BeforeEach
  void open() {
    database = Database.in(folder);
    mail = new SqlMail(database);
    ledger = new SqlLedger(database);
    subscriptions = new SqlSubscriptions(database);
  }

  @AfterEach
  void close() {
    mail.close();
    database.close();
  }

  @Test
  void each_day_brings_one_edition_that_goes_on_where_the_last_one_ended() {
    subscribe(1, false);

    run("2026-03-01T07:29:59Z");
    assertThat(sent).isEmpty();
    run("2026-03-01T07:30:05Z");
    settle(Mail.State.SENT);
    run("2026-03-01T07:30:15Z");
    run("2026-03-02T07:30:05Z");
    settle(Mail.State.SENT);

    assertThat(sent).hasSize(2);
    assertThat(printed.getLast().after()).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
    assertThat(printed.getLast().until()).isEqualTo(Instant.parse("2026-03-02T07:30:00Z"));
    assertThat(printed.getLast().title()).isEqualTo(days("2026-03-02", "2026-03-02"));
    assertThat(printed.getLast().folded()).isFalse();
    assertThat(printed.getLast().repeated()).isFalse();
  }

  @Test
  void a_digest_is_never_sent_a_second_time_when_nobody_knows_whether_it_arrived() {
    subscribe(1, false);

    run("2026-03-01T07:30:05Z");

    assertThat(sent)
        .singleElement()
        .extracting(Posted::outgoing)
        .isInstanceOfSatisfying(
            Outgoing.Send.class, send -> assertThat(send.again()).isEqualTo(Outgoing.Doubt.LEAVE));
  }

  @Test
  void what_may_not_have_arrived_is_offered_again_the_next_day_and_that_is_said() {
    subscribe(1, false);
    run("2026-03-01T07:30:05Z");
    settle(Mail.State.SENT);
    run("2026-03-02T07:30:05Z");
    settle(Mail.State.UNCERTAIN);

    run("2026-03-03T07:30:05Z");

    assertThat(printed.getLast().after()).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
    assertThat(printed.getLast().title()).isEqualTo(days("2026-03-02", "2026-03-03"));
    assertThat(printed.getLast().repeated()).isTrue();
    assertThat(printed.getLast().folded()).isFalse();
  }

  @Test
  void a_machine_that_was_off_sends_late_and_beyond_the_grace_folds_the_day_into_the_next() {
    subscribe(1, false);
    run("2026-03-01T07:30:05Z");
    settle(Mail.State.SENT);

    run("2026-03-02T10:20:00Z");
    settle(Mail.State.SENT);
    run("2026-03-03T10:31:00Z");
    run("2026-03-04T07:30:05Z");

    assertThat(sent).hasSize(3);
    assertThat(printed.get(1).until()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(printed.getLast().folded()).isTrue();
    assertThat(printed.getLast().after()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(lines(1))
        .extracting(EditionDate::state)
        .containsExactly(State.DUE, State.SKIPPED, State.SENT, State.SENT);
  }

  @Test
  void a_quiet_day_is_skipped_or_told_as_chosen() {
    quiet = true;
    subscribe(1, false);
    subscribe(2, true);

    run("2026-03-01T07:30:05Z");

    assertThat(sent).extracting(p -> p.outgoing().place().chat().value()).containsExactly(2L);
    assertThat(lines(1))
        .containsExactly(
            new EditionDate(
                new ChatId(1),
                LocalDate.parse("2026-03-01"),
                State.SKIPPED,
                Instant.parse("2026-03-01T07:30:00Z"),
                "quiet"));
  }

  @Test
  void an_edition_that_cannot_be_made_does_not_keep_others_from_theirs() {
    broken = Language.ENGLISH;
    subscribe(1, false);
    subscribe(2, false, Language.JAPANESE);

    run("2026-03-01T07:30:05Z");
    broken = Language.TURKMEN;
    run("2026-03-01T07:36:00Z");

    assertThat(sent).extracting(p -> p.outgoing().place().chat().value()).containsExactly(2L, 1L);
  }

  @Test
  void a_chat_that_blocked_us_rests_and_comes_back() {
    subscribe(1, false);
    run("2026-03-01T07:30:05Z");
    mail.close(new ChatId(1), "blocked", now.get());

    run("2026-03-02T07:30:05Z");
    run("2026-03-03T07:30:05Z");
    assertThat(sent).hasSize(1);
    change(new Change.Writable(new ChatId(1), true));
    run("2026-03-04T07:30:05Z");

    assertThat(sent).hasSize(2);
    assertThat(printed.getLast().folded()).isTrue();
  }

  @Test
  void thousands_get_the_same_edition_made_once_in_the_end() {
    for (int chat = 1; chat <= 1000; chat++) {
      subscribe(chat, false);
    }

    run("2026-03-01T07:30:05Z");

    assertThat(sent).hasSize(1000);
    assertThat(printed.stream().distinct()).hasSize(1);
  }

  @Test
  void a_weekly_edition_comes_with_a_picture_of_the_weeks_that_are_over() {
    subscribe(1, Rhythm.WEEKLY);
    subscribe(2, Rhythm.WEEKLY);
    subscribe(3, Rhythm.WEEKDAYS);

    run("2026-03-02T07:30:05Z");

    assertThat(sent)
        .extracting(Posted::outgoing)
        .filteredOn(Outgoing.SendPicture.class::isInstance)
        .extracting(picture -> ((Outgoing.SendPicture) picture).place().chat().value())
        .containsExactlyInAnyOrder(1L, 2L);
    assertThat(sent).hasSize(5);
    assertThat(painted).containsExactly(LocalDate.parse("2026-03-01"));
  }

  private void run(String moment) {
    now.set(Instant.parse(moment));
    new Deliveries(subscriptions, ledger, this::print, this::picture, way(), GRACE, now::get).run();
  }

  private Printing.Printed print(Issue issue) {
    if (issue.language() == broken) {
      throw new Outage("making an edition");
    }
    printed.add(issue);
    return new Printing.Printed(
        new EditionId("edition001"),
        new Message(Optional.empty(), List.of("News of " + issue.title()), List.of()),
        quiet);
  }

  private Optional<Outgoing.SendPicture> picture(LocalDate last, Place place, Language language) {
    painted.add(last);
    return Optional.of(new Outgoing.SendPicture(place, "cGljdHVyZQ==", language.code(), true));
  }

  private Deliveries.Way way() {
    return new Deliveries.Way() {
      @Override
      public void send(List<Posted> posted) {
        sent.addAll(posted);
      }

      @Override
      public int waiting() {
        return 0;
      }
    };
  }

  private void settle(Mail.State state) {
    mail.settle(
        new Mail.Settlement(sent.getLast().id(), state, List.of(), "", Optional.empty()),
        now.get());
  }

  private List<EditionDate> lines(long chat) {
    return ledger.lines(new ChatId(chat), 9);
  }

  private void subscribe(long chat, boolean whenQuiet) {
    subscribe(chat, whenQuiet, Language.ENGLISH);
  }

  private void subscribe(long chat, boolean whenQuiet, Language language) {
    subscribe(chat, whenQuiet, language, Rhythm.EVERY_DAY);
  }

  private void subscribe(long chat, Rhythm rhythm) {
    subscribe(chat, false, Language.ENGLISH, rhythm);
  }

  private void subscribe(long chat, boolean whenQuiet, Language language, Rhythm rhythm) {
    change(
        new Change.Subscribe(
            new Subscription(
                Place.privately(new ChatId(chat)),
                chat,
                Schedule.starting(LocalTime.of(7, 30), ZoneOffset.UTC, rhythm, now.get()),
                language,
                Interests.none(),
                whenQuiet)));
  }

  private long updates;

  private void change(Change change) {
    long number = ++updates;
    mail.receive(List.of(new Mail.Received(number, 0, "{}")), now.get());
    mail.finish(number, List.of(), List.of(change), now.get());
  }

  private static Period days(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}
