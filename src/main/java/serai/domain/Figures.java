package serai.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the figures of a text in the languages of our readers, so that 3 trillion yen, ¥3tn, 3兆円
/// and 3 трлн иен are one figure.
public final class Figures {
  private static final FigureWords.Table<BigDecimal> WORDS = FigureWords.numbers();
  private static final FigureWords.Table<BigDecimal> SCALES = FigureWords.scales();
  static final FigureWords.Table<String> UNITS = FigureWords.units();
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final Map<String, String> SIGNS = FigureWords.signs();

  /// A group of three digits after a comma, a point between two such groups or a space; else a
  /// decimal mark.
  private static final String NUMERAL =
      "\\d{1,3}(?:(?:,\\d{3})+(?:\\.\\d+)?|(?:[ \\u00a0\\u202f]\\d{3})+(?:,\\d+)?(?!\\d)"
          + "|(?:\\.\\d{3}){2,})(?!\\d)|\\d+(?:[.,]\\d+)?";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:(?<sign>US\\$|USD|JPY|EUR|KZT|RUB|CNY|GBP|UZS|[$¥€£₽₸])\\s?)?(?:(?<digits>"
              + NUMERAL
              + ")|(?<kanji>[〇一二三四五六七八九十百千]+(?=[兆億万円%人年月日回社件カかヶケ箇つ機台本名校所時倍割度位隻頭枚項世点種県市棟基班歳段部]))|(?<word>[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]][\\p{L}‘’ʻ]*))",
          Pattern.UNICODE_CHARACTER_CLASS);

  static final String KANJI_DIGITS = "〇一二三四五六七八九";

  private static final Pattern JAPANESE_SCALE = Pattern.compile("[兆億万千]");
  private static final Map<Character, Integer> KANJI_EXPONENT =
      Map.of('兆', 12, '億', 8, '万', 4, '千', 3);

  private Figures() {}

  /// The figures of a text, in order. Digits inside words (`C5`, `X-ray`) are not figures.
  public static List<Figure> in(String text) {
    var figures = new ArrayList<Figure>();
    var token = TOKEN.matcher(text);
    int at = 0;
    while (token.find(at)) {
      at = Math.max(token.end(), at + 1);
      if (token.group("digits") != null || token.group("kanji") != null) {
        if (startsInsideWord(text, token.start())) {
          continue;
        }
        var figure = numeral(text, token);
        figures.add(figure);
        at = figure.span().end();
      } else {
        var value = WORDS.get(token.group("word"));
        if (value.isPresent()) {
          var figure = spelled(text, token.start("word"), token.end(), value.get());
          figures.add(figure);
          at = figure.span().end();
        }
      }
    }
    return List.copyOf(figures);
  }

  /// Whether a figure that says the same stands among these.
  public static boolean contain(List<Figure> figures, Figure wanted) {
    return figures.stream().anyMatch(wanted::same);
  }

  private static boolean startsInsideWord(String text, int start) {
    return start > 0
        && (isLatin(text.charAt(start - 1))
            || (text.charAt(start - 1) == '+'
                && start > 1
                && Character.isLetterOrDigit(text.charAt(start - 2))));
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static Figure numeral(String text, Matcher token) {
    var sign = token.group("sign");
    var unit = sign == null ? "" : SIGNS.getOrDefault(sign, "");
    int start = sign == null ? first(token) : token.start();
    var value =
        token.group("digits") != null
            ? decimal(token.group("digits"))
            : BigDecimal.valueOf(kanji(token.group("kanji")));
    int end = token.end();
    var japanese = JAPANESE_SCALE.matcher(text);
    if (japanese.find(end) && japanese.start() == end) {
      return japaneseAmount(text, start, end, value, unit);
    }
    return scaled(text, start, end, value, unit);
  }

  private static int first(Matcher token) {
    return token.group("digits") != null ? token.start("digits") : token.start("kanji");
  }

  /// An amount such as 1兆2400億円: parts with falling scales are added up.
  private static Figure japaneseAmount(
      String text, int start, int end, BigDecimal head, String unit) {
    var sum = BigDecimal.ZERO;
    var part = head;
    int at = end;
    var digits = Pattern.compile(NUMERAL);
    while (true) {
      var exponent = at < text.length() ? KANJI_EXPONENT.get(text.charAt(at)) : null;
      if (exponent == null) {
        sum = sum.add(part);
        break;
      }
      at++;
      if (exponent == 3 && at < text.length() && KANJI_EXPONENT.containsKey(text.charAt(at))) {
        part = part.scaleByPowerOfTen(3);
        continue;
      }
      sum = sum.add(part.scaleByPowerOfTen(exponent));
      var next = digits.matcher(text).region(at, text.length());
      if (!next.lookingAt()) {
        break;
      }
      part = decimal(next.group());
      at = next.end();
    }
    return withUnit(text, start, at, sum, unit);
  }

  /// A number in words; `twenty-five` is one.
  private static Figure spelled(String text, int start, int end, BigDecimal value) {
    if (value.compareTo(TWENTY) >= 0 && value.compareTo(BigDecimal.valueOf(100)) < 0) {
      var after = FigureUnit.WORD.matcher(text).region(end, text.length());
      if (after.lookingAt()) {
        var unit = WORDS.get(FigureUnit.plain(after.group("word")));
        if (unit.isPresent() && unit.get().compareTo(BigDecimal.TEN) < 0) {
          return scaled(text, start, after.end(), value.add(unit.get()), "");
        }
      }
    }
    return scaled(text, start, end, value, "");
  }

  /// Multiplies out scale words ("billion", "млрд", "ming") that follow a number.
  private static Figure scaled(String text, int start, int end, BigDecimal value, String unit) {
    var after = FigureUnit.WORD.matcher(text).region(end, text.length());
    if (after.lookingAt()) {
      var scale = SCALES.get(FigureUnit.plain(after.group("word")));
      if (scale.isPresent()) {
        var number =
            FigureWords.hasDecimalComma(text.substring(start, end), after.group("word"))
                ? value.scaleByPowerOfTen(-3)
                : value;
        var product = number.multiply(scale.get());
        // Three hundred million: hundreds may be followed by another scale.
        return scale.get().compareTo(HUNDRED) == 0
            ? scaled(text, start, after.end(), product, unit)
            : withUnit(text, start, after.end(), product, unit);
      }
    }
    return withUnit(text, start, end, value, unit);
  }

  private static Figure withUnit(String text, int start, int end, BigDecimal value, String unit) {
    var named = unit.isEmpty() ? FigureUnit.after(text, end) : Optional.<FigureUnit>empty();
    return named
        .map(found -> new Figure(value, found.unit(), span(text, start, found.end())))
        .orElseGet(() -> new Figure(value, unit, span(text, start, end)));
  }

  /// The full stop of `20 млн.` may be the sentence's: it is not part of the figure.
  private static Span span(String text, int start, int end) {
    return new Span(start, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private static BigDecimal decimal(String digits) {
    var bare = digits.replaceAll("[ \\u00a0\\u202f]", "");
    if (bare.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
      return new BigDecimal(bare.replace(",", ""));
    }
    if (bare.matches("\\d{1,3}(\\.\\d{3}){2,}")) {
      return new BigDecimal(bare.replace(".", ""));
    }
    return new BigDecimal(bare.replace(',', '.'));
  }

  private static long kanji(String numeral) {
    long sum = 0;
    long digit = -1;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      long scale = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (scale > 0) {
        sum += (digit < 0 ? 1 : digit) * scale;
        digit = -1;
      } else {
        digit = Math.max(digit, 0) * 10 + KANJI_DIGITS.indexOf(c);
      }
    }
    return sum + Math.max(digit, 0);
  }
}
