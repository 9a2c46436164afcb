package serai.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a text, folded so that two inflections of one word can be told to be the same
/// without a dictionary of any language.
public final class Words {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[‘’ʻʼ'`][\\p{L}]+)*(?:[.,]\\p{N}+)*|%");

  /// The sign counts as the word, which every glossary has in English too.
  private static final String PERCENT = "percent";

  private final List<String> words;
  private final String folded;

  private Words(List<String> words, String folded) {
    this.words = words;
    this.folded = folded;
  }

  public static Words of(String text) {
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().equals("%") ? PERCENT : Letters.fold(matcher.group()));
    }
    return new Words(List.copyOf(words), Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  public List<String> list() {
    return words;
  }

  /// Whether every word of a form stands here in some inflection. Scripts without spaces are
  /// compared letter for letter.
  public boolean has(String form) {
    return has(Sought.of(form));
  }

  /// Whether a form stands here.
  public boolean has(Sought form) {
    if (!form.eastAsian().isEmpty()) {
      return folded.contains(form.eastAsian());
    }
    for (var wanted : form.words()) {
      if (!hasWord(wanted)) {
        return false;
      }
    }
    return !form.words().isEmpty();
  }

  private boolean hasWord(String wanted) {
    for (var word : words) {
      if (same(wanted, word)) {
        return true;
      }
    }
    return false;
  }

  /// A form made ready to be looked for in many texts.
  ///
  /// @param words its words folded; none when it is in a script without spaces
  /// @param eastAsian the form as it must stand, in a script without spaces; else empty
  public record Sought(List<String> words, String eastAsian) {
    public static Sought of(String form) {
      return Letters.hasEastAsian(form)
          ? new Sought(List.of(), Normalizer.normalize(form, Normalizer.Form.NFKC))
          : new Sought(Words.of(form).words, "");
    }
  }

  /// Whether two folded words are likely inflections of one: short words must be equal but for a
  /// plural s, longer ones share their first five or six letters. Five letters are what served best
  /// for Kazakh in the retrieval trials.
  public static boolean same(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter == 0 || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    if (Character.isDigit(a.charAt(0)) || shorter <= 3) {
      return a.equals(b) || a.equals(b + "s") || b.equals(a + "s");
    }
    int longer = Math.max(a.length(), b.length());
    if (shorter == 4) {
      return Letters.common(a, b) == 4 && longer <= 7;
    }
    return Letters.common(a, b) >= (shorter >= 7 ? 6 : 5)
        || RussianVerb.joins(a, b)
        || RussianVerb.joins(b, a);
  }
}
