package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import serai.domain.Answer;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Update;
import serai.port.Change;
import serai.render.Phrases;
import serai.talk.Asks;
import serai.talk.ModelShare;
import serai.talk.Outcome;
import serai.talk.Rules;
import serai.talk.Seams;

/// From what a reader does to what the bot does, with the real corpus, index and database.
class TalkFlowTest {
  private static final String SUMMIT = "Who opened the 13th Tokyo Dialogue on the Japanese side?";

  @TempDir static Path folder;
  private static ChatRoom room;
  private static ChatRoom.Bot bot;

  @BeforeAll
  static void open() {
    room = new ChatRoom(folder);
    bot = room.bot(Rules.usual());
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void a_private_question_shows_typing_and_gets_one_answer_that_replies_to_it() {
    var place = ChatRoom.alone(101);
    var question = bot.written(place, ChatRoom.reader(101, "en"), 7, SUMMIT, OptionalInt.empty());

    var done = bot.handle(question);

    assertThat(room.passing).contains(new Outgoing.Typing(place));
    assertThat(done.outcome().outgoing())
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.Send.class,
            send -> {
              assertThat(send.repliesTo()).isEqualTo(OptionalInt.of(7));
              assertThat(send.answer()).isPresent();
            });
    assertThat(done.message().rich())
        .hasValueSatisfying(rich ->
            assertThat(rich).contains("<a href=\"#s1\">[1]</a>", "<tg-reference name=\"s1\">"));
    assertThat(done.text()).contains("<blockquote expandable>", "<a href=\"https://");
  }

  @Test
  void a_follow_up_is_understood_also_after_a_restart() {
    var place = ChatRoom.alone(102);
    var reader = ChatRoom.reader(102, "en");
    bot.says(place, reader, "Who is the president of Uzbekistan?");

    var done = room.bot(Rules.usual()).says(place, reader, "and Kazakhstan?");

    assertThat(standalone(done)).contains("president").contains("Kazakhstan");
  }

  @Test
  void a_conversation_is_forgotten_after_a_day() {
    var place = ChatRoom.alone(103);
    var reader = ChatRoom.reader(103, "en");
    bot.says(place, reader, "Who is the president of Uzbekistan?");
    room.pass(Duration.ofHours(25));

    var done = bot.says(place, reader, "and Kazakhstan?");

    assertThat(standalone(done)).doesNotContain("president");
  }

  @Test
  void a_reply_to_an_older_answer_goes_on_from_there() {
    var place = ChatRoom.alone(104);
    var reader = ChatRoom.reader(104, "en");
    var first = bot.says(place, reader, "Who is the president of Uzbekistan?");
    bot.says(place, reader, "When was the first leaders' summit?");

    var done = bot.replies(place, reader, "and Kazakhstan?", first.messages().getFirst());

    assertThat(standalone(done)).contains("president").contains("Kazakhstan");
  }

  @Test
  void readers_of_a_group_have_conversations_of_their_own() {
    var group = ChatRoom.group(105);
    bot.says(group, ChatRoom.reader(1051, "en"), "Who is the president of Uzbekistan?");

    var done = bot.says(group, ChatRoom.reader(1052, "en"), "and Kazakhstan?");

    assertThat(standalone(done)).doesNotContain("president");
  }

  @Test
  void a_group_that_asks_the_same_twice_within_a_minute_gets_one_answer() {
    var group = ChatRoom.group(106);
    bot.says(group, ChatRoom.reader(1061, "en"), SUMMIT);

    var again = bot.says(group, ChatRoom.reader(1062, "en"), SUMMIT.replace("?", " ?"));
    room.pass(Duration.ofSeconds(61));
    var later = bot.says(group, ChatRoom.reader(1063, "en"), SUMMIT);

    assertThat(again.outcome()).isEqualTo(Outcome.nothing());
    assertThat(later.outcome().outgoing()).hasSize(1);
  }

