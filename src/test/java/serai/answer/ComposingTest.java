package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import serai.AnArticle;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Claim;
import serai.domain.Concept;
import serai.domain.Evidence;
import serai.domain.Gazetteer;
import serai.domain.Gazetteer.Entry;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.domain.Reply;
import serai.domain.TextKind;
import serai.domain.Wanted;
import serai.embed.BgeEmbedder;

/// Which sentences make an answer, in which order and how they are worded.
class ComposingTest {
  private static final BgeEmbedder EMBEDDER = new BgeEmbedder();

  private final Outlets outlets = new Outlets(List.of());
  private final Entry uzbekistan = country("uzbekistan", "uz", "Uzbekistan");
  private final Entry turkmenistan = country("turkmenistan", "tm", "Turkmenistan");
  private final Gazetteer gazetteer = new Gazetteer(List.of(uzbekistan, turkmenistan));
  private final Answering answering =
      Bridge.answering(gazetteer, outlets, EMBEDDER, Optional.empty());

  @AfterAll
  static void wait_for_the_model() {
    EMBEDDER.close();
  }

  @Test
  void leaves_out_what_another_country_does() {
    var question = Bridge.question("Which bridge is in Uzbekistan?", Wanted.FACT, "bridge");
    var asked =
        AnArticle.of("a", "In Uzbekistan the bridge over the river is new.")
            .titled("A bridge in Uzbekistan")
            .article();
    var other =
        AnArticle.of("b", "In Turkmenistan the bridge over the canal is new.")
            .titled("A bridge in Turkmenistan")
            .article();

    var reply = answering.reply(question, Bridge.evidence(question, asked, other));

    assertThat(reply)
        .asInstanceOf(type(Answer.class))
        .satisfies(answer -> assertThat(cited(answer)).containsExactly("a"));
  }

  @Test
  void a_report_on_another_country_is_no_witness_though_it_gives_the_same_number() {
    var answer = schools("seven", "seven");

    assertThat(answer.claims().getFirst().citations())
        .extracting(citation -> citation.article().id().value())
        .containsExactly("a");
  }

  @Test
  void a_shorter_report_that_shares_one_number_is_no_witness_to_the_rest() {
    var claimed = article("The bridge cost 20 million dollars and was closed for 90 days.");
    var shorter = AnArticle.of("b", "The bridge cost 20 million dollars.").by("Herald").article();

    var reply = answering.reply(Bridge.cost(), Bridge.evidence(Bridge.cost(), claimed, shorter));

    assertThat(reply)
        .asInstanceOf(type(Answer.class))
        .satisfies(answer ->
            assertThat(answer.claims())
                .filteredOn(claim -> claim.sentence().contains("90 days"))
                .allSatisfy(claim -> assertThat(claim.citations()).hasSize(1))
                .isNotEmpty());
  }

  @Test
  void where_an_outlet_is_asked_for_no_other_one_speaks() {
    var question =
        Bridge.question("What does the Herald say of the bridge?", Wanted.FACT, "bridge")
            .from(Set.of(outlets.witness("Herald")));
    var other = article("The new bridge over the river is long, and the old bridge was short.");
    var herald = AnArticle.of("b", "The bridge is a good one.").by("Herald").article();

    var reply = answering.reply(question, Bridge.evidence(question, other, herald));

    assertThat(reply)
        .asInstanceOf(type(Answer.class))
        .satisfies(answer -> assertThat(cited(answer)).containsExactly("b"));
  }

  @Test
  void a_sentence_longer_than_may_be_shown_is_not_quoted() {
    var rest = " and the steel for it was brought over the mountains".repeat(12);
    var reply = quoted("The bridge cost 20 million dollars" + rest + ".");
    var shorter = quoted("The bridge cost 20 million dollars" + rest.substring(0, 100) + ".");

    assertThat(reply).isInstanceOf(Abstention.class);
    assertThat(shorter).isInstanceOf(Answer.class);
  }

  @Test
  void speech_that_goes_on_in_other_sentences_has_its_marks_on_both_sides() {
    var begun = quoted("“The bridge cost 20 million dollars. It is a good bridge,” he said.");
    var ended = quoted("“It is a good bridge. The bridge cost 20 million dollars.”");
    var whole = quoted("“The bridge cost 20 million dollars,” he said.");

    assertThat(begun)
        .asInstanceOf(type(Answer.class))
        .extracting(answer -> answer.claims().getFirst().sentence())
        .isEqualTo("The Courier: ““The bridge cost 20 million dollars.””");
    assertThat(ended)
        .asInstanceOf(type(Answer.class))
        .extracting(answer -> answer.claims().getFirst().sentence())
        .isEqualTo("The Courier: ““The bridge cost 20 million dollars.””");
    assertThat(whole)
        .asInstanceOf(type(Answer.class))
        .extracting(answer -> answer.claims().getFirst().sentence())
        .isEqualTo("The Courier: ““The bridge cost 20 million dollars,” he said.”");
  }

