package serai.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import serai.domain.Update;
import serai.port.Mail;
import serai.port.Mail.Received;
import serai.port.Messenger;
import serai.sql.Database;
import serai.sql.SqlChatStore;
import serai.sql.SqlMail;

/// Processes that die between any two steps, one after the other, on one real database.
class DeathTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Patience QUICK = new Patience(Duration.ofMillis(1), Duration.ofMillis(1));
  private static final int QUESTIONS = 6;
  private static final int CHATS = 2;

  /// The chats live on from one try to the next, as the database does.
  private static final ScriptedMessenger MESSENGER = new ScriptedMessenger();

  private static @Nullable Path folder;
  private static long lastNumber;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("death");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (var files = Files.walk(Objects.requireNonNull(folder))) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 25)
  void nothing_is_lost_and_only_a_send_in_flight_shows_twice(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 60) Integer> lives) throws Exception {
    try (var database = Database.in(Objects.requireNonNull(folder));
        var mail = new SqlMail(database)) {
      long uncertainBefore = uncertain(database);
      liveOn(mail, batch(CHATS));
      var batch = batch(QUESTIONS);

      for (int steps : lives) {
        live(new MortalMail(mail, MESSENGER, steps), batch);
      }
      liveOn(mail, batch);

      assertThat(mail.pending()).isEmpty();
      assertThat(mail.outbox()).isEmpty();
      long uncertain = uncertain(database) - uncertainBefore;
      long missing = 0;
      long twice = 0;
      for (var asked : batch) {
        long shown =
            MESSENGER.textsTo(asked.order()).stream()
                .filter(("answer " + asked.number())::equals)
                .count();
        missing += shown == 0 ? 1 : 0;
        twice += Math.max(0, shown - 1);
        assertThat(shown).isLessThanOrEqualTo(2);
      }
      assertThat(missing).isZero();
      assertThat(uncertain).isZero();
      // One chat has one send in flight, so that each death leaves so many in doubt.
      assertThat(twice).isLessThanOrEqualTo((long) lives.size() * CHATS);
      for (int chat = 1; chat <= CHATS; chat++) {
        assertThat(
                MESSENGER.textsTo(chat).stream()
                    .map(text -> Long.parseLong(text.substring("answer ".length())))
                    .distinct()
                    .toList())
            .isSorted();
      }
    }
  }

  private static List<Received> batch(int questions) {
    lastNumber += questions;
    return LongStream.range(lastNumber - questions, lastNumber)
        .mapToObj(number -> ReceptionTest.asked(number, number % CHATS + 1))
        .toList();
  }

  /// One process: it takes up what is left, gets the same batch again, and dies.
  private static void live(MortalMail mortal, List<Received> batch) throws InterruptedException {
    var dispatch = dispatch(mortal, mortal);
    var reception = reception(mortal, dispatch);
    try {
      dispatch.start();
      reception.start();
      reception.receive(batch);
      // Nothing more may happen before the steps are used up.
      reception.stop(LONG);
      dispatch.stop(LONG);
    } catch (MortalMail.Died e) {
      reception.stop(Duration.ZERO);
      dispatch.stop(Duration.ZERO);
    }
  }

  private static void liveOn(SqlMail mail, List<Received> batch) {
    var dispatch = dispatch(mail, MESSENGER);
    var reception = reception(mail, dispatch);
    dispatch.start();
    reception.start();
    reception.receive(batch);
    assertThat(reception.stop(LONG)).isTrue();
    assertThat(dispatch.stop(LONG)).isTrue();
  }

  private static long uncertain(Database database) {
    return new SqlChatStore(database).statistics(NOW).getOrDefault("outbox.uncertain", 0L);
  }

  private static Dispatch dispatch(Mail mail, Messenger messenger) {
    return new Dispatch(
        mail, messenger, FloodLimits.none(), QUICK, InstantSource.fixed(NOW), new Random(1));
  }

  private static Reception reception(Mail mail, Dispatch dispatch) {
    return new Reception(
        mail,
        dispatch,
        ReceptionTest::read,
        new Handler() {
          @Override
          public void notice(Update update) {}

          @Override
          public Outcome handle(Update update) {
            return ReceptionTest.echo(update);
          }
        },
        update -> ReceptionTest.answer(update, "sorry"),
        QUICK,
        InstantSource.fixed(NOW),
        new Random(1));
  }
}