  @Test
  void an_edited_question_changes_its_answer_within_five_minutes_and_not_later() {
    var place = ChatRoom.alone(107);
    var reader = ChatRoom.reader(107, "en");
    var sent = room.now();
    int message = 5107;
    var first =
        bot.handle(
            bot.written(place, reader, message, "When was the first summit?", OptionalInt.empty()));
    room.pass(Duration.ofMinutes(4));

    var edited = bot.edits(place, reader, message, SUMMIT, sent);
    room.pass(Duration.ofMinutes(2));
    var late = bot.edits(place, reader, message, "When was the first summit?", sent);

    assertThat(edited.outcome().outgoing())
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.Edit.class,
            edit -> assertThat(edit.message()).isEqualTo(first.messages().getFirst()));
    assertThat(late.outcome()).isEqualTo(Outcome.nothing());
  }

  @Test
  void the_passages_take_the_answers_place_page_by_page_and_give_it_back() {
    var place = ChatRoom.alone(108);
    var reader = ChatRoom.reader(108, "en");
    var answer = bot.says(place, reader, SUMMIT);
    int message = answer.messages().getFirst();
    var restarted = room.bot(Rules.usual());

    var sources = restarted.presses(place, reader, message, answer.data("Sources"));
    var back = restarted.presses(place, reader, message, sources.data("Back"));

    assertThat(sources.outcome().outgoing()).singleElement().isInstanceOf(Outgoing.Edit.class);
    assertThat(sources.text()).contains("behind this answer", "<blockquote expandable>");
    assertThat(back.text()).isEqualTo(answer.text());
    assertThat(back.labels()).isEqualTo(answer.labels());
  }

  @Test
  void a_question_on_a_button_is_answered() {
    var place = ChatRoom.alone(109);
    var reader = ChatRoom.reader(109, "en");
    var answer = bot.says(place, reader, "Why did Kishida cancel his trip to Central Asia?");
    var offer = answer.message().buttons().getFirst().getFirst();

    var next = bot.presses(place, reader, answer.messages().getFirst(), answer.data(offer.label()));

    assertThat(offer.label()).endsWith("?");
    assertThat(next.text()).contains(offer.label());
    assertThat(kept(next).turn().reply()).isInstanceOf(Answer.class);
    assertThat(room.passing).anyMatch(one -> one instanceof Outgoing.Acknowledge);
  }

  @Test
  void each_question_on_a_button_is_answered_with_something_else() {
    var reader = ChatRoom.reader(122, "en");
    int offered = 0;
    for (var question :
        List.of(
            "How much has Japan pledged to invest in Central Asia?",
            "Кто выступил с главным докладом на Восьмом Токийском диалоге?",
            "首脳会合の晩餐会はどこで開かれましたか。",
            "Нарухито император Алматыға қашан келді?")) {
      var place = ChatRoom.alone(122 + offered);
      var answer = bot.says(place, reader, question);
      for (var offer : answer.message().buttons().stream().flatMap(List::stream).toList()) {
        if (offer.action() instanceof Message.Press(var data) && data.startsWith("f:")) {
          offered++;
          var next = bot.presses(place, reader, answer.messages().getFirst(), data);

          assertThat(kept(next).turn().reply()).isInstanceOf(Answer.class);
          assertThat(next.text()).contains(offer.label()).isNotEqualTo(answer.text());
        }
      }
    }

    // How many are tried depends on how busy the machine is.
    assertThat(offered).isPositive();
  }

  @Test
  void a_button_of_an_answer_that_is_gone_says_so() {
    var place = ChatRoom.alone(110);
    room.passing.clear();

    var done = bot.presses(place, ChatRoom.reader(110, "ru"), 1, "s:nosuchansw:0");
    var nonsense = bot.presses(place, ChatRoom.reader(110, "ru"), 1, "…:;");

    assertThat(done.outcome()).isEqualTo(Outcome.nothing());
    assertThat(nonsense.outcome()).isEqualTo(Outcome.nothing());
    assertThat(room.passing)
        .hasSize(2)
        .allSatisfy(one ->
            assertThat(((Outgoing.Acknowledge) one).text())
                .hasValueSatisfying(
                    text -> assertThat(text).containsPattern("[а-я]").hasSizeLessThan(200)));
  }

  @Test
  void an_opinion_is_kept() {
    var place = ChatRoom.alone(111);
    var reader = ChatRoom.reader(111, "en");
    var answer = bot.says(place, reader, SUMMIT);

    var done = bot.presses(place, reader, answer.messages().getFirst(), answer.data("👍"));

    assertThat(done.outcome().changes())
        .singleElement()
        .isInstanceOfSatisfying(Change.Rate.class, rate -> assertThat(rate.good()).isTrue());
    assertThat(room.chats.known(111, place.chat()).opinions()).isEqualTo(1);
  }

  @Test
  void everything_about_a_reader_goes_once_the_button_says_so() {
    var place = ChatRoom.alone(112);
    var reader = ChatRoom.reader(112, "en");
    bot.says(place, reader, SUMMIT);
    var asked = bot.says(place, reader, "/forget");

    var other =
        bot.presses(
            place, ChatRoom.reader(1120, "en"), asked.messages().getFirst(), asked.data("Yes"));
    var done = bot.presses(place, reader, asked.messages().getFirst(), asked.data("Yes"));

    assertThat(other.outcome()).isEqualTo(Outcome.nothing());
    assertThat(done.text()).contains("1 question with its answer");
    assertThat(room.chats.known(112, place.chat()).questions()).isZero();
  }

  @Test
  void a_reader_gets_what_is_stored_as_a_file_but_not_in_a_group() {
    var place = ChatRoom.alone(113);
    var reader = ChatRoom.reader(113, "en");
    bot.says(place, reader, SUMMIT);

    var file = bot.says(place, reader, "/mydata");
    var group = bot.says(ChatRoom.group(113), reader, "/mydata");

    assertThat(file.outcome().outgoing().getFirst())
        .isInstanceOfSatisfying(
            Outgoing.SendFile.class, sent -> assertThat(sent.content()).contains("Tokyo Dialogue"));
    assertThat(group.text()).contains("private chat");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void help_shows_three_examples_in_the_readers_language_that_are_answered(Language language) {
    var reader =
        ChatRoom.reader(1140L + List.of(Language.values()).indexOf(language), language.code());
    var place = ChatRoom.alone(reader.id());

    var help = bot.says(place, reader, "/help");

    assertThat(help.labels()).hasSize(3);
    for (var example : help.labels()) {
      var answer = bot.says(place, reader, example);
      assertThat(kept(answer).turn().reply()).as(example).isInstanceOf(Answer.class);
      assertThat(kept(answer).turn().question().language()).as(example).isEqualTo(language);
    }
  }

  @Test
  void the_chosen_language_frames_every_answer_of_a_chat() {
    var place = ChatRoom.alone(115);
    var reader = ChatRoom.reader(115, "en");
    var set = bot.says(place, reader, "/language ru");

    var help = bot.says(place, reader, "/help");
    var unset = bot.says(place, reader, "/language auto");
    var later = bot.says(place, reader, "/settings");

    assertThat(set.text()).containsPattern("[а-я]");
    assertThat(help.text()).containsPattern("[а-я]");
    assertThat(unset.text()).doesNotContainPattern("[а-я]{5}");
    assertThat(later.text()).doesNotContainPattern("[а-я]{5}");
  }

  @Test
  void the_latest_articles_are_about_what_was_asked_for_newest_first() {
    var done = bot.says(ChatRoom.alone(116), ChatRoom.reader(116, "en"), "/latest Turkmenistan");

    assertThat(done.text()).contains("Turkmenistan", "• ");
    var dates =
        Pattern.compile("20\\d\\d").matcher(done.text()).results().map(MatchResult::group).toList();
    assertThat(dates).isNotEmpty();
  }

  @Test
  void the_newest_articles_come_with_a_picture_of_the_weeks() {
    var done = bot.says(ChatRoom.alone(118), ChatRoom.reader(118, "ja"), "/latest");

    assertThat(done.outcome().outgoing())
        .last()
        .isInstanceOfSatisfying(
            Outgoing.SendPicture.class,
            picture ->
                assertThat(picture.png()).startsWith("iVBORw0KGgo").hasSizeLessThan(100_000));
  }

  @Test
  void sources_count_articles_by_outlet_and_are_paged_in_place() {
    var place = ChatRoom.alone(117);
    var reader = ChatRoom.reader(117, "en");
    var first = bot.says(place, reader, "/sources");

    var second = bot.presses(place, reader, first.messages().getFirst(), first.data("▶"));
    var outlet = bot.says(place, reader, "/outlet Asia-Plus");

    assertThat(first.message().rich().orElseThrow()).contains("<table");
    assertThat(second.outcome().outgoing().getFirst()).isInstanceOf(Outgoing.Edit.class);
    assertThat(second.text()).isNotEqualTo(first.text());
    assertThat(outlet.text()).contains("Asia-Plus", "Tajikistan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/start", "/about", "/settings", "/language", "/stop", "/nonsense"})
  void every_command_is_answered_with_something_to_read(String command) {
    var done = bot.says(ChatRoom.alone(118), ChatRoom.reader(118, "en"), command);

    assertThat(done.text()).isNotBlank();
  }

  @Test
  void orders_are_for_administrators() {
    var rules = administrated(119);
    var place = ChatRoom.alone(119);

    var refused = bot.says(ChatRoom.alone(1190), ChatRoom.reader(1190, "en"), "/stats");
    var stats = room.bot(rules).says(place, ChatRoom.reader(119, "en"), "/stats");
    room.bot(rules).says(place, ChatRoom.reader(119, "en"), "/block 1191");
    var blocked = room.bot(rules).says(ChatRoom.alone(1191), ChatRoom.reader(1191, "en"), SUMMIT);
    room.bot(rules).says(place, ChatRoom.reader(119, "en"), "/block 1191 off");
    var again = room.bot(rules).says(ChatRoom.alone(1191), ChatRoom.reader(1191, "en"), SUMMIT);

    assertThat(refused.text()).contains("do not know the command");
    assertThat(stats.text()).contains("questions");
    assertThat(blocked.text()).contains("only readers whom");
    assertThat(again.message().rich()).isPresent();
  }

  @Test
  void whoever_asks_too_much_learns_when_to_come_back() {
    var usual = Rules.usual();
    var narrow =
        room.bot(
            new Rules(
                usual.operator(),
                usual.bot(),
                usual.model(),
                Set.of(),
                Set.of(),
                Set.of(),
                usual.memory(),
                2,
                100,
                0));
    var place = ChatRoom.alone(120);
    var reader = ChatRoom.reader(120, "en");
    narrow.says(place, reader, SUMMIT);
    narrow.says(place, reader, SUMMIT);

    var third = narrow.says(place, reader, SUMMIT);
    room.pass(Duration.ofSeconds(30));
    var later = narrow.says(place, reader, SUMMIT);

    assertThat(third.text()).contains("30 seconds", "UTC");
    assertThat(third.message().rich().orElseThrow()).contains("<tg-time unix=");
    assertThat(later.text()).contains("[1]");
  }

  @Test
  void what_is_no_question_gets_one_helpful_sentence() {
    var place = ChatRoom.alone(121);
    var reader = ChatRoom.reader(121, "en");
    long number = 90_000;
    for (var content : Update.Content.values()) {
      var done = bot.handle(new Update.Sent(number++, place, reader, 1, content, Optional.empty()));

      assertThat(done.text()).as(content.name()).isNotBlank().hasLineCount(1);
    }
    assertThat(bot.says(place, reader, "https://example.com/a?b=c").text()).contains("addresses");
  }

  @Test
  void inline_answers_are_three_and_cited_and_an_overtaken_query_gets_none() {
    var reader = ChatRoom.reader(122, "en");
    room.passing.clear();
    bot.talk.notice(new Update.Inline(91_001, reader, "q1", "When was the"));
    bot.talk.notice(new Update.Inline(91_002, reader, "q2", "When was the first summit?"));

    bot.talk.handle(new Update.Inline(91_001, reader, "q1", "When was the"));
    bot.talk.handle(new Update.Inline(91_002, reader, "q2", "When was the first summit?"));

    assertThat(room.passing)
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.AnswerInline.class,
            answer -> {
              assertThat(answer.query()).isEqualTo("q2");
              assertThat(answer.results()).hasSize(3);
              assertThat(answer.results())
                  .allSatisfy(result ->
                      assertThat(result.message().classic().getFirst()).contains("<a href="));
            });
  }

  @Test
  void a_guest_is_answered() {
    room.passing.clear();

    bot.talk.handle(new Update.Guest(91_100, ChatRoom.reader(123, "en"), "g1", SUMMIT));

    assertThat(room.passing)
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.AnswerGuest.class,
            answer -> assertThat(answer.message().classic().getFirst()).contains("[1]"));
  }

  @Test
  void a_shared_question_and_a_shared_source_open_from_a_link() {
    var answer = bot.says(ChatRoom.alone(124), ChatRoom.reader(124, "en"), SUMMIT);
    var id = ((Outgoing.Send) answer.outcome().outgoing().getFirst()).answer().orElseThrow();

    var question = bot.says(ChatRoom.alone(1240), ChatRoom.reader(1240, "en"), "/start q_" + id);
    var source =
        bot.says(ChatRoom.alone(1240), ChatRoom.reader(1240, "en"), "/start a_asiaplus-cajad");
    var gone = bot.says(ChatRoom.alone(1240), ChatRoom.reader(1240, "en"), "/start q_abcdefghij");

    assertThat(question.text()).contains(SUMMIT, "[1]");
    assertThat(source.text()).contains("Asia-Plus", "<a href=\"https://asiaplustj.info/");
    assertThat(gone.text()).contains("no longer here");
  }

  @Test
  void whoever_has_used_up_a_share_of_the_model_is_answered_by_quotes_and_told_so() {
    var left = ModelShare.Left.NONE_FOR_READER;
    var bot =
        room.bot(Rules.usual(), Seams.none(), ask -> new Asks(ask, ask, Optional.of(_ -> left)));

    var done = bot.says(ChatRoom.alone(1251), ChatRoom.reader(1251, "en"), SUMMIT);

    assertThat(done.text()).contains("[1]", "written by a language model", "this one is quoted");
  }

  @Test
  void when_the_model_has_written_enough_for_all_each_reader_is_told_so_in_their_language() {
    var left = ModelShare.Left.NONE_FOR_ANYBODY;
    var bot =
        room.bot(Rules.usual(), Seams.none(), ask -> new Asks(ask, ask, Optional.of(_ -> left)));

    int number = 1260;
    for (var language : Language.values()) {
      var place = ChatRoom.alone(++number);
      var reader = ChatRoom.reader(number, language.code());
      bot.says(place, reader, "/language " + language.code());
      var done = bot.says(place, reader, SUMMIT);

      assertThat(done.text()).contains("[1]", Phrases.in(language).say("used-up-all"));
    }
  }

  private static Rules administrated(long administrator) {
    var usual = Rules.usual();
    return new Rules(
        usual.operator(),
        usual.bot(),
        usual.model(),
        Set.of(administrator),
        Set.of(),
        Set.of(),
        usual.memory(),
        usual.aMinute(),
        usual.aDay(),
        usual.composedADay());
  }

  private static String standalone(ChatRoom.Done done) {
    return kept(done).turn().question().standalone();
  }

  private static Change.Keep kept(ChatRoom.Done done) {
    return done.outcome().changes().stream()
        .filter(Change.Keep.class::isInstance)
        .map(Change.Keep.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no answer was kept: " + done.text()));
  }
}
