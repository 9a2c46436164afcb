package serai.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import serai.AnArticle;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Concept;
import serai.domain.Coverage;
import serai.domain.Disagreement;
import serai.domain.Disagreement.Position;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Period;
import serai.domain.Question;
import serai.domain.Reply;
import serai.domain.Span;
import serai.domain.TextKind;
import serai.domain.Turn;
import serai.domain.Wanted;

class PlainTextTest {
  private static final Coverage SEARCHED =
      new Coverage(
          183, Optional.of(LocalDate.of(2006, 8, 17)), Optional.of(LocalDate.of(2026, 2, 28)), 42);

  private final Article courier =
      article("courier", "The Courier", Optional.of("2025-12-29"), TextKind.PAGE);
  private final Article herald = article("herald", "Herald", Optional.empty(), TextKind.ACCOUNT);

  @Test
  void markers_stand_for_the_numbered_sources() {
    var text =
        said(
            Language.ENGLISH,
            answer(claim("Herald: one.", herald), claim("Both: two.", courier, herald)));

    assertThat(text)
        .isEqualTo(
            """
            Herald: one. [1]
            Both: two. [1][2]

            [1] Herald, undated — summary of Herald — A title — https://a.test/herald
            [2] The Courier, 29 Dec 2025 — A title — https://a.test/courier\
            """);
  }

  @Test
  void the_original_stands_below_a_translation() {
    var translated = new Claim("The Courier: one.", List.of(whole(courier)), true);

    var text = said(Language.ENGLISH, answer(translated));

    assertThat(text.lines().toList().subList(0, 2))
        .containsExactly("The Courier: one. [1]", "  “" + whole(courier).quote() + "”");
  }

  @Test
  void a_message_carries_the_original_of_each_translation() {
    var page =
        new AnswerPage(new Imprints(new Outlets(List.of())))
            .of(
                new Turn(
                    question(Language.ENGLISH, false),
                    answer(
                        new Claim("The Courier: one.", List.of(whole(courier)), true),
                        new Claim("Herald: two.", List.of(whole(herald)), true))),
                Language.ENGLISH);

    var quoted =
        page.blocks().stream().filter(Block.Quotation.class::isInstance).map(Object::toString);
    assertThat(quoted.toList())
        .hasSize(2)
        .anyMatch(block -> block.contains(whole(courier).quote()))
        .anyMatch(block -> block.contains(whole(herald).quote()));
  }

  @Test
  void what_differs_stands_first_side_by_side() {
    var differing =
        new Disagreement(
            "yen",
            List.of(
                new Position("3 trillion", List.of(whole(courier))),
                new Position("30 trillion", List.of(whole(herald)))));
    var answer =
        new Answer(
            List.of(claim("Courier: one.", courier)), List.of(differing), List.of(), "quoting");

    assertThat(said(Language.ENGLISH, answer).lines().findFirst())
        .hasValueSatisfying(line ->
            assertThat(line).contains("3 trillion (The Courier) [1]", "30 trillion (Herald) [2]"));
  }

  @Test
  void the_frame_is_in_the_readers_language_and_the_quote_in_its_own() {
    var answer = answer(claim("Courier: one.", courier, herald));

    assertThat(said(Language.RUSSIAN, answer))
        .contains(
            "Courier: one. [1][2]", "29 дек. 2025", "без даты", "пересказ публикации: Herald");
    assertThat(said(Language.JAPANESE, answer))
        .contains("Courier: one. [1][2]", "2025年12月29日", "日付なし", "Heraldの記事の要約");
  }

  @Test
  void an_abstention_says_what_was_searched_and_what_is_nearest() {
    var abstention = new Abstention(Abstention.Reason.NOT_SUPPORTED, List.of(courier), SEARCHED);

    assertThat(said(Language.ENGLISH, abstention))
        .contains("183 articles", "2006", "February 2026", "42")
        .endsWith("• The Courier, 29 Dec 2025 — A title — https://a.test/courier");
    assertThat(said(Language.RUSSIAN, abstention))
        .contains("183 статьях", "2006", "2026", "Ближе всего");
    assertThat(said(Language.JAPANESE, abstention)).contains("183本の記事", "2006年", "2026年2月", "近い記事");
  }

  @Test
  void what_is_off_topic_is_turned_away_without_any_reading() {
    var abstention = new Abstention(Abstention.Reason.OFF_TOPIC, List.of(), SEARCHED);

    assertThat(said(Language.ENGLISH, abstention))
        .contains("Japan and Central Asia")
        .hasLineCount(1);
    assertThat(said(Language.RUSSIAN, abstention)).contains("Японии и Центральной Азии");
    assertThat(said(Language.JAPANESE, abstention)).contains("日本と中央アジア");
  }

  @Test
  void who_asks_for_the_latest_learns_how_old_it_is() {
    var answer = answer(claim("Courier: one.", courier));

    var text = PlainText.of(new Turn(question(Language.ENGLISH, true), answer));

    assertThat(text).contains("The newest of these sources is from 29 Dec 2025.");
  }

