package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.AnswerId;
import serai.domain.ChatId;
import serai.domain.Language;
import serai.domain.Outage;
import serai.domain.Outgoing.Doubt;
import serai.domain.Outgoing.Edit;
import serai.domain.Outgoing.Lasting;
import serai.domain.Outgoing.Send;
import serai.domain.Outgoing.SendFile;
import serai.domain.Place;
import serai.port.Change;
import serai.port.Mail.Posted;
import serai.port.Mail.Received;
import serai.port.Mail.Settlement;
import serai.port.Mail.State;

/// Inbox and outbox on real databases.
@ParameterizedClass
@EnumSource(Engine.class)
class SqlMailTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final AnswerId ANSWER = new AnswerId("Answer-001");

  private final Engine engine;

  @TempDir Path folder;
  private Database database;
  private SqlMail mail;

  SqlMailTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.open(folder);
    mail = new SqlMail(database);
  }

  @AfterEach
  void close() {
    mail.close();
    database.close();
  }

  @Test
  void passes_over_an_update_that_came_before() {
    mail.receive(List.of(update(1, 5), update(2, 6)), NOW);
    mail.finish(1, List.of(), List.of(), NOW);

    var fresh = mail.receive(List.of(update(1, 5), update(2, 6), update(3, 5)), NOW);

    assertThat(fresh).containsExactly(update(3, 5));
    assertThat(mail.pending()).containsExactly(update(2, 6), update(3, 5));
  }

  @Test
  void forgets_what_was_done_but_not_its_number_until_the_messenger_has() {
    mail.receive(List.of(update(1, 5)), NOW);
    mail.finish(1, List.of(), List.of(), NOW);

    assertThat(contents("inbox")).containsExactly("");
    assertThat(mail.receive(List.of(update(1, 5)), NOW.plus(Duration.ofHours(25)))).isEmpty();
    mail.receive(List.of(update(2, 5)), NOW.plus(Duration.ofDays(4)));
    assertThat(contents("inbox")).containsExactly(update(2, 5).content());
  }

  @Test
  void gives_back_every_kind_of_message_as_it_was_posted() {
    var group = new Place(new ChatId(-100), Place.Kind.GROUP, OptionalInt.of(7));
    var outgoing =
        List.<Lasting>of(
            new Send(
                group, OptionalInt.of(9), Talk.fullMessage(), Optional.of(ANSWER), Doubt.LEAVE),
            Talk.send(5, "plain"),
            new Edit(group, 12, Talk.fullMessage(), Optional.of(ANSWER)),
            new Edit(group, 13, Talk.message("other"), Optional.empty()),
            new SendFile(group, "data.json", "{\"a\": 1}", "yours"));

    mail.post(outgoing, NOW);

    assertThat(mail.outbox()).extracting(Posted::outgoing).containsExactlyElementsOf(outgoing);
  }

  @Test
  void finishing_keeps_messages_and_changes_or_nothing() {
    mail.receive(List.of(update(1, 5)), NOW);
    var speak = new Change.Speak(new ChatId(5), Optional.of(Language.KAZAKH));

    var posted = mail.finish(1, List.of(Talk.send(5, "a")), List.of(speak), NOW);

    assertThat(mail.pending()).isEmpty();
    assertThat(mail.outbox()).isEqualTo(posted).hasSize(1);
    assertThat(new SqlChatStore(database).language(new ChatId(5))).contains(Language.KAZAKH);
  }

  @Test
  void an_update_done_twice_posts_once() {
    mail.receive(List.of(update(1, 5)), NOW);
    var first = mail.finish(1, List.of(Talk.send(5, "a"), Talk.send(5, "b")), List.of(), NOW);
    mail.sending(first.getFirst().id(), false, 0, NOW);

    var second = mail.finish(1, List.of(Talk.send(5, "c")), List.of(), NOW);

    assertThat(second).containsExactly(first.getLast());
    assertThat(mail.outbox()).hasSize(2);
  }

  @Test
  void a_message_that_was_being_sent_is_in_doubt() {
    var posted = mail.post(List.of(Talk.send(5, "a"), Talk.send(5, "b"), Talk.send(5, "c")), NOW);

    mail.sending(posted.get(0).id(), false, 0, NOW);
    mail.sending(posted.get(1).id(), true, 0, NOW);

    assertThat(mail.outbox())
        .containsExactly(
            new Posted(posted.get(0).id(), posted.get(0).outgoing(), true, false, 0),
            new Posted(posted.get(1).id(), posted.get(1).outgoing(), true, true, 0),
            posted.get(2));
  }

  @Test
  void the_newest_message_of_a_chat_is_known_for_good() {
    var posted =
        mail.post(
            List.of(Talk.send(5, "a"), Talk.send(5, "b"), Talk.send(5, "c"), Talk.send(6, "d")),
            NOW);

    settle(posted.get(0), State.SENT, 12);
    settle(posted.get(1), State.SENT, 11);
    mail.sending(posted.get(2).id(), true, 12, NOW);

    assertThat(mail.newest(posted.get(2).id())).hasValue(12);
    assertThat(mail.newest(posted.get(3).id())).hasValue(0);
    assertThat(mail.newestPrivate()).isEqualTo(12);
    assertThat(mail.outbox()).extracting(Posted::after).containsExactly(12, 0);
  }

  @Test
  void the_newest_message_is_not_known_while_another_one_is_in_doubt() {
    var posted = mail.post(List.of(Talk.send(5, "a"), Talk.send(5, "b"), Talk.send(5, "c")), NOW);
    settle(posted.get(0), State.SENT, 12);

    mail.sending(posted.get(1).id(), false, 0, NOW);
    var meanwhile = mail.newest(posted.get(2).id());
    settle(posted.get(1), State.UNCERTAIN);
    var afterwards = mail.newest(posted.get(2).id());

    assertThat(meanwhile).isEmpty();
    assertThat(afterwards).isEmpty();
  }

  @Test
  void what_waits_again_is_not_in_doubt_any_more() {
    var posted = mail.post(List.of(Talk.send(5, "a")), NOW).getFirst();
    mail.sending(posted.id(), false, 0, NOW);

    settle(posted, State.WAITING);

    assertThat(mail.outbox()).containsExactly(posted);
  }

  @Test
  void what_has_an_end_leaves_its_content_behind() {
    var posted = mail.post(List.of(Talk.send(5, "a"), Talk.send(5, "b"), Talk.send(5, "c")), NOW);

    settle(posted.get(0), State.SENT, 11);
    settle(posted.get(1), State.UNCERTAIN);
    settle(posted.get(2), State.FAILED);

    assertThat(mail.outbox()).isEmpty();
    assertThat(contents("outbox")).containsOnly("");
    assertThat(new SqlChatStore(database).statistics(NOW))
        .containsEntry("outbox.uncertain", 1L)
        .containsEntry("outbox.failed", 1L);
  }

  @Test
  void parts_that_arrived_are_not_sent_again() {
    var posted = mail.post(List.of(Talk.answer(5, 3, ANSWER)), NOW).getFirst();
    mail.sending(posted.id(), true, 0, NOW);
    var rest =
        new Send(
            Place.privately(new ChatId(5)),
            OptionalInt.empty(),
            Talk.message("the second part"),
            Optional.of(ANSWER),
            Doubt.REPEAT);

    mail.settle(
        new Settlement(posted.id(), State.WAITING, List.of(20), "", Optional.of(rest)), NOW);

    assertThat(mail.outbox()).containsExactly(Posted.fresh(posted.id(), rest));
    settle(posted, State.SENT, 21);
    var chats = new SqlChatStore(database);
    assertThat(chats.shownBy(new ChatId(5), 20)).contains(ANSWER);
    assertThat(chats.shownBy(new ChatId(5), 21)).contains(ANSWER);
    assertThat(chats.answerTo(new ChatId(5), 3)).hasValue(20);
  }

  @Test
  void an_edit_may_go_on_as_a_message() {
    var place = Place.privately(new ChatId(5));
    var edit = new Edit(place, 20, Talk.message("one, two"), Optional.of(ANSWER));
    var posted = mail.post(List.of(edit), NOW).getFirst();
    var rest = Talk.send(5, "two");

    mail.settle(
        new Settlement(posted.id(), State.WAITING, List.of(20), "", Optional.of(rest)), NOW);

    assertThat(mail.outbox()).extracting(Posted::outgoing).containsExactly(rest);
    assertThat(new SqlChatStore(database).shownBy(new ChatId(5), 20)).contains(ANSWER);
  }

  @Test
  void what_waits_for_a_closed_chat_has_failed() {
    mail.post(List.of(Talk.send(5, "a"), Talk.send(6, "b")), NOW);

    mail.close(new ChatId(5), "blocked", NOW);

    assertThat(mail.outbox()).extracting(Posted::outgoing).containsExactly(Talk.send(6, "b"));
    assertThat(new SqlChatStore(database).chats()).containsExactly(Place.privately(new ChatId(6)));
    mail.receive(List.of(update(1, 5)), NOW);
    mail.finish(1, List.of(), List.of(new Change.Writable(new ChatId(5), true)), NOW);
    assertThat(new SqlChatStore(database).chats()).hasSize(2);
  }

  @Test
  void what_waits_for_a_chat_moves_with_it() {
    var group = new Place(new ChatId(-5), Place.Kind.GROUP, OptionalInt.empty());
    var send =
        new Send(group, OptionalInt.of(4), Talk.message("a"), Optional.empty(), Doubt.REPEAT);
    mail.post(List.of(send), NOW);
    mail.receive(List.of(update(1, -5)), NOW);

    mail.move(new ChatId(-5), new ChatId(-1005));

    assertThat(mail.outbox())
        .extracting(Posted::outgoing)
        .containsExactly(send.movedTo(new ChatId(-1005)));
    assertThat(mail.pending()).extracting(Received::order).containsExactly(-1005L);
    assertThat(new SqlChatStore(database).chats())
        .containsExactly(group.movedTo(new ChatId(-1005)));
  }

  @Test
  void keeps_texts_that_a_database_refuses() {
    var mended = mail.post(List.of(Talk.send(5, "half \uD83D and zero \0.")), NOW);

    assertThat(mail.outbox()).hasSameSizeAs(mended);
    mail.receive(List.of(new Received(1, 5, "{\"text\": \"\uDE00\0\"}")), NOW);
    assertThat(mail.pending()).hasSize(1);
  }

  @Test
  void a_write_that_fails_takes_no_other_with_it() throws Exception {
    try (var commits = new GroupCommit(database);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var begun = new CountDownLatch(1);
      var open = new CountDownLatch(1);
      var first =
          callers.submit(() ->
              commits.write(
                  "first",
                  handle -> {
                    begun.countDown();
                    await(open);
                    return handle.execute("insert into blocked values (1)");
                  }));
      begun.await();
      var good = callers.submit(() -> commits.write("good", block(2)));
      var bad = callers.submit(() -> commits.write("bad", block(1)));
      var other = callers.submit(() -> commits.write("other", block(3)));
      open.countDown();

      assertThat(List.of(first.get(), good.get(), other.get())).containsOnly(1);
      assertThatThrownBy(bad::get).hasCauseInstanceOf(Outage.class).hasMessageContaining("bad");
    }
    assertThat(contents("blocked", "reader")).containsExactly("1", "2", "3");
  }

  @Test
  void nothing_is_promised_after_the_end() {
    mail.close();

    assertThatThrownBy(() -> mail.post(List.of(Talk.send(5, "a")), NOW))
        .isInstanceOf(Outage.class)
        .hasMessageContaining("closed");
  }

  private static HandleCallback<Integer, RuntimeException> block(long reader) {
    return handle -> handle.execute("insert into blocked values (?)", reader);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void settle(Posted posted, State state, Integer... messages) {
    mail.settle(
        new Settlement(posted.id(), state, List.of(messages), "why", Optional.empty()), NOW);
  }

  private List<String> contents(String table) {
    return contents(table, "content");
  }

  private List<String> contents(String table, String column) {
    return database.read(
        "reading",
        handle ->
            handle
                .createQuery("select " + column + " from " + table + " order by 1")
                .mapTo(String.class)
                .list());
  }

  private static Received update(long number, long chat) {
    return new Received(number, chat, "{\"update_id\": " + number + "}");
  }
}
