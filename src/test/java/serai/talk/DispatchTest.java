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
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.ChatId;
import serai.domain.Delivery;
import serai.domain.Message;
import serai.domain.Outgoing.Doubt;
import serai.domain.Outgoing.Edit;
import serai.domain.Outgoing.Lasting;
import serai.domain.Outgoing.Send;
import serai.domain.Outgoing.SendPicture;
import serai.domain.Place;
import serai.port.Mail.Posted;
import serai.port.Mail.Settlement;
import serai.port.Mail.State;
import serai.sql.Database;
import serai.sql.SqlChatStore;
import serai.sql.SqlMail;

/// The way from a real outbox to a messenger that does what it is told.
class DispatchTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;
  private Database database;
  private SqlMail mail;
  private final ScriptedMessenger messenger = new ScriptedMessenger();
  private final List<Dispatch> started = new ArrayList<>();

  @BeforeEach
  void open() {
    database = Database.in(folder);
    mail = new SqlMail(database);
  }

  @AfterEach
  void close() {
    started.forEach(dispatch -> dispatch.stop(Duration.ZERO));
    mail.close();
    database.close();
  }

  @Test
  void sends_the_messages_of_a_chat_in_order_and_chats_beside_one_another() throws Exception {
    var first = new CountDownLatch(1);
    messenger.when("a1", () -> waitFor(first));
    messenger.when("b2", () -> count(first));
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(List.of(send(1, "a1"), send(1, "a2"), send(2, "b1"), send(2, "b2")));

    messenger.await(4);
    assertThat(messenger.textsTo(1)).containsExactly("a1", "a2");
    assertThat(messenger.textsTo(2)).containsExactly("b1", "b2");
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(mail.outbox()).isEmpty();
  }

  @Test
  void does_not_send_what_still_stood_in_its_line_when_its_chat_was_closed() throws Exception {
    var waiting = mail.post(List.of(send(1, "a1"), send(2, "b1")), NOW);
    mail.close(new ChatId(1), "blocked", NOW);
    var dispatch = dispatch(FloodLimits.none());

    dispatch.send(waiting);

    messenger.await(1);
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(messenger.textsTo(1)).isEmpty();
    assertThat(messenger.textsTo(2)).containsExactly("b1");
  }

  @Test
  void keeps_the_limit_of_a_chat_before_sending() throws Exception {
    var between = Duration.ofMillis(40);
    var dispatch = dispatch(new FloodLimits(between, 100, Duration.ZERO, 100, Duration.ZERO));

    dispatch.post(List.of(send(1, "a"), send(1, "b"), send(1, "c")));

    messenger.await(3);
    assertThat(messenger.gaps()).allSatisfy(gap -> assertThat(gap).isGreaterThan(between));
  }

  @Test
  void keeps_the_limit_of_a_group_and_of_all_before_sending() throws Exception {
    var window = Duration.ofMillis(60);
    var dispatch = dispatch(new FloodLimits(Duration.ZERO, 2, window, 3, window));
    var group = new Place(new ChatId(-1), Place.Kind.GROUP, OptionalInt.empty());
    var posts = new ArrayList<Lasting>();
    for (int i = 0; i < 5; i++) {
      posts.add(send(group, "g" + i, Doubt.REPEAT));
      posts.add(send(i + 1, "p" + i));
    }

    dispatch.post(posts);

    messenger.await(10);
    assertThat(messenger.windows(-1, 2)).allSatisfy(w -> assertThat(w).isGreaterThan(window));
    assertThat(messenger.windows(3)).allSatisfy(w -> assertThat(w).isGreaterThan(window));
  }

  @Test
  void a_chat_held_back_does_not_hold_back_others() throws Exception {
    messenger.answer("a1", new Delivery.Held(Duration.ofHours(1)));
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(List.of(send(1, "a1"), send(1, "a2"), send(2, "b1")));
    messenger.await(2);
    assertThat(dispatch.stop(LONG)).as("something stays for chat 1").isFalse();

    assertThat(messenger.textsTo(2)).containsExactly("b1");
    assertThat(messenger.textsTo(1)).containsExactly("a1");
    assertThat(mail.outbox())
        .extracting(Posted::outgoing)
        .containsExactly(send(1, "a1"), send(1, "a2"));
    assertThat(mail.outbox()).noneMatch(Posted::inDoubt);
  }

  @Test
  void an_answer_does_not_stand_behind_what_nobody_waits_for_in_its_chat() throws Exception {
    var chat = Place.privately(new ChatId(1));
    var answered = new CountDownLatch(1);
    messenger.when("digest", () -> waitFor(answered));
    messenger.when("answer", () -> count(answered));
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(
        List.of(
            send(chat, "digest", Doubt.LEAVE),
            new SendPicture(chat, "", "weeks", false),
            send(1, "answer")));

    messenger.await(3);
    assertThat(messenger.textsTo(1))
        .containsExactlyInAnyOrder("digest", "answer", "weeks")
        .containsSubsequence("digest", "weeks");
  }

  @Test
  void answers_are_sent_at_once_however_many_editions_wait() throws Exception {
    var hour = Duration.ofHours(1);
    var dispatch = dispatch(new FloodLimits(Duration.ZERO, 9, Duration.ZERO, 10, hour));
    var posts = new ArrayList<Lasting>();
    for (int chat = 1; chat <= 50; chat++) {
      posts.add(send(Place.privately(new ChatId(chat)), "digest", Doubt.LEAVE));
    }
    dispatch.post(posts);
    messenger.await(1);

    dispatch.post(List.of(send(30, "answer"), send(60, "answer")));

    messenger.await(3);
    assertThat(messenger.textsTo(30)).containsExactly("answer");
    assertThat(messenger.textsTo(60)).containsExactly("answer");
    assertThat(dispatch.waiting()).isEqualTo(49);
  }

  @Test
  void at_the_end_nothing_is_begun_that_nobody_waits_for() throws Exception {
    var hour = Duration.ofHours(1);
    var dispatch = dispatch(new FloodLimits(Duration.ZERO, 9, Duration.ZERO, 10, hour));
    dispatch.post(
        List.of(
            send(Place.privately(new ChatId(1)), "digest", Doubt.LEAVE),
            send(Place.privately(new ChatId(2)), "digest", Doubt.LEAVE)));
    messenger.await(1);

    assertThat(dispatch.stop(LONG)).as("an edition stays for the next process").isFalse();

    assertThat(mail.outbox()).singleElement().matches(left -> !left.inDoubt());
  }

  @Test
  void what_holds_a_chat_back_holds_back_all_that_goes_there() throws Exception {
    var pause = Duration.ofMillis(300);
    messenger.answer("digest", new Delivery.Held(pause));
    var dispatch = dispatch(FloodLimits.none());
    dispatch.post(List.of(send(Place.privately(new ChatId(1)), "digest", Doubt.LEAVE)));
    messenger.await(1);
    while (mail.outbox().getFirst().inDoubt()) {
      Thread.onSpinWait();
    }

    dispatch.post(List.of(send(1, "answer")));

    messenger.await(3);
    assertThat(messenger.gaps().getFirst()).isGreaterThanOrEqualTo(pause);
  }

  @Test
  void repeats_what_was_lost_until_it_arrives() throws Exception {
    var lost = new Delivery.Lost("down");
    messenger.answer("a1", lost, lost, new Delivery.Held(Duration.ofMillis(1)), lost);
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(List.of(send(1, "a1"), send(1, "a2")));

    messenger.await(6);
    assertThat(messenger.textsTo(1)).containsExactly("a1", "a1", "a1", "a1", "a1", "a2");
  }

  @Test
  void repeats_once_what_is_in_doubt_if_it_may() throws Exception {
    var doubt = new Delivery.Doubtful("timed out");
    messenger.answer("answer", doubt, doubt, doubt);
    messenger.answer("digest", doubt, doubt);
    messenger.arrives("answer");
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(
        List.of(
            send(1, "before"),
            send(1, "answer"),
            send(Place.privately(new ChatId(2)), "digest", Doubt.LEAVE),
            send(1, "next")));

    messenger.await(5);
    assertThat(messenger.textsTo(1)).containsExactly("before", "answer", "answer", "next");
    assertThat(messenger.textsTo(2)).containsExactly("digest");
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(statistics("outbox.uncertain")).isEqualTo(1);
  }

  @Test
  void what_was_in_doubt_twice_is_sent_again_only_if_it_does_not_stand_in_its_chat()
      throws Exception {
    var doubt = new Delivery.Doubtful("timed out");
    messenger.answer("lost", doubt, doubt, doubt, doubt);
    messenger.answer("there", doubt, doubt, doubt, doubt);
    messenger.arrives("there");
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(List.of(send(1, "a"), send(2, "b"), send(1, "lost"), send(2, "there")));

    messenger.await(9);
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(messenger.textsTo(1)).containsExactly("a", "lost", "lost", "lost", "lost", "lost");
    assertThat(messenger.textsTo(2)).containsExactly("b", "there", "there");
    assertThat(statistics("outbox.uncertain")).isZero();
  }

  @Test
  void what_was_in_doubt_twice_is_found_among_the_messages_of_many_other_chats() throws Exception {
    var others = IntStream.rangeClosed(10, 40).mapToObj(chat -> send(chat, "other")).toList();
    int number = 6;
    for (var other : mail.post(List.copyOf(others), NOW)) {
      mail.settle(
          new Settlement(other.id(), State.SENT, List.of(number++), "", Optional.empty()), NOW);
    }
    mail.sending(mail.post(List.of(send(2, "there")), NOW).getFirst().id(), true, 5, NOW);
    messenger.stands(2, number, "there");

    var dispatch = dispatch(FloodLimits.none());
    dispatch.start();
    dispatch.post(List.of(send(2, "next")));

    messenger.await(1);
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(messenger.textsTo(2)).containsExactly("next");
  }

  @Test
  void what_was_in_doubt_twice_is_left_where_nobody_knows_where_to_look() throws Exception {
    var doubt = new Delivery.Doubtful("timed out");
    messenger.answer("first", doubt, doubt);
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(List.of(send(1, "first"), send(1, "next")));

    messenger.await(3);
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(messenger.textsTo(1)).containsExactly("first", "first", "next");
    assertThat(statistics("outbox.uncertain")).isEqualTo(1);
  }

  @Test
  void an_edit_in_doubt_is_made_until_it_is_sure() throws Exception {
    var doubt = new Delivery.Doubtful("timed out");
    messenger.stands(1, 7, "before");
    messenger.answer("edit", doubt, doubt, doubt);
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(
        List.of(new Edit(Place.privately(new ChatId(1)), 7, message("edit"), Optional.empty())));

    messenger.await(4);
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(mail.outbox()).isEmpty();
  }

  @Test
  void takes_up_what_another_process_left() throws Exception {
    mail.settle(
        new Settlement(
            mail.post(List.of(send(1, "before")), NOW).getFirst().id(),
            State.SENT,
            List.of(40),
            "",
            Optional.empty()),
        NOW);
    var posted =
        mail.post(
            List.of(send(1, "lost"), send(4, "there"), send(2, "sent"), send(3, "waits")), NOW);
    mail.sending(posted.get(0).id(), true, 50, NOW);
    mail.sending(posted.get(1).id(), true, 60, NOW);
    mail.sending(posted.get(2).id(), false, 0, NOW);
    messenger.stands(4, 62, "there");
    var dispatch = dispatch(FloodLimits.none());

    dispatch.start();

    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(messenger.textsTo(1)).containsExactly("lost");
    assertThat(messenger.textsTo(2)).containsExactly("sent");
    assertThat(messenger.textsTo(3)).containsExactly("waits");
    assertThat(messenger.textsTo(4)).isEmpty();
    assertThat(statistics("outbox.uncertain")).isZero();
  }

  @Test
  void sends_the_rest_after_its_beginning() throws Exception {
    messenger.answer("one, two", new Delivery.Begun(List.of(10), send(1, "two")));
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(List.of(send(1, "one, two"), send(1, "three")));

    messenger.await(3);
    assertThat(messenger.textsTo(1)).containsExactly("one, two", "two", "three");
  }

  @Test
  void fails_what_waits_for_a_closed_chat() throws Exception {
    messenger.answer("a1", new Delivery.Closed("blocked"));
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(List.of(send(1, "a1"), send(1, "a2"), send(2, "b1")));

    messenger.await(2);
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(messenger.textsTo(1)).containsExactly("a1");
    assertThat(statistics("outbox.failed")).isEqualTo(2);
    assertThat(new SqlChatStore(database).chats()).containsExactly(Place.privately(new ChatId(2)));
  }

  @Test
  void follows_a_chat_that_moved() throws Exception {
    messenger.answer("a1", new Delivery.Moved(new ChatId(9)));
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(List.of(send(1, "a1"), send(1, "a2")));

    messenger.await(3);
    assertThat(messenger.textsTo(9)).containsExactly("a1", "a2");
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(mail.outbox()).isEmpty();
  }

  @Test
  void leaves_what_is_refused_and_goes_on_after_what_should_not_happen() throws Exception {
    messenger.answer("a1", new Delivery.Refused("too long"));
    messenger.when(
        "a2",
        () -> {
          throw new IllegalStateException("a mistake of ours");
        });
    var dispatch = dispatch(FloodLimits.none());

    dispatch.post(List.of(send(1, "a1"), send(1, "a2"), send(1, "a3")));

    messenger.await(4);
    assertThat(messenger.textsTo(1)).containsExactly("a1", "a2", "a2", "a3");
    assertThat(dispatch.stop(LONG)).isTrue();
    assertThat(statistics("outbox.failed")).isEqualTo(1);
    assertThat(statistics("outbox.uncertain")).isEqualTo(1);
  }

  private Dispatch dispatch(FloodLimits limits) {
    var quick = new Patience(Duration.ofMillis(1), Duration.ofMillis(2));
    var dispatch =
        new Dispatch(mail, messenger, limits, quick, InstantSource.fixed(NOW), new Random(1));
    started.add(dispatch);
    return dispatch;
  }

  private long statistics(String name) {
    return new SqlChatStore(database).statistics(NOW).getOrDefault(name, -1L);
  }

  static Send send(long chat, String text) {
    return send(Place.privately(new ChatId(chat)), text, Doubt.REPEAT);
  }

  static Message message(String text) {
    return new Message(Optional.empty(), List.of(text), List.of());
  }

  private static Send send(Place place, String text, Doubt again) {
    return new Send(place, OptionalInt.empty(), message(text), Optional.empty(), again);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void count(CountDownLatch latch) {
    latch.countDown();
  }
}
