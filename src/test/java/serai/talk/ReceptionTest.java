package serai.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.ChatId;
import serai.domain.Outgoing.Lasting;
import serai.domain.Place;
import serai.domain.Reader;
import serai.domain.Update;
import serai.port.Mail.Received;
import serai.sql.Database;
import serai.sql.SqlMail;

/// The way of updates through a real inbox to a handler and into a real outbox.
class ReceptionTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Patience QUICK = new Patience(Duration.ofMillis(1), Duration.ofMillis(2));

  @TempDir Path folder;
  private Database database;
  private SqlMail mail;
  private final ScriptedMessenger messenger = new ScriptedMessenger();
  private final List<Runnable> ends = new ArrayList<>();
  private final List<Long> noticed = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    database = Database.in(folder);
    mail = new SqlMail(database);
  }

  @AfterEach
  void close() {
    ends.forEach(Runnable::run);
    mail.close();
    database.close();
  }

  @Test
  void answers_each_chat_in_order() throws Exception {
    var reception = reception(ReceptionTest::echo);
    var batch = new ArrayList<Received>();
    for (int i = 0; i < 60; i++) {
      batch.add(asked(i, i % 3 + 1));
    }

    reception.receive(batch);
    reception.receive(batch);

    messenger.await(60);
    for (int chat = 0; chat < 3; chat++) {
      int rest = chat;
      assertThat(messenger.textsTo(chat + 1))
          .containsExactlyElementsOf(
              batch.stream()
                  .map(Received::number)
                  .filter(number -> number % 3 == rest)
                  .map(number -> "answer " + number)
                  .toList());
    }
    assertThat(reception.stop(LONG)).isTrue();
    assertThat(mail.pending()).isEmpty();
  }

  @Test
  void a_slow_answer_does_not_hold_up_other_chats() throws Exception {
    var end = new CountDownLatch(1);
    var reception =
        reception(update -> {
          if (update.number() == 1) {
            waitFor(end);
          }
          return echo(update);
        });

    reception.receive(List.of(asked(1, 1), asked(2, 1), asked(3, 2)));

    messenger.await(1);
    assertThat(messenger.textsTo(2)).containsExactly("answer 3");
    assertThat(noticed).containsExactly(1L, 2L, 3L);
    end.countDown();
    messenger.await(3);
    assertThat(messenger.textsTo(1)).containsExactly("answer 1", "answer 2");
  }

  @Test
  void a_failure_becomes_one_plain_sentence() throws Exception {
    var reception =
        reception(update -> {
          if (update.number() == 1) {
            throw new IllegalStateException("a mistake of ours");
          }
          if (update.number() == 2) {
            throw new StackOverflowError();
          }
          return echo(update);
        });

    reception.receive(List.of(asked(1, 1), asked(2, 1), asked(3, 1)));

    messenger.await(3);
    assertThat(messenger.textsTo(1)).containsExactly("sorry", "sorry", "answer 3");
  }

  @Test
  void what_cannot_be_read_is_passed_over() throws Exception {
    var reception = reception(ReceptionTest::echo);

    reception.receive(List.of(new Received(1, 1, "broken"), asked(2, 1)));

    messenger.await(1);
    assertThat(messenger.textsTo(1)).containsExactly("answer 2");
    assertThat(reception.stop(LONG)).isTrue();
    assertThat(mail.pending()).isEmpty();
  }

  @Test
  void takes_up_what_another_process_left() throws Exception {
    mail.receive(List.of(asked(1, 1), asked(2, 1)), NOW);
    var reception = reception(ReceptionTest::echo);

    reception.start();

    messenger.await(2);
    assertThat(messenger.textsTo(1)).containsExactly("answer 1", "answer 2");
  }

  @Test
  void an_answer_cut_short_by_the_end_is_left_for_the_next_process() throws Exception {
    var begun = new CountDownLatch(1);
    var reception =
        reception(update -> {
          begun.countDown();
          waitFor(new CountDownLatch(1));
          return echo(update);
        });
    reception.receive(List.of(asked(1, 1), asked(2, 1)));
    begun.await();

    assertThat(reception.stop(Duration.ZERO)).isFalse();

    assertThat(mail.pending()).hasSize(2);
    assertThat(mail.outbox()).isEmpty();
  }

  private Reception reception(Function<Update, Outcome> handling) {
    var time = InstantSource.fixed(NOW);
    var dispatch = new Dispatch(mail, messenger, FloodLimits.none(), QUICK, time, new Random(1));
    var reception =
        new Reception(
            mail,
            dispatch,
            ReceptionTest::read,
            new Handler() {
              @Override
              public void notice(Update update) {
                noticed.add(update.number());
              }

              @Override
              public Outcome handle(Update update) {
                return handling.apply(update);
              }
            },
            update -> answer(update, "sorry"),
            QUICK,
            time,
            new Random(1));
    ends.add(() -> reception.stop(Duration.ZERO));
    ends.add(() -> dispatch.stop(Duration.ZERO));
    return reception;
  }

  static Outcome echo(Update update) {
    return new Outcome(answer(update, "answer " + update.number()), List.of());
  }

  static Received asked(long number, long chat) {
    return new Received(number, chat, Long.toString(chat));
  }

  static Update read(Received received) {
    var chat = new ChatId(Long.parseLong(received.content()));
    return new Update.Written(
        received.number(),
        Place.privately(chat),
        new Reader(chat.value(), "A reader", Optional.empty()),
        1,
        "How many?",
        OptionalInt.empty(),
        false,
        NOW);
  }

  static List<Lasting> answer(Update update, String text) {
    return update instanceof Update.Written written
        ? List.of(DispatchTest.send(written.place().chat().value(), text))
        : List.of();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
