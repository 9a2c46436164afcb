package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Claim;
import serai.domain.Gazetteer;
import serai.domain.Outlets;
import serai.domain.TextKind;
import serai.embed.BgeEmbedder;
import serai.language.TikaLanguages;
import serai.model.Endpoint.Protocol;
import serai.model.ModelServer;

/// What small models make of the task, as a server would stream it: what of it is true and stands
/// in the passages is kept, with the stored letters behind it; where nothing is, the answer is
/// quoted.
class WeakModelTest {
  private static final BgeEmbedder EMBEDDER = new BgeEmbedder();
  private static final String TRUE = "The bridge cost 20 million dollars.";
  private static final String WORDS = "The new bridge cost 20 million dollars";

  private static final Article POST =
      article(
          "a",
          "Post",
          "The bridge was old. The new bridge cost 20 million dollars in all. “We plan to open it"
              + " in May,” the mayor said. The river is wide – and deep.");

  private static final Article HERALD =
      article("b", "Herald", "The bridge over the river is painted red. It has 4 lanes.");

  private final ModelServer server = new ModelServer(Protocol.OLLAMA);
  private final List<Claim> told = new ArrayList<>();

  @AfterEach
  void close() {
    server.close();
  }

  @AfterAll
  static void wait_for_the_vectors() {
    EMBEDDER.close();
  }

  static Stream<Arguments> readable() {
    var cited = TRUE + " [1: \"" + WORDS + "\"]";
    return Stream.of(
        says("bullets", "Sure! Here are the claims:\n\n* **" + TRUE + "** [1: \"" + WORDS + "\"]"),
        says("numbers its claims", "1. " + cited + "\n2. It is long. [1: \"it is long and wide\"]"),
        says("thinks aloud", "<think>Passage 2 [2: \"It has 4 lanes\"]?</think>\n" + cited),
        says("never ends its thought properly", "<think>hm</think></think>\n" + cited),
        says("smart quotes", TRUE + " [1: “" + WORDS + "”]"),
        says("ends the quote with dots", TRUE + " [1: \"" + WORDS + "...\"]"),
        says(
            "leaves out the middle",
            TRUE + " [1: \"The new bridge ... cost 20 million dollars in all\"]"),
        says("only numbers", TRUE + " [1]"),
        says(
            "tells the passage in words",
            "According to passage 1, the bridge cost 20 million dollars."),
        says("puts the quote below", TRUE + "\n[1: \"" + WORDS + "\"]"),
        says("breaks its lines", "The bridge cost\n20 million dollars. [1: \"" + WORDS + "\"]"),
        says("repeats itself", cited + "\n" + cited),
        says("lists its sources", cited + "\n\nSources:\n[1] Post\n[2] Herald"),
        says("copies the form", "CLAIM [NUMBER: \"EXACT WORDS\"]\n" + cited),
        says(
            "copies the example",
            "The ferry line opens in May. [2: \"the new ferry line is to open in May\"]\n" + cited),
        says("copies the prompt", "=== passage 1 · outlet: Post\n" + POST.text() + "\n" + cited),
        says(
            "answers in two languages",
            "Мост стоил 20 миллионов. [1: \"" + WORDS + "\"]\n" + cited),
        says("cites wrongly, then rightly", TRUE + " [2: \"" + WORDS + "\"]\n" + cited),
        says(
            "fences JSON and trails a comma",
            "```json\n{\"claims\": [{\"sentence\": \""
                + TRUE
                + "\", \"passage\": 1, \"words\": \""
                + WORDS
                + "\",},]}\n```"),
        says(
            "is cut off in its second object",
            "{\"claims\": [{\"sentence\": \""
                + TRUE
                + "\", \"passage\": \"1\", \"quote\": \""
                + WORDS
                + "\"}, {\"sentence\": \"It has"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void keeps_what_is_true_of_a_model_that(String what, String written) {
    server.will(wire -> {
      wire.open();
      for (int at = 0; at < written.length(); at += 3) {
        wire.piece(written.substring(at, Math.min(written.length(), at + 3)));
      }
      wire.end();
    });

    var answer = answer();

    assertThat(answer.composer()).as(what).isEqualTo("model:tiny");
    assertThat(answer.claims())
        .allSatisfy(claim -> assertThat(claim.sentence()).as(what).isEqualTo(TRUE));
    assertThat(answer.claims())
        .flatExtracting(Claim::citations)
        .allMatch(c -> c.article().words(c.span()).equals(c.quote()))
        .anyMatch(c -> c.quote().contains(WORDS));
    assertThat(told).isEqualTo(answer.claims());
  }

  static Stream<Arguments> useless() {
    return Stream.of(
        says("translates its quotes", TRUE + " [1: \"Новый мост стоил 20 миллионов долларов\"]"),
        says("shouts its quotes", TRUE + " [1: \"THE NEW BRIDGE COST 20 MILLION DOLLARS\"]"),
        says(
            "changes a word of its quotes",
            TRUE + " [1: \"The new bridge costed 20 million dollars\"]"),
        says("writes an essay", "Bridges are costly. This one was, too, all things considered."),
        says("answers in another language", "Мост стоил 20 миллионов долларов. [1]"),
        says("only copies the prompt", "=== passage 1 · outlet: Post\n" + POST.text()),
        says("only lists sources", "Sources:\n[1] Post\n[2] Herald"),
        says("mixes two passages", "The red bridge with 4 lanes cost 20 million dollars. [1] [2]"),
        says("rounds", "The bridge cost about 25 million dollars. [1: \"" + WORDS + "\"]"),
        says("thinks without end", "<think>" + "Let me see. ".repeat(2000)),
        says("writes empty JSON", "{\"claims\": []}"),
        says(
            "writes the schema",
            "{\"type\": \"object\", \"properties\": {\"claims\": {\"type\": \"array\"}}}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("useless")
  void quotes_instead_of_a_model_that(String what, String written) {
    server.willSay(written);

    var answer = answer();

    assertThat(answer.composer()).as(what).isEqualTo(QuotingComposer.NAME);
    assertThat(answer.claims().getFirst().sentence()).contains("cost 20 million dollars");
    assertThat(told).isEqualTo(answer.claims());
  }

  private static Arguments says(String what, String written) {
    return Arguments.of(what, written);
  }

  private Answer answer() {
    var model = server.model(Duration.ofSeconds(10), 600, false);
    var answering =
        Bridge.answering(
            new Gazetteer(List.of()),
            new Outlets(List.of()),
            EMBEDDER,
            Optional.of(
                new ModelWriting(
                    model,
                    new TikaLanguages(),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    () -> true,
                    _ -> {})));
    var reply =
        answering.reply(Bridge.cost(), Bridge.evidence(Bridge.cost(), POST, HERALD), told::add);
    assertThat(reply).isInstanceOf(Answer.class);
    return (Answer) reply;
  }

  private static Article article(String id, String outlet, String text) {
    return Bridge.article(id, outlet, text, TextKind.PAGE);
  }
}
