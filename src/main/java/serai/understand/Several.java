package serai.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import serai.domain.Language;
import serai.domain.Span;
import serai.domain.Wanted;

/// Takes a message apart that asks several things at once: `When was the summit and who attended?`
///
/// It asks several things where both sides of a joining word, or of a question mark, have a
/// question word of their own. Whether sources agree is asked about the rest, and a comparison has
/// sides and not parts: both stay whole.
final class Several {
  /// Questions of one message that are answered each by itself.
  private static final int MOST = 3;

  /// Words before the question word of a further question: `and for what`, `and with whom`.
  private static final int BEFORE = 1;

  private static final Pattern END = Pattern.compile("[?？;；。]");

  /// Japanese has no word for it.
  private static final Pattern JAPANESE_END = Pattern.compile("[?？;；。、]");

  private final QuestionWords questionWords;
  private final Phrases<Boolean> joining = Phrases.read("several.txt", _ -> true);

  Several(QuestionWords questionWords) {
    this.questionWords = questionWords;
  }

  /// Its questions as typed, in their order; none when it asks one thing.
  List<String> in(Wording wording, Language language) {
    var asking = questionWords.matches(wording, language);
    if (asking.stream().anyMatch(match -> isOfAll(match.means()))) {
      return List.of();
    }
    var words = apart(asking);
    var questions = new ArrayList<String>();
    int start = 0;
    for (var gap : gaps(wording, language)) {
      int from = start;
      var left = words.stream().filter(w -> w.start() >= from && w.end() <= gap.start()).toList();
      var right = words.stream().filter(w -> w.start() >= gap.end()).findFirst();
      if (questions.size() < MOST - 1
          && !left.isEmpty()
          && right.filter(word -> begins(wording, gap, word, language)).isPresent()) {
        questions.add(question(wording.text(), new Span(start, gap.start()), left, right.get()));
        start = gap.end();
      }
    }
    if (questions.isEmpty()) {
      return List.of();
    }
    questions.add(wording.text().substring(start).strip());
    return questions;
  }

  private static boolean isOfAll(Wanted wanted) {
    return wanted == Wanted.AGREEMENT || wanted == Wanted.COMPARISON;
  }

  /// Question words without those inside others.
  private static List<Span> apart(List<Phrases.Match<Wanted>> matches) {
    var spans = new ArrayList<Span>();
    matches.stream()
        .map(Phrases.Match::span)
        .sorted(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()))
        .filter(span -> spans.stream().noneMatch(span::overlaps))
        .forEach(spans::add);
    return spans;
  }

  /// The places at which it may be cut.
  private List<Span> gaps(Wording wording, Language language) {
    var joined = joining.in(wording, language).stream().map(Phrases.Match::span);
    var end = language == Language.JAPANESE ? JAPANESE_END : END;
    var ended =
        end.matcher(wording.text()).results().map(sign -> new Span(sign.start(), sign.end()));
    return Stream.concat(joined, ended)
        .sorted(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()))
        .toList();
  }

  /// Whether a further question begins behind a gap. Languages with the verb at the end may have
  /// its question word anywhere, the others only at its beginning.
  private static boolean begins(Wording wording, Span gap, Span word, Language language) {
    return switch (language) {
      case JAPANESE, KAZAKH, UZBEK, KYRGYZ, TURKMEN -> true;
      case ENGLISH, RUSSIAN, TAJIK ->
          wording.wordAt(word.start()) - wording.wordAt(gap.end()) <= BEFORE;
    };
  }

  /// The text of a question; one that is nothing but its question word (`When and where was …?`)
  /// gets the rest of the next one.
  private static String question(String text, Span span, List<Span> own, Span next) {
    var typed = text.substring(span.start(), span.end()).strip();
    boolean isBare =
        own.size() == 1
            && text.substring(own.getFirst().start(), own.getFirst().end()).equals(typed);
    return isBare
        ? typed + " " + rest(text.substring(next.end()).strip())
        : typed.replaceFirst("[,、\\s]+$", "");
  }

  private static String rest(String text) {
    return Optional.of(END.matcher(text))
        .filter(end -> end.find())
        .map(end -> text.substring(0, end.end()))
        .orElse(text);
  }
}