  private Reply quoted(String text) {
    return answering.reply(Bridge.cost(), Bridge.evidence(Bridge.cost(), article(text)));
  }

  @Test
  void counts_of_two_countries_do_not_differ_from_one_another() {
    assertThat(schools("seven", "four").disagreements()).isEmpty();
  }

  @Test
  void answers_each_of_several_questions_and_names_the_one_left_open() {
    var cost = Bridge.question("How much did the bridge cost", Wanted.NUMBER, "bridge", "cost");
    var opened = Bridge.question("who opened the ferry?", Wanted.PERSON, "ferry", "opened");
    var whole =
        Bridge.question(
                "How much did the bridge cost and who opened the ferry?",
                Wanted.NUMBER,
                "bridge",
                "cost")
            .of(List.of(cost, opened));
    var article = article("The new bridge cost 20 million dollars in all.");
    var parts = List.of(Bridge.evidence(cost, article), Bridge.evidence(opened, article));

    var reply = answering.reply(whole, Evidence.together(parts), parts, _ -> {});

    assertThat(reply)
        .asInstanceOf(type(Answer.class))
        .satisfies(answer -> {
          assertThat(answer.claims()).hasSize(1);
          assertThat(answer.untold()).containsExactly("who opened the ferry?");
        });
  }

  @Test
  void tells_of_each_side_of_a_comparison_in_a_sentence_of_its_own() {
    var question = comparing();
    var both = article("The bridge projects of Uzbekistan and Turkmenistan are new.");
    var one =
        AnArticle.of("b", "The bridge project of Uzbekistan cost 20 million dollars.").article();
    var other =
        AnArticle.of("c", "The bridge project of Turkmenistan cost 30 million dollars.").article();

    var reply = answering.reply(question, Bridge.evidence(question, both, one, other));

    assertThat(reply)
        .asInstanceOf(type(Answer.class))
        .satisfies(answer -> {
          assertThat(cited(answer)).startsWith("b", "c");
          assertThat(answer.disagreements()).isEmpty();
        });
  }

  @Test
  void says_the_name_of_the_outlet_once() {
    var question = Bridge.cost();
    var article =
        AnArticle.of("a", "The Post reports that the new bridge cost 20 million dollars in all.")
            .by("Post")
            .as(TextKind.DIGEST)
            .article();

    var reply = answering.reply(question, Bridge.evidence(question, article));

    assertThat(reply)
        .asInstanceOf(type(Answer.class))
        .satisfies(answer -> {
          var claim = answer.claims().getFirst();
          assertThat(claim.sentence())
              .isEqualTo("Post: the new bridge cost 20 million dollars in all.");
          assertThat(claim.citations().getFirst().quote()).isEqualTo(article.text());
        });
  }

  private Answer schools(String there, String elsewhere) {
    var question =
        Bridge.question("How many schools teach Japanese?", Wanted.NUMBER, "teach", "schools");
    var one = "In Uzbekistan " + there + " schools teach Japanese to children.";
    var other = "In Turkmenistan " + elsewhere + " schools teach Japanese to children.";

    var reply =
        answering.reply(
            question,
            Bridge.evidence(
                question,
                AnArticle.of("a", one).by("Post").article(),
                AnArticle.of("b", other).by("Herald").article()));

    return (Answer) reply;
  }

  private Question comparing() {
    var sides =
        Stream.of(uzbekistan, turkmenistan)
            .map(entry -> gazetteer.concept(entry, entry.name(Language.ENGLISH)))
            .toList();
    var plain = Bridge.question("Compare Uzbekistan and Turkmenistan", Wanted.COMPARISON, "bridge");
    var concepts = Stream.concat(plain.concepts().stream(), sides.stream()).toList();
    return new Question(
        plain.typed(),
        plain.standalone(),
        plain.language(),
        plain.wanted(),
        concepts,
        Optional.<Concept>empty(),
        sides,
        List.of(),
        plain.outlets(),
        plain.period(),
        plain.latest(),
        plain.asOf(),
        plain.scope());
  }

  private static List<String> cited(Answer answer) {
    return answer.claims().stream()
        .map(Claim::citations)
        .map(citations -> citations.getFirst().article().id().value())
        .toList();
  }

  private static Article article(String text) {
    return AnArticle.of("a", text).article();
  }

  private static Entry country(String id, String code, String name) {
    return new Entry(
        id,
        "country",
        Optional.of(code),
        Optional.empty(),
        Map.of(Language.ENGLISH, List.of(name)));
  }
}
