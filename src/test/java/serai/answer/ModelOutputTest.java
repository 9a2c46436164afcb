package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import serai.answer.Proposal.Support;

class ModelOutputTest {
  private static final Proposal FERRY =
      new Proposal("The ferry opens in May.", List.of(new Support(2, "the ferry opens in May")));

  private static final String MESSY =
      """
      <think>Passage 2 says [2: "something"] so {"sentence": "x"}.</think>
      Sure! Here are the claims:
      ```json
      {"claims": [
        {"sentence": "The ferry opens in May.", "passage": 2, "words": "the ferry opens in May"},
        {"sentence": "He said "no" to it.", "passage": "3", "words": "he said {no} to \\"it\\""},
      ]}
      ```
      1. **The train runs.** [4: “the train „Nozomi“ runs daily”] [5] "it runs"
      NONE
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry opens in May. [2: \"the ferry opens in May\"]",
        "- The ferry opens in May. [2: “the ferry opens in May”]",
        "* **The ferry opens in May.** [2: \"the ferry opens in May\"].",
        "1. The ferry opens in May. [2] \"the ferry opens in May\"",
        "1) The ferry opens in May. [2]: «the ferry opens in May»",
        "CLAIM: The ferry opens in May. [2: the ferry opens in May]",
        "The ferry opens in May. [Passage 2: \"the ferry opens in May\"]",
        "The ferry opens in May. (2: \"the ferry opens in May\")",
        "The ferry opens in May. (passage 2) \"the ferry opens in May\"",
        "The ferry opens in May. 【2】「the ferry opens in May」",
        "The ferry opens in May. | 2 | \"the ferry opens in May\"",
        "The ferry opens in May.\n[2: \"the ferry opens in May\"]",
        "1. The ferry opens in May.\n   - [2] \"the ferry opens in May\"",
        "Here is my answer:\n\nThe ferry opens in May. [2: \"the ferry opens in May\"]\n\nDone.",
        "<think>\nhm [1: \"hm\"]\n</think>\nThe ferry opens in May. [2: \"the ferry opens in May\"]",
        "```\nThe ferry opens in May. [2: \"the ferry opens in May\"]\n```",
        "{\"claims\":[{\"sentence\":\"The ferry opens in May.\",\"passage\":2,"
            + "\"words\":\"the ferry opens in May\"}]}",
        "[{\"claim\":\"The ferry opens in May.\",\"passage\":\"2\","
            + "\"quote\":\"the ferry opens in May\"}]",
        "```json\n{\"claims\":[{\"sentence\":\"The ferry opens in May.\","
            + "\"citations\":[{\"passage\":2,\"quote\":\"the ferry opens in May\"}]}]}\n```",
        "{\"sentence\":\"The ferry opens in May.\",\"passage\":2,"
            + "\"words\":\"the ferry opens in May\"}\n{\"sentence\":\"The fer",
        "{\"claims\":[{\"sentence\":\"The ferry opens in May.\",\"passage\":2,"
            + "\"words\":\"the ferry opens in May\"},{\"sentence\":\"And"
      })
  void reads_one_claim_in_whatever_form(String written) {
    assertThat(read(written, true)).containsExactly(FERRY);
  }

  @Test
  void reads_several_claims_on_a_line_and_several_passages_of_one() {
    var claims =
        read(
            "The ferry opens. [1: \"it opens\"][3: \"it does\"] The train stops. [2: \"stops\"]",
            true);

    assertThat(claims)
        .containsExactly(
            new Proposal(
                "The ferry opens.", List.of(new Support(1, "it opens"), new Support(3, "it does"))),
            new Proposal("The train stops.", List.of(new Support(2, "stops"))));
  }

  @Test
  void a_number_alone_names_a_passage_without_words() {
    assertThat(read("The ferry opens. [1] The train stops. [2]", true))
        .containsExactly(
            new Proposal("The ferry opens.", List.of(new Support(1, ""))),
            new Proposal("The train stops.", List.of(new Support(2, ""))));
  }

  @Test
  void words_that_were_cut_off_count_for_nothing() {
    assertThat(read("The ferry opens in May. [2: \"the ferry op", false)).isEmpty();
    assertThat(read("The ferry opens in May. [2: \"the ferry opens in May\"]", false))
        .containsExactly(FERRY);
  }

  @Test
  void a_claim_is_there_as_soon_as_its_line_or_object_ends() {
    var lines = new ModelOutput();
    var json = new ModelOutput();

    assertThat(lines.read("The ferry opens in May. [2: \"the ferry opens in May\"]")).isEmpty();
    assertThat(lines.read("\n")).containsExactly(FERRY);
    assertThat(
            json.read(
                "{\"claims\":[{\"sentence\":\"The ferry opens in May.\",\"passage\":2,"
                    + "\"words\":\"the ferry opens in May\""))
        .isEmpty();
    assertThat(json.read("}")).containsExactly(FERRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "**None.**", "{\"claims\": []}", "Let me see.\nNONE\n"})
  void hears_that_the_passages_do_not_answer(String written) {
    var output = new ModelOutput();

    output.read(written);
    output.end(true);

    assertThat(output.saidNone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I can't help with that.",
        "As an AI, I do not answer.",
        "Извините, я не могу ответить.",
        "申し訳ありませんが、お答えできません。"
      })
  void hears_an_excuse(String written) {
    var output = new ModelOutput();

    var claims = new ArrayList<>(output.read(written));
    claims.addAll(output.end(true));

    assertThat(claims).isEmpty();
    assertThat(output.isRefusal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the same line\n", "endless ", "{\"sentence\": \"endless "})
  void notices_an_output_without_end(String piece) {
    var output = new ModelOutput();

    for (int i = 0; i < 600; i++) {
      output.read(piece);
    }

    assertThat(output.isEndless()).isTrue();
  }

  @Property(tries = 200)
  void reads_the_same_wherever_the_pieces_are_cut(
      @ForAll List<@IntRange(min = 1, max = 40) Integer> lengths) {
    var output = new ModelOutput();
    var claims = new ArrayList<Proposal>();
    int at = 0;
    for (int length : lengths) {
      int end = Math.min(MESSY.length(), at + length);
      claims.addAll(output.read(MESSY.substring(at, end)));
      at = end;
    }
    claims.addAll(output.read(MESSY.substring(at)));
    claims.addAll(output.end(true));

    assertThat(claims)
        .containsExactly(
            FERRY,
            new Proposal(
                "He said \"no\" to it.", List.of(new Support(3, "he said {no} to \"it\""))),
            new Proposal(
                "The train runs.",
                List.of(
                    new Support(4, "the train „Nozomi“ runs daily"), new Support(5, "it runs"))));
  }

  @Property(tries = 500)
  void never_breaks_whatever_comes(@ForAll String noise) {
    var output = new ModelOutput();

    output.read(noise);
    output.read("[1: \"" + noise + "\"] {\"sentence\": \"" + noise + "\"}\n");

    assertThat(output.end(true)).isNotNull();
  }

  private static List<Proposal> read(String written, boolean whole) {
    var output = new ModelOutput();
    var claims = new ArrayList<>(output.read(written));
    claims.addAll(output.end(whole));
    return claims;
  }
}
