package serai.understand;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import serai.AnArticle;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.domain.Answer;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Conversation;
import serai.domain.Question;
import serai.domain.Span;
import serai.domain.Turn;
import serai.language.TikaLanguages;

/// A reader who asks, one question after the other, on 31 January 2026.
final class Reader {
  private static final Understanding UNDERSTANDING =
      new Understanding(
          GazetteerFile.read(Path.of("config/gazetteer.yaml")),
          GlossaryFolder.read(Path.of("config/glossary")),
          OutletsFile.read(Path.of("config/outlets.yaml")),
          new TikaLanguages());

  private Conversation conversation = Conversation.empty();

  static Question understood(String typed) {
    return new Reader().ask(typed);
  }

  Question ask(String typed) {
    return UNDERSTANDING.understand(typed, conversation, LocalDate.of(2026, 1, 31));
  }

  /// Asks and is answered.
  Reader heard(String typed, String answer) {
    var question = ask(typed);
    var article = AnArticle.of("a", answer).article();
    var citation = Citation.of(article, new Span(0, answer.length()));
    var claim = new Claim(answer, List.of(citation));
    conversation =
        conversation.with(
            new Turn(question, new Answer(List.of(claim), List.of(), List.of(), "quoting")));
    return this;
  }
}
