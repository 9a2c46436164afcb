package serai.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Numbers that a text says without naming them: a place in an order (`third`), a pair (`both`),
/// the first part of a compound (`両国`, `三分野`).
public final class ImpliedFigures {
  private static final FigureWords.Table<BigDecimal> IMPLIED = FigureWords.impliedNumbers();

  /// Numbers that Japanese has in compounds: 二国間, 三分野, 両国, 半年.
  private static final Pattern IMPLIED_KANJI =
      Pattern.compile("[二三四五六七八九](?=国|分野|者|都市|地域)|両|半(?=年|数|分|額)");

  private static final int HALF = 50;

  private ImpliedFigures() {}

  /// Those of a text; none that [Figures] finds.
  public static List<Figure> in(String text) {
    var figures = new ArrayList<Figure>();
    IMPLIED_KANJI
        .matcher(text)
        .results()
        .forEach(found ->
            figures.add(
                new Figure(
                    BigDecimal.valueOf(kanji(found.group())),
                    "",
                    new Span(found.start(), found.end()))));
    for (var word : Word.of(text)) {
      if (!word.isEastAsian()) {
        IMPLIED
            .get(word.typed())
            .ifPresent(value -> figures.add(new Figure(value, "", word.span())));
      }
    }
    return List.copyOf(figures);
  }

  /// A half counts as fifty in a hundred, as in other languages.
  private static int kanji(String sign) {
    return switch (sign) {
      case "両" -> 2;
      case "半" -> HALF;
      default -> Figures.KANJI_DIGITS.indexOf(sign);
    };
  }
}
