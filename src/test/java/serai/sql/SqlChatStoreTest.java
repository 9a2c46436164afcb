package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.Abstention;
import serai.domain.AnswerId;
import serai.domain.Article;
import serai.domain.ChatId;
import serai.domain.Conversation;
import serai.domain.Coverage;
import serai.domain.Language;
import serai.domain.Outgoing.Edit;
import serai.domain.Outgoing.Lasting;
import serai.domain.Place;
import serai.domain.Turn;
import serai.port.Change;
import serai.port.ChatStore.Dialogue;
import serai.port.ChatStore.Kept;
import serai.port.ChatStore.Known;
import serai.port.Mail.Received;
import serai.port.Mail.Settlement;
import serai.port.Mail.State;

/// What is known of readers and chats, on real databases.
@ParameterizedClass
@EnumSource(Engine.class)
class SqlChatStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final ChatId CHAT = new ChatId(5);
  private static final Dialogue PRIVATE = new Dialogue(Place.privately(CHAT), 5);
  private static final Dialogue TOPIC = inTopic(7, 5);
  private static final Article ARTICLE = SqlArticleStoreTest.article("a", "Words of an article.");

  private final Engine engine;

  @TempDir Path folder;
  private Database database;
  private SqlMail mail;
  private SqlChatStore chats;
  private SqlArticleStore articles;
  private long updates;

  SqlChatStoreTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.open(folder);
    mail = new SqlMail(database);
    chats = new SqlChatStore(database);
    articles = new SqlArticleStore(database);
    articles.save(List.of(ARTICLE), "corpus", NOW);
  }

  @AfterEach
  void close() {
    mail.close();
    database.close();
  }

  @Test
  void gives_back_a_turn_as_it_was_kept() {
    var turn = Talk.turn("Nechta?", ARTICLE);

    keep("Answer-001", TOPIC, turn, NOW);

    assertThat(chats.answer(id("Answer-001")))
        .contains(new Kept(id("Answer-001"), TOPIC, turn, NOW));
    assertThat(chats.answer(id("Answer-999"))).isEmpty();
  }

  @Test
  void gives_back_an_abstention_without_articles_that_left() {
    var other = SqlArticleStoreTest.article("b", "Other words.");
    var coverage = new Coverage(2, Optional.of(LocalDate.parse("2025-01-01")), Optional.empty(), 1);
    var turn =
        new Turn(
            Talk.question("?"),
            new Abstention(Abstention.Reason.NOT_SUPPORTED, List.of(ARTICLE, other), coverage));

    keep("Answer-001", PRIVATE, turn, NOW);

    assertThat(conversation(PRIVATE))
        .isEqualTo(
            new Conversation(
                List.of(
                    new Turn(
                        turn.question(),
                        new Abstention(
                            Abstention.Reason.NOT_SUPPORTED, List.of(ARTICLE), coverage)))));
  }

  @Test
  void an_answer_shows_what_the_article_said_when_it_was_given() {
    keep("Answer-001", PRIVATE, Talk.turn("?", ARTICLE), NOW);

    articles.save(List.of(SqlArticleStoreTest.article("a", "Another text.")), "corpus", NOW);

    assertThat(chats.answer(id("Answer-001"))).map(Kept::turn).contains(Talk.turn("?", ARTICLE));
  }

  @Test
  void nothing_comes_back_that_cites_a_text_no_longer_there() {
    keep("Answer-001", PRIVATE, Talk.turn("one", ARTICLE), NOW);
    var other = SqlArticleStoreTest.article("b", "Other words.");
    articles.save(List.of(other), "corpus", NOW);
    keep("Answer-002", PRIVATE, Talk.turn("two", other), NOW);

    database.change("losing", handle -> handle.execute("delete from article where id = 'a'"));

    assertThat(new SqlChatStore(database).answer(id("Answer-001"))).isEmpty();
    assertThat(conversation(PRIVATE).turns()).containsExactly(Talk.turn("two", other));
  }

  @Test
  void dialogues_are_kept_apart_by_chat_topic_and_reader() {
    keep("Answer-001", PRIVATE, Talk.turn("private", ARTICLE), NOW);
    keep("Answer-002", TOPIC, Talk.turn("topic", ARTICLE), NOW);
    keep("Answer-003", inTopic(8, 5), Talk.turn("other topic", ARTICLE), NOW);
    keep("Answer-004", inTopic(7, 6), Talk.turn("other reader", ARTICLE), NOW);

    assertThat(conversation(TOPIC).turns()).containsExactly(Talk.turn("topic", ARTICLE));
    assertThat(conversation(PRIVATE).turns()).containsExactly(Talk.turn("private", ARTICLE));
  }

  @Test
  void a_conversation_has_its_newest_turns_and_ends_with_its_age() {
    for (int i = 0; i < 15; i++) {
      keep("Answer-1%02d".formatted(i), PRIVATE, Talk.turn("q" + i, ARTICLE), NOW.plusSeconds(i));
    }

    var all = chats.conversation(PRIVATE, NOW);
    var young = chats.conversation(PRIVATE, NOW.plusSeconds(13));

    assertThat(all.turns()).hasSize(Conversation.LONGEST);
    assertThat(all.turns().getLast()).isEqualTo(Talk.turn("q14", ARTICLE));
    assertThat(young.turns()).containsExactly(Talk.turn("q13", ARTICLE), Talk.turn("q14", ARTICLE));
  }

  @Test
  void an_edited_question_stays_in_its_place() {
    keep("Answer-001", PRIVATE, Talk.turn("one", ARTICLE), NOW);
    keep("Answer-002", PRIVATE, Talk.turn("two", ARTICLE), NOW.plusSeconds(1));

    keep("Answer-001", PRIVATE, Talk.turn("one, edited", ARTICLE), NOW.plusSeconds(2));

    assertThat(conversation(PRIVATE).turns())
        .containsExactly(Talk.turn("one, edited", ARTICLE), Talk.turn("two", ARTICLE));
  }

  @Test
  void an_older_answer_brings_its_own_context() {
    keep("Answer-001", TOPIC, Talk.turn("days ago", ARTICLE), NOW.minus(Duration.ofDays(9)));
    keep("Answer-002", TOPIC, Talk.turn("before", ARTICLE), NOW.minusSeconds(60));
    keep("Answer-003", TOPIC, Talk.turn("this", ARTICLE), NOW);
    keep("Answer-004", TOPIC, Talk.turn("after", ARTICLE), NOW.plusSeconds(60));

    assertThat(chats.conversation(id("Answer-003"), DAY).turns())
        .containsExactly(Talk.turn("before", ARTICLE), Talk.turn("this", ARTICLE));
  }

  @Test
  void knows_which_message_shows_which_answer() {
    var shown = mail.post(List.of(Talk.answer(5, 3, id("Answer-001"))), NOW).getFirst();
    sent(shown.id(), 21);
    var edit =
        new Edit(Place.privately(CHAT), 21, Talk.message("better"), Optional.of(id("Answer-002")));

    assertThat(chats.shownBy(CHAT, 21)).contains(id("Answer-001"));
    sent(mail.post(List.of(edit), NOW).getFirst().id());
    assertThat(chats.shownBy(CHAT, 21)).contains(id("Answer-002"));
    assertThat(chats.answerTo(CHAT, 3)).hasValue(21);
    assertThat(chats.answerTo(CHAT, 4)).isEmpty();
    assertThat(chats.shownBy(new ChatId(6), 21)).isEmpty();
  }

  @Test
  void the_last_opinion_counts() {
    keep("Answer-001", PRIVATE, Talk.turn("?", ARTICLE), NOW);

    change(new Change.Rate(id("Answer-001"), 5, true), new Change.Rate(id("Answer-001"), 6, true));
    change(new Change.Rate(id("Answer-001"), 5, false), new Change.Rate(id("Answer-999"), 5, true));

    assertThat(chats.statistics(NOW))
        .containsEntry("opinions.good", 1L)
        .containsEntry("opinions.bad", 1L);
  }

  @Test
  void counts_readers_and_questions_by_day() {
    keep("Answer-001", PRIVATE, Talk.turn("?", ARTICLE), NOW.minus(DAY));
    keep("Answer-002", PRIVATE, Talk.turn("?", ARTICLE), NOW);
    keep("Answer-003", inTopic(7, 6), Talk.turn("?", ARTICLE), NOW);

    assertThat(chats.statistics(NOW))
        .containsEntry("readers", 2L)
        .containsEntry("questions", 3L)
        .containsEntry("answers", 3L)
        .containsEntry("questions.2026-02-23", 0L)
        .containsEntry("questions.2026-02-28", 1L)
        .containsEntry("questions.2026-03-01", 2L);
  }

  @Test
  void remembers_the_language_and_who_is_blocked() {
    change(
        new Change.Speak(CHAT, Optional.of(Language.TAJIK)),
        new Change.Speak(CHAT, Optional.of(Language.KYRGYZ)),
        new Change.Block(5, true),
        new Change.Block(5, true));

    assertThat(chats.language(CHAT)).contains(Language.KYRGYZ);
    assertThat(chats.language(new ChatId(6))).isEmpty();
    assertThat(chats.isBlocked(5)).isTrue();
    change(new Change.Block(5, false), new Change.Speak(CHAT, Optional.empty()));
    assertThat(chats.language(CHAT)).isEmpty();
    assertThat(chats.isBlocked(5)).isFalse();
  }

  @Test
  void finds_the_answers_that_cite_an_article() {
    keep("Answer-001", PRIVATE, Talk.turn("old", ARTICLE), NOW.minus(Duration.ofDays(31)));
    keep("Answer-002", PRIVATE, Talk.turn("new", ARTICLE), NOW);
    var other = SqlArticleStoreTest.article("b", "Other words.");
    articles.save(List.of(other), "corpus", NOW);
    keep("Answer-003", PRIVATE, Talk.turn("other", other), NOW);
    articles.save(List.of(SqlArticleStoreTest.article("a", "Corrected.")), "corpus", NOW);

    assertThat(chats.citing(ARTICLE.id(), NOW.minus(Duration.ofDays(30))))
        .extracting(Kept::id)
        .containsExactly(id("Answer-002"));
  }

  @Test
  void shows_a_reader_everything() {
    keep("Answer-001", PRIVATE, Talk.turn("Nechta?", ARTICLE), NOW);
    change(
        new Change.Rate(id("Answer-001"), 5, true),
        new Change.Speak(CHAT, Optional.of(Language.UZBEK)));

    var everything = chats.everything(5, CHAT);

    assertThat(everything)
        .containsOnlyKeys(
            "questions",
            "opinions",
            "settings",
            "subscriptions",
            "watches",
            "editions",
            "blocked",
            "model",
            "waiting");
    assertThat(everything.getOrDefault("questions", List.of()))
        .singleElement(InstanceOfAssertFactories.map(String.class, String.class))
        .containsEntry("question", "Nechta?")
        .containsEntry("asked", "2026-03-01T08:00:00Z")
        .containsEntry("reply", "They said so.");
    assertThat(everything.get("opinions"))
        .containsExactly(Map.of("answer", "Answer-001", "opinion", "good"));
    assertThat(everything.get("settings")).containsExactly(Map.of("language", "uz"));
  }

  @Test
  void forgets_one_reader_and_nobody_else() {
    keep("Answer-001", PRIVATE, Talk.turn("mine", ARTICLE), NOW);
    keep("Answer-002", TOPIC, Talk.turn("mine in the group", ARTICLE), NOW);
    keep("Answer-003", inTopic(7, 6), Talk.turn("theirs", ARTICLE), NOW);
    change(
        new Change.Speak(CHAT, Optional.of(Language.UZBEK)),
        new Change.Rate(id("Answer-001"), 5, true),
        new Change.Rate(id("Answer-003"), 5, false),
        new Change.Rate(id("Answer-003"), 6, true),
        new Change.Block(5, true));
    sent(mail.post(List.of(Talk.answer(5, 3, id("Answer-001"))), NOW).getFirst().id(), 21);

    assertThat(chats.known(5, CHAT)).isEqualTo(new Known(2, 2, 1));
    change(new Change.Forget(5, CHAT));

    assertThat(chats.known(5, CHAT)).isEqualTo(new Known(0, 0, 0));
    assertThat(chats.everything(5, CHAT).get("questions")).isEmpty();
    assertThat(chats.shownBy(CHAT, 21)).isEmpty();
    assertThat(chats.isBlocked(5)).isTrue();
    assertThat(chats.answer(id("Answer-003"))).isPresent();
    assertThat(chats.known(6, new ChatId(6))).isEqualTo(new Known(1, 1, 0));
  }

  @Test
  void a_chat_that_moves_keeps_its_dialogues_and_language() {
    var to = new ChatId(-200);
    keep("Answer-001", TOPIC, Talk.turn("?", ARTICLE), NOW);
    change(new Change.Speak(TOPIC.place().chat(), Optional.of(Language.RUSSIAN)));

    change(new Change.Move(TOPIC.place().chat(), to));

    var moved = new Dialogue(TOPIC.place().movedTo(to), 5);
    assertThat(conversation(moved).turns()).hasSize(1);
    assertThat(chats.language(to)).contains(Language.RUSSIAN);
  }

  private Conversation conversation(Dialogue dialogue) {
    return new SqlChatStore(database).conversation(dialogue, NOW.minus(DAY));
  }

  private void keep(String answer, Dialogue dialogue, Turn turn, Instant asked) {
    change(new Change.Keep(id(answer), dialogue, turn, asked));
  }

  private void change(Change... changes) {
    updates++;
    mail.receive(List.of(new Received(updates, 5, "{}")), NOW);
    mail.finish(updates, List.<Lasting>of(), List.of(changes), NOW);
  }

  private void sent(long id, Integer... messages) {
    mail.sending(id, false, 0, NOW);
    mail.settle(new Settlement(id, State.SENT, List.of(messages), "", Optional.empty()), NOW);
  }

  private static Dialogue inTopic(int topic, long reader) {
    return new Dialogue(
        new Place(new ChatId(-100), Place.Kind.GROUP, OptionalInt.of(topic)), reader);
  }

  private static AnswerId id(String value) {
    return new AnswerId(value);
  }
}
