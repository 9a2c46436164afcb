package serai.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.AnArticle;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Coverage;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Language;
import serai.domain.Passage;
import serai.domain.Question;
import serai.domain.Reply;
import serai.domain.Span;
import serai.domain.Wanted;
import serai.evaluate.GoldQuestion.Expect;

class GradingTest {
  private static final Coverage COVERAGE = new Coverage(2, Optional.empty(), Optional.empty(), 0);

  private final Article gold = article("gold", "Tokyo promised 3 trillion yen to 117 firms.");
  private final Article other = article("other", "Tokyo promised 3 trillion yen.");

  @Test
  void right_needs_every_group_and_a_gold_citation() {
    var grade = grade(List.of(List.of("3 trillion", "3兆"), List.of("117")), answer(gold));

    assertThat(grade.right()).isTrue();
    assertThat(grade.contained()).isTrue();
    assertThat(grade.citationPrecision()).isEqualTo(1);
  }

  @Test
  void one_group_that_is_missing_makes_it_wrong() {
    var grade = grade(List.of(List.of("3 trillion"), List.of("Kazakhstan")), answer(gold));

    assertThat(grade.right()).isFalse();
  }

  @Test
  void the_right_words_without_a_gold_citation_are_wrong_and_said() {
    var grade = grade(List.of(List.of("3 trillion")), answer(other));

    assertThat(grade.right()).isFalse();
    assertThat(grade.contained()).isTrue();
    assertThat(grade.citationPrecision()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"3, true", "117, true", "11, false", "17, false", "TOKYO, true", "7 firms, false"})
  void a_figure_has_to_stand_there_whole(String wanted, boolean right) {
    assertThat(grade(List.of(List.of(wanted)), answer(gold)).right()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          29          | 29 Dec 2025: Tokyo promised. [29]
          2025        | Tokyo promised (29 Dec 2025).
          5           | Tokyo promised. [5]
          12          | 2025年12月29日
          """)
  void figures_of_a_date_of_publication_or_a_marker_do_not_count(String wanted, String sentence) {
    var claim = new Claim(sentence, List.of(whole(gold)));

    assertThat(grade(List.of(List.of(wanted)), answer(claim)).right()).isFalse();
  }

  @Test
  void an_abstention_is_right_where_there_is_no_answer() {
    for (var expect : List.of(Expect.ABSTAIN, Expect.DECLINE, Expect.RESIST)) {
      assertThat(grade(expect, List.of(), abstention()).right()).isTrue();
      assertThat(grade(expect, List.of(), answer(gold)).right()).isFalse();
    }
    assertThat(grade(List.of(List.of("3 trillion")), abstention()).right()).isFalse();
  }

  @Test
  void the_rank_is_that_of_the_first_gold_article_and_articles_count_once() {
    assertThat(grade(List.of(), answer(gold), other, other, gold).rank()).isEqualTo(2);
    assertThat(grade(List.of(), answer(gold), other).rank()).isZero();
  }

  private Grade grade(List<List<String>> mustContain, Reply reply, Article... found) {
    return grade(Expect.ANSWER, mustContain, reply, found);
  }

  private Grade grade(
      Expect expect, List<List<String>> mustContain, Reply reply, Article... found) {
    var question =
        new GoldQuestion(
            "q",
            "How much?",
            Optional.of(Language.ENGLISH),
            "fact",
            mustContain,
            List.of(gold.url()),
            expect,
            Optional.empty());
    return Grading.grade(question, asked(), reply, evidence(found), 1);
  }

  private static Answer answer(Article article) {
    return answer(new Claim(article.text(), List.of(whole(article))));
  }

  private static Answer answer(Claim claim) {
    return new Answer(List.of(claim), List.of(), List.of(), "quoting");
  }

  private static Abstention abstention() {
    return new Abstention(Abstention.Reason.NOT_SUPPORTED, List.of(), COVERAGE);
  }

  private static Citation whole(Article article) {
    return Citation.of(article, new Span(0, article.text().length()));
  }

  private static Evidence evidence(Article... articles) {
    var found = new ArrayList<Found>();
    for (var article : articles) {
      var span = new Span(0, article.text().length());
      found.add(new Found(article, new Passage(article.id(), span, article.text()), 1, 1, 1));
    }
    return new Evidence(found, Map.of(), COVERAGE);
  }

  private static Question asked() {
    return new Question(
        "How much?",
        "How much?",
        Language.ENGLISH,
        Wanted.FACT,
        List.of(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        false,
        LocalDate.of(2026, 1, 31),
        Question.Scope.NEWS);
  }

  private static Article article(String id, String text) {
    return AnArticle.of(id, text).dated("2025-12-29").article();
  }
}
