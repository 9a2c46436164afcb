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
    if (Letters.hasEastAsian(form)) {
      return folded.contains(Normalizer.normalize(form, Normalizer.Form.NFKC));
    }
    var wanted = of(form).words;
    return !wanted.isEmpty()
        && wanted.stream().allMatch(w -> words.stream().anyMatch(word -> same(w, word)));
  }

  /// Whether a concept stands here in any of its forms.
  public boolean has(Concept concept) {
    return concept.forms().stream().anyMatch(form -> has(form.text()));
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
    return Letters.common(a, b) >= (shorter >= 7 ? 6 : 5);
  }
}
