package serai.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import serai.domain.Abstention;
import serai.domain.Coverage;
import serai.domain.Language;

/// What was searched, in words.
final class Searched {
  private Searched() {}

  /// The sentence that says that there is no answer, and in how much there is none.
  static String without(Abstention abstention, Language reader) {
    var key =
        switch (abstention.reason()) {
          case NOTHING_FOUND, NOT_SUPPORTED, MODEL_DECLINED -> "not-supported";
          case OFF_TOPIC -> "off-topic";
        };
    return Phrases.in(reader)
        .say(key, words(abstention.searched(), reader), abstention.searched().articles());
  }

  /// "183 articles (2006 to February 2026, 42 of them undated)", in the reader's words.
  static String words(Coverage coverage, Language reader) {
    var phrases = Phrases.in(reader);
    if (coverage.from().isEmpty() || coverage.to().isEmpty()) {
      return phrases.say("articles", coverage.articles());
    }
    return phrases.say(
        "articles-dated",
        coverage.articles(),
        Integer.toString(coverage.from().get().getYear()),
        month(coverage.to().get(), reader),
        coverage.undated());
  }

  private static String month(LocalDate day, Language reader) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMM").localizedBy(reader.locale()).format(day);
  }
}
