package serai.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Language;
import serai.domain.Span;

/// The last question asked again about something else: a name or a year takes the place of its
/// like.
final class Parallel {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private final Names finder;
  private final Language language;

  Parallel(Names finder, Language language) {
    this.finder = finder;
    this.language = language;
  }

  /// @param names what the new question names
  String put(String question, List<Named> names, Wording typed) {
    var text = question;
    for (var name : names) {
      var now = text;
      text =
          place(now, name)
              .map(span -> replaced(now, span, name.text()))
              .orElseGet(() -> StandaloneQuestion.bracketed(now, name.text()));
    }
    var years = YEAR.matcher(typed.text());
    if (years.find()) {
      var before = YEAR.matcher(text);
      text =
          before.find()
              ? before.replaceFirst(years.group())
              : StandaloneQuestion.bracketed(text, years.group());
    }
    return text;
  }

  /// Where its like stands; a third country takes the place of the other one, not of Japan.
  private Optional<Span> place(String question, Named name) {
    var alike =
        finder.in(Wording.of(question), language).stream()
            .filter(name::parallels)
            .filter(other -> name.isEverywhere() || !other.isEverywhere())
            .toList();
    return alike.isEmpty() ? Optional.empty() : Optional.of(alike.getLast().span());
  }

  private static String replaced(String text, Span span, String by) {
    return text.substring(0, span.start()) + by + text.substring(span.end());
  }
}
