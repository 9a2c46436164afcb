package serai.domain;

import java.util.regex.Pattern;

/// A plain headline for a text that has none: the beginning of its first sentence.
public final class Headline {
  /// Letters at most; about what fits two lines on a telephone.
  private static final int LONGEST = 110;

  private static final Pattern SENTENCE =
      Pattern.compile("^.{20,}?[.!?。！？](?=\\s|$|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

  private Headline() {}

  /// A headline of one line for a text that has words.
  public static String of(String text) {
    var line = text.strip().lines().findFirst().orElse("").strip();
    var sentence = SENTENCE.matcher(line);
    var first = sentence.find() ? sentence.group() : line;
    return first.length() <= LONGEST
        ? first.replaceFirst("[.。]$", "")
        : cut(first.substring(0, LONGEST)) + "…";
  }

  private static String cut(String beginning) {
    int space = beginning.lastIndexOf(' ');
    var words = space > LONGEST / 2 ? beginning.substring(0, space) : beginning;
    return Character.isHighSurrogate(words.charAt(words.length() - 1))
        ? words.substring(0, words.length() - 1)
        : words.replaceFirst("[,;:–—-]+$", "");
  }
}
