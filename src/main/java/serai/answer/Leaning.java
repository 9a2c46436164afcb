package serai.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Letters;
import serai.domain.Word;

/// Tells a sentence that leans on the one before it: it begins with a pronoun or a word that joins.
final class Leaning {
  private static final List<String> OPENERS =
      WordList.lines("openers.txt").stream().map(Letters::fold).toList();

  private static final Set<String> POINTERS =
      Stream.of(
              "he she it they him her them his its their this these that those which latter former",
              "он она оно они его её ее их ему ей им нему ней ними этот эта это эти того этого этой",
              "ол олар оның олардың бұл осы ал алар анын алардын бул ушул",
              "u ular uning ularning bu shu ol olar onuň olaryň у улар унинг уларнинг бу шу",
              "ӯ онҳо вай ин он")
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .map(Letters::fold)
          .collect(Collectors.toSet());

  private Leaning() {}

  /// Whether a sentence cannot be understood without the one before it.
  static boolean leans(String sentence) {
    var text = Letters.fold(sentence.strip()).replaceFirst("^[\\p{P}\\s]+", "");
    return OPENERS.stream()
        .anyMatch(opener -> text.startsWith(opener) && isWord(text, opener.length()));
  }

  /// Whether a sentence points back anywhere to what was said before it. Japanese leaves out what
  /// it speaks of, so that each of its sentences may.
  static boolean pointsBack(String sentence) {
    return Letters.hasEastAsian(sentence)
        || leans(sentence)
        || Word.of(sentence).stream().anyMatch(word -> POINTERS.contains(word.folded()));
  }

  private static boolean isWord(String text, int end) {
    return end == text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || Letters.isEastAsian(text.charAt(end - 1));
  }
}
