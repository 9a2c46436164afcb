package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import serai.digest.NewsDesk;
import serai.domain.Claim;
import serai.domain.Edition;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Period;
import serai.language.TikaLanguages;
import serai.model.Endpoint.Protocol;
import serai.model.ModelServer;
import serai.render.EditionText;

/// Editions that a language model writes, through a server that speaks a provider's protocol.
class ModelEditionTest {
  private static final Period SUMMIT =
      new Period(LocalDate.parse("2025-12-19"), LocalDate.parse("2025-12-20"));
  private static final Duration LONG = Duration.ofSeconds(20);

  /// What the model knows to say of these words, in Japanese and in Kazakh; the last of each is an
  /// invention.
  private static final Map<String, List<String>> SAID =
      Map.of(
          "Uzbekistan plans a joint university with the University of Tsukuba",
          List.of(
              "ウズベキスタンは筑波大学との共同大学を計画している。",
              "Өзбекстан Цукуба университетімен бірлескен университет құруды жоспарлап отыр."),
          "reports that Emomali Rahmon met Emperor Naruhito in Tokyo on December 19",
          List.of(
              "エモマリ・ラフモンは12月19日に東京で徳仁天皇と会談した。",
              "Эмомали Рахмон 19 желтоқсанда Токиода император Нарухитомен кездесті."),
          "agreed on the need to speed up a combined-cycle power plant in the Syrdarya region",
          List.of(
              "シルダリヤ州の発電所に900億円を投じることで合意した。",
              "Сырдария облысындағы электр станциясына 900 миллион доллар бөлінеді."));

  private static final Pattern PASSAGE = Pattern.compile(" passage (\\d+) · ");

  private final ModelServer server = new ModelServer(Protocol.OPENAI);

  @TempDir Path folder;

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"JAPANESE", "KAZAKH"})
  void a_model_tells_stories_in_the_readers_language_and_every_sentence_stands(Language reader) {
    server.will(wire -> {
      wire.open();
      wire.piece(said(reader));
      wire.end();
    });
    try (var desk = desk()) {
      var edition = desk.editing.edition(SUMMIT, reader, Interests.none());

      var written =
          edition.items().stream()
              .filter(item -> item.summary().composer().equals("model:tiny"))
              .flatMap(item -> item.sentences().stream())
              .map(Claim::sentence)
              .toList();
      assertThat(written).containsExactlyInAnyOrderElementsOf(standing(reader));
      assertThat(text(edition))
          .contains(standing(reader))
          .doesNotContain("900")
          .contains("speed up a combined-cycle power plant");
      assertThat(edition.items())
          .flatExtracting(Edition.Item::sentences)
          .allSatisfy(claim ->
              assertThat(desk.verifier.objection(claim, desk.evidence(claim)))
                  .as(claim.sentence())
                  .isEmpty());
    }
  }

  @Test
  void a_model_that_is_gone_leaves_the_edition_as_it_is_without_one() {
    server.will(ModelServer.Wire::reset);
    Edition with;
    try (var desk = desk()) {
      with = desk.editing.edition(SUMMIT, Language.JAPANESE, Interests.none());
    }

    try (var desk = new NewsDesk(folder.resolve("without"))) {
      var without = desk.editing.edition(SUMMIT, Language.JAPANESE, Interests.none());
      assertThat(text(with)).isEqualTo(text(without));
    }
    assertThat(server.requests()).isNotEmpty();
  }

  private NewsDesk desk() {
    return new NewsDesk(
        folder.resolve("with"),
        Optional.of(
            new ModelWriting(
                server.model(LONG, 300, false),
                new TikaLanguages(),
                LONG,
                LONG,
                () -> true,
                _ -> {})));
  }

  private static List<String> standing(Language reader) {
    return SAID.values().stream()
        .map(said -> said.get(reader == Language.JAPANESE ? 0 : 1))
        .filter(sentence -> !sentence.contains("900"))
        .toList();
  }

  /// What the model says of the passages that it was given last.
  private String said(Language reader) {
    var asked = server.requests().getLast().path("messages").path(1).path("content").asText();
    for (var known : SAID.entrySet()) {
      int at = asked.indexOf(known.getKey());
      if (at >= 0 && asked.contains("question, asked on")) {
        var number = PASSAGE.matcher(asked.substring(0, at)).results().reduce((_, last) -> last);
        return known.getValue().get(reader == Language.JAPANESE ? 0 : 1)
            + " ["
            + number.orElseThrow().group(1)
            + ": \""
            + known.getKey()
            + "\"]\n";
      }
    }
    return "NONE";
  }

  private static String text(Edition edition) {
    return new EditionText(NewsDesk.outlets(), NewsDesk.gazetteer(), NewsDesk.glossary())
        .of(edition, List.of());
  }
}
