package serai.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells which currencies a text names, so that hundreds of billions of yen do not become as many
/// dollars although no figure stands there.
public final class Currencies {
  /// Those whose names are no other words too; won, sum and pound count only beside a figure.
  private static final Set<String> PLAIN = Set.of("JPY", "USD", "EUR", "RUB", "KZT", "CNY");

  /// Signs that no space sets apart; 円 not in words such as 円滑.
  private static final Pattern SIGNS = Pattern.compile("(?<=[\\d兆億万千])円|ドル|\\$|ユーロ|€");

  private Currencies() {}

  /// The currencies of a text as ISO 4217 codes, beside a figure or not.
  public static Set<String> in(String text) {
    return in(text, Word.of(text), Figures.in(text));
  }

  /// The same for a text that has been read.
  public static Set<String> in(String text, List<Word> words, List<Figure> figures) {
    var currencies = new HashSet<String>();
    figures.stream().filter(Figure::isMoney).map(Figure::unit).forEach(currencies::add);
    for (var word : words) {
      if (!word.isEastAsian() && word.folded().length() > 2) {
        Figures.UNITS.get(word.typed()).filter(PLAIN::contains).ifPresent(currencies::add);
      }
    }
    SIGNS
        .matcher(text)
        .results()
        .forEach(found ->
            currencies.add(
                switch (found.group()) {
                  case "円" -> "JPY";
                  case "ドル", "$" -> "USD";
                  default -> "EUR";
                }));
    return currencies;
  }
}