  @Test
  void a_comparison_names_each_side_before_what_is_said_of_it() {
    var question = comparing(name("Osh"), name("Bishkek"));
    var answer =
        answer(
            claim("Courier: Osh got 12.", courier),
            claim("Herald: Bishkek got 2.", herald),
            claim("Herald: Osh and Bishkek are far apart.", herald));

    var text = PlainText.of(new Turn(question, answer));

    assertThat(text)
        .startsWith(
            """
            Osh | Courier: Osh got 12. [1]
            Bishkek | Herald: Bishkek got 2. [2]
            Herald: Osh and Bishkek are far apart. [2]
            """);
  }

  @Test
  void a_side_of_which_nothing_is_said_has_a_row_that_says_so() {
    var answer =
        answer(claim("Courier: Osh got 12.", courier), claim("Herald: Bishkek got 2.", herald));

    var text =
        PlainText.of(new Turn(comparing(name("Osh"), name("Naryn"), name("Bishkek")), answer));

    assertThat(text)
        .startsWith(
            """
            Osh | Courier: Osh got 12. [1]
            Naryn | nothing found
            Bishkek | Herald: Bishkek got 2. [2]
            """);
  }

  @Test
  void what_happened_is_told_day_by_day() {
    var question = question(Language.ENGLISH, false).wanting(Wanted.EVENTS);

    var text =
        PlainText.of(
            new Turn(
                question, answer(claim("Courier: one.", courier), claim("Herald: two.", herald))));

    assertThat(text)
        .startsWith(
            """
            29 Dec 2025 | Courier: one. [1]
            undated | Herald: two. [2]
            """);
  }

  @Test
  void what_an_answer_to_several_questions_leaves_open_is_named() {
    var answer =
        new Answer(
            List.of(claim("Courier: one.", courier)), List.of(), List.of("who paid?"), "quoting");

    assertThat(said(Language.ENGLISH, answer)).contains("The articles do not say: who paid.");
    assertThat(said(Language.RUSSIAN, answer))
        .contains("В статьях нет ответа на вопрос: who paid.");
  }

  @Test
  void who_asks_about_days_after_the_newest_source_learns_how_old_it_is() {
    var about =
        question(
            Language.ENGLISH,
            false,
            Optional.of(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31))));

    var text = PlainText.of(new Turn(about, answer(claim("Courier: one.", courier))));

    assertThat(text).contains("The newest of these sources is from 29 Dec 2025.");
  }

  @Test
  void a_single_article_is_not_spoken_of_as_several() {
    var one = new Coverage(1, Optional.empty(), Optional.empty(), 1);
    var abstention = new Abstention(Abstention.Reason.NOT_SUPPORTED, List.of(), one);

    assertThat(Language.values())
        .allSatisfy(language -> assertThat(said(language, abstention)).doesNotContain("any", "{"));
    assertThat(said(Language.ENGLISH, abstention))
        .isEqualTo("That is not said in the one article that there is.");
  }

  private static Question comparing(Concept... sides) {
    var plain = question(Language.ENGLISH, false);
    return new Question(
        "Compare them",
        "Compare them",
        Language.ENGLISH,
        Wanted.COMPARISON,
        List.of(sides),
        Optional.empty(),
        List.of(sides),
        List.of(),
        Set.of(),
        Optional.empty(),
        false,
        plain.asOf(),
        Question.Scope.NEWS);
  }

  private static Concept name(String name) {
    return new Concept(name, Concept.Kind.NAME, List.of(new Concept.Form(name, Optional.empty())));
  }

  private static String said(Language language, Reply reply) {
    return PlainText.of(new Turn(question(language, false), reply));
  }

  private static Question question(Language language, boolean latest) {
    return question(language, latest, Optional.empty());
  }

  private static Question question(Language language, boolean latest, Optional<Period> period) {
    return new Question(
        "?",
        "?",
        language,
        Wanted.FACT,
        List.of(),
        Optional.empty(),
        Set.of(),
        period,
        latest,
        LocalDate.of(2026, 3, 1),
        Question.Scope.NEWS);
  }

  private static Answer answer(Claim... claims) {
    return new Answer(List.of(claims), List.of(), List.of(), "quoting");
  }

  private static Claim claim(String sentence, Article... sources) {
    return new Claim(sentence, List.of(sources).stream().map(PlainTextTest::whole).toList());
  }

  private static Citation whole(Article article) {
    return Citation.of(article, new Span(0, article.text().length()));
  }

  private static Article article(
      String id, String outlet, Optional<String> published, TextKind kind) {
    return AnArticle.of(id, "One. Two.")
        .at("https://a.test/" + id)
        .by(outlet)
        .titled("A title")
        .dated(published)
        .as(kind)
        .article();
  }
}
