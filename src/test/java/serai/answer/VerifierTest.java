package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.AnArticle;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Coverage;
import serai.domain.Disagreement;
import serai.domain.Disagreement.Position;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Outlet;
import serai.domain.Outlet.Ownership;
import serai.domain.Outlets;
import serai.domain.Passage;
import serai.domain.Span;

class VerifierTest {
  private static final String PLEDGE =
      "Tokyo would carry out projects worth 3 trillion yen, about $19 billion, in five years.";
  private static final String LUNCH =
      "Akishino gave Tokayev lunch after 20 minutes with the emperor on 18 December.";

  private final Article pledge = article("pledge", PLEDGE);
  private final Article lunch = article("lunch", LUNCH);
  private final Evidence evidence = evidence(pledge, lunch);
  private final Verifier verifier = new Verifier(gazetteer(), new Glossary(List.of()), outlets());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tokyo plans projects worth 3 trillion yen.
          Tokyo plans projects worth ¥3 trillion within five years.
          The Courier (29 Dec 2025): projects worth about $19 billion.
          По данным «Курьера», около 19 млрд долларов.
          Жоба құны 3 трлн иен.
          Loyihalar qiymati 3 trillion iyen.
          Долбоорлор 5 жылга.
          """)
  void lets_a_claim_pass_whose_figures_its_quote_has(String sentence) {
    assertThat(objection(sentence, pledge)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tokyo plans projects worth 30 trillion yen.
          Tokyo plans projects worth 3 billion yen.
          Tokyo plans projects worth 3 trillion dollars.
          Tokyo plans projects worth $20 billion.
          Tokyo plans projects within ten years.
          30兆円規模の事業。
          Около 29 млрд долларов.
          Жоба құны 4 трлн иен.
          Loyihalar qiymati 2 trillion iyen.
          Долбоорлор 7 жылга.
          The Courier (28 Dec 2025): projects worth about $19 billion.
          """)
  void refuses_a_claim_with_a_figure_that_no_quote_has(String sentence) {
    assertThat(objection(sentence, pledge)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Akishino received Tokayev.
          Токаев обедал с принцем Акисино.
          トカエフ大統領は昼食に招かれた。
          """)
  void knows_a_name_in_another_script(String sentence) {
    assertThat(objection(sentence, lunch)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Akishino received Rahmon.
          Рахмон обедал с принцем.
          ラフモン大統領は昼食に招かれた。
          """)
  void refuses_a_name_that_no_quote_has(String sentence) {
    assertThat(objection(sentence, lunch)).contains("no quote speaks of rahmon");
  }

  @Test
  void refuses_an_article_that_was_not_found() {
    var stranger = article("stranger", PLEDGE);

    assertThat(objection("Tokyo plans projects worth 3 trillion yen.", stranger))
        .contains("cites stranger, which was not found");
  }

  @Test
  void leaves_out_a_second_quote_that_has_none_of_the_figures() {
    var claim =
        new Claim(
            "Tokyo plans projects worth 3 trillion yen.", List.of(whole(pledge), whole(lunch)));

    var verdict = verifier.judge(claim, evidence);

    assertThat(verdict)
        .isEqualTo(new Verifier.Stands(new Claim(claim.sentence(), List.of(whole(pledge)))));
  }

  @Test
  void refuses_a_claim_that_only_an_idle_quote_follows() {
    var claim =
        new Claim(
            "Tokyo plans projects worth 30 trillion yen.", List.of(whole(pledge), whole(lunch)));

    assertThat(verifier.judge(claim, evidence)).isInstanceOf(Verifier.Refused.class);
  }

  @Test
  void keeps_the_claims_that_stand_in_their_order_and_drops_the_others() {
    var first = new Claim("Projects would be worth 3 trillion yen.", List.of(whole(pledge)));
    var wrong = new Claim("Projects would be worth 30 trillion yen.", List.of(whole(pledge)));
    var last =
        new Claim("Tokayev had lunch after 20 minutes with the emperor.", List.of(whole(lunch)));

    var answer =
        verifier.verify(new Draft(List.of(first, wrong, last), List.of(), "test"), evidence);

    assertThat(answer).hasValueSatisfying(a -> assertThat(a.claims()).containsExactly(first, last));
  }

  @Test
  void makes_no_answer_of_a_draft_in_which_nothing_stands() {
    var wrong = new Claim("Projects would be worth 30 trillion yen.", List.of(whole(pledge)));

    assertThat(verifier.verify(new Draft(List.of(wrong), List.of(), "test"), evidence)).isEmpty();
  }

  @Test
  void drops_a_disagreement_whose_value_stands_in_no_quote() {
    var claim = new Claim("Projects would be worth 3 trillion yen.", List.of(whole(pledge)));
    var invented =
        new Disagreement(
            "USD",
            List.of(
                new Position("$19 billion", List.of(whole(pledge))),
                new Position("$21 billion", List.of(whole(pledge)))));

    var answer = verifier.verify(new Draft(List.of(claim), List.of(invented), "test"), evidence);

    assertThat(answer).hasValueSatisfying(a -> assertThat(a.disagreements()).isEmpty());
  }

  private Optional<String> objection(String sentence, Article source) {
    return verifier.objection(new Claim(sentence, List.of(whole(source))), evidence);
  }

  private static Citation whole(Article article) {
    return Citation.of(article, new Span(0, article.text().length()));
  }

  private static Evidence evidence(Article... articles) {
    var found =
        List.of(articles).stream()
            .map(a ->
                new Found(
                    a, new Passage(a.id(), new Span(0, a.text().length()), a.text()), 1, 1, 1))
            .toList();
    return new Evidence(
        found, Map.of(), new Coverage(found.size(), Optional.empty(), Optional.empty(), 0));
  }

  private static Article article(String id, String text) {
    return AnArticle.of(id, text).dated("2025-12-29").article();
  }

  private static Gazetteer gazetteer() {
    return new Gazetteer(
        List.of(
            person("akishino", "Akishino", "Акисино", "秋篠宮"),
            person("tokayev", "Tokayev", "Токаев", "トカエフ"),
            person("rahmon", "Rahmon", "Рахмон", "ラフモン")));
  }

  private static Gazetteer.Entry person(
      String id, String english, String russian, String japanese) {
    return new Gazetteer.Entry(
        id,
        "person",
        Optional.empty(),
        Optional.empty(),
        Map.of(
            Language.ENGLISH,
            List.of(english),
            Language.RUSSIAN,
            List.of(russian),
            Language.JAPANESE,
            List.of(japanese)));
  }

  private static Outlets outlets() {
    return new Outlets(
        List.of(
            new Outlet(
                "courier",
                "The Courier",
                Optional.empty(),
                List.of("en"),
                "newspaper",
                Ownership.PRIVATE,
                Optional.empty(),
                List.of("Курьер"),
                List.of(),
                Optional.empty(),
                List.of())));
  }
}
