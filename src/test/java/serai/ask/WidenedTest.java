package serai.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import serai.AnArticle;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.domain.Conversation;
import serai.domain.Coverage;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Language;
import serai.domain.Passage;
import serai.domain.Question;
import serai.domain.Span;
import serai.language.TikaLanguages;
import serai.model.Endpoint.Protocol;
import serai.model.ModelServer;
import serai.understand.Interpreter;
import serai.understand.Understanding;

class WidenedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Understanding UNDERSTANDING =
      new Understanding(
          GazetteerFile.read(Path.of("config/gazetteer.yaml")),
          GlossaryFolder.read(Path.of("config/glossary")),
          OutletsFile.read(Path.of("config/outlets.yaml")),
          new TikaLanguages());

  private final ModelServer server = new ModelServer(Protocol.OPENAI);
  private final List<Language> searched = new ArrayList<>();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void articles_in_each_language_are_found_by_its_own_words() {
    server.willSay(
        "en: How much did Japan lend to Kyrgyzstan?\nru: Сколько Япония одолжила Кыргызстану?\n"
            + "ja: 日本はキルギスにいくら貸したか。");

    var evidence = evidence("How much did Japan lend to Kyrgyzstan?", Duration.ofSeconds(10));

    assertThat(searched).containsExactly(Language.ENGLISH, Language.RUSSIAN, Language.JAPANESE);
    assertThat(evidence.found())
        .extracting(found -> found.article().lang())
        .contains("en", "ru", "ja");
    assertThat(evidence.found().getFirst().article().lang()).isEqualTo("en");
  }

  @Test
  void a_translation_that_loses_or_adds_a_name_is_not_searched_for() {
    server.willSay(
        """
        ru: Сколько Япония одолжила Узбекистану?
        ja: 日本はいくら貸したか。
        kk: Жапония мен Ресей Қырғызстанға қанша берді?\
        """);

    evidence("How much did Japan lend to Kyrgyzstan?", Duration.ofSeconds(10));

    assertThat(searched).containsExactly(Language.ENGLISH);
  }

  @Test
  void nobody_waits_for_a_model_that_is_silent() {
    server.will(ModelServer.Wire::fallSilent);

    var evidence = evidence("How much did Japan lend to Kyrgyzstan?", Duration.ofMillis(100));

    assertThat(searched).containsExactly(Language.ENGLISH);
    assertThat(evidence.found()).isNotEmpty();
  }

  private Evidence evidence(String typed, Duration within) {
    var model = server.model(Duration.ofSeconds(10), 300, false);
    var question = UNDERSTANDING.understand(typed, Conversation.empty(), TODAY, Language.ENGLISH);
    return new Widened(UNDERSTANDING, new Interpreter(model, within))
        .evidence(question, Conversation.empty(), TODAY, this::search);
  }

  /// One article for each language that is asked in.
  private Evidence search(Question question) {
    searched.add(question.language());
    var code = question.language().code();
    var article = AnArticle.of(code, "Some text. More text. The end.").in(code).article();
    var found =
        List.of(new Span(0, 10), new Span(11, 21), new Span(22, 30)).stream()
            .map(span ->
                new Found(article, new Passage(article.id(), span, article.words(span)), 1, 1, 0))
            .toList();
    return new Evidence(found, Map.of(), new Coverage(1, Optional.empty(), Optional.empty(), 0));
  }
}
