package serai.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The full stops that do not end a sentence: of abbreviations, initials, months and numbers.
final class Abbreviations {
  /// What a sentence hardly ever ends with.
  private static final Set<String> INSIDE =
      Set.of(
          "dr.", "mr.", "mrs.", "ms.", "prof.", "gen.", "col.", "lt.", "sgt.", "capt.", "rep.",
          "sen.", "gov.", "amb.", "hon.", "rev.", "st.", "mt.", "ft.", "no.", "nos.", "vol.",
          "art.", "fig.", "vs.", "v.", "cf.", "e.g.", "i.e.", "approx.", "ca.", "dept.", "univ.",
          "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.",
          "dec.", "mon.", "tue.", "wed.", "thu.", "fri.", "им.", "т.е.", "т.", "т.к.", "т.н.",
          "см.", "ср.", "св.", "проф.", "акад.", "доц.", "ген.", "гг.", "ул.", "пр-т.", "просп.",
          "д.", "кв.", "обл.", "р-н.", "стр.", "гл.", "ст.", "рис.", "табл.", "напр.", "д-р.",
          "г-н.", "г-жа.", "н.", "янв.", "февр.", "фев.", "апр.", "авг.", "сент.", "сен.", "окт.",
          "нояб.", "дек.", "долл.", "тыс.", "млн.", "млрд.", "трлн.", "ж.", "жж.", "ш.");

  /// What a sentence may end with, when the next one begins like one.
  private static final Set<String> AT_THE_END =
      Set.of(
          "u.s.", "u.k.", "u.n.", "e.u.", "u.s.a.", "d.c.", "a.m.", "p.m.", "inc.", "co.", "ltd.",
          "corp.", "bros.", "jr.", "sr.", "etc.", "al.", "ph.d.", "г.", "в.", "вв.", "руб.", "др.",
          "пр.", "т.д.", "т.п.", "й.", "йй.", "б.");

  /// Words that begin a sentence far more often than they go on with one.
  private static final Set<String> BEGINNINGS =
      Set.of(
          "The",
          "It",
          "He",
          "She",
          "They",
          "We",
          "This",
          "These",
          "That",
          "Those",
          "There",
          "In",
          "On",
          "At",
          "But",
          "However",
          "According",
          "After",
          "As",
          "A",
          "An",
          "And",
          "If",
          "When",
          "While",
          "For",
          "Its",
          "His",
          "Her",
          "Their",
          "Meanwhile",
          "Also",
          "В",
          "На",
          "По",
          "Это",
          "Эти",
          "Он",
          "Она",
          "Они",
          "Как",
          "При",
          "Кроме",
          "Также",
          "Однако",
          "С",
          "О",
          "Об",
          "К",
          "Для",
          "После",
          "Но",
          "И",
          "А",
          "Если",
          "Его",
          "Её",
          "Их",
          "Бұл",
          "Ол",
          "Олар",
          "Бул",
          "Алар",
          "Ин",
          "Bu",
          "U",
          "Ular",
          "Shuningdek",
          "Ol",
          "Olar");

  private Abbreviations() {}

  /// Where the JDK's rules for a language see sentences end in a line.
  static List<Integer> rough(String line, Locale locale) {
    var iterator = BreakIterator.getSentenceInstance(locale);
    iterator.setText(line);
    var ends = new ArrayList<Integer>();
    iterator.first();
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      ends.add(end);
    }
    return ends;
  }

  /// Whether a sentence goes on over what looks like its end.
  static boolean runsOn(String line, int end) {
    int next = nextLetter(line, end);
    if (next == line.length()) {
      return true;
    }
    if (insideNumber(line, end)) {
      return true;
    }
    if (Character.isLowerCase(line.codePointAt(next))) {
      return true;
    }
    var last = lastWord(line, end);
    if (!last.endsWith(".")) {
      return false;
    }
    var lower = last.toLowerCase(Locale.ROOT);
    if (INSIDE.contains(lower) || isInitial(last)) {
      return true;
    }
    return AT_THE_END.contains(lower) && !BEGINNINGS.contains(word(line, next));
  }

  /// The first letter or digit from a place on.
  private static int nextLetter(String line, int from) {
    int at = from;
    while (at < line.length() && !Character.isLetterOrDigit(line.codePointAt(at))) {
      at += Character.charCount(line.codePointAt(at));
    }
    return at;
  }

  private static boolean insideNumber(String line, int end) {
    return end >= 2
        && Character.isDigit(line.charAt(end))
        && ".,".indexOf(line.charAt(end - 1)) >= 0
        && Character.isDigit(line.charAt(end - 2));
  }

  /// The word before a place with its full stops, without quotation marks and brackets before it.
  private static String lastWord(String line, int end) {
    int to = end;
    while (to > 0 && isSpace(line.charAt(to - 1))) {
      to--;
    }
    int from = to;
    while (from > 0 && isPart(line.charAt(from - 1))) {
      from--;
    }
    return line.substring(from, to);
  }

  private static boolean isPart(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '.' || sign == '-';
  }

  private static boolean isSpace(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  /// `А.`, `J.`, `Ш.М.`; a lone `I.` too.
  private static boolean isInitial(String word) {
    if (word.length() % 2 != 0 || word.length() > 6) {
      return false;
    }
    for (int at = 0; at < word.length(); at += 2) {
      if (!Character.isUpperCase(word.charAt(at)) || word.charAt(at + 1) != '.') {
        return false;
      }
    }
    return !AT_THE_END.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String word(String line, int start) {
    int end = start;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(start, end);
  }
}
