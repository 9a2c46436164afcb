package serai.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates of a text in the languages of our readers, so that December 20, 20 декабря,
/// 20-желтоқсан and 12月20日 are one day.
public final class NamedDates {
  private static final String ORDINAL =
      "(?:\\s?-?\\s?(?:st|nd|rd|th|го|е|нчы|нчи|нчу|нчү|ші|шы|nji|njy|chi|inchi|уми|юми|ум)(?!\\p{L}))?";
  private static final String DAY = "(?<!\\d)(\\d{1,2})" + ORDINAL;
  private static final String DASH =
      "\\s?[-–—/]\\s?|\\s(?:and|to|through|till|until|и|по|до|то|va|ва|жана|және)\\s";
  private static final String YEAR_WORD =
      "(?:жыл|йил|yil|ýyl|год|сол|г\\.)\\p{L}*|-(?:nji|njy)\\s?ýyl\\p{L}*";

  /// What may stand before a month: a year, then a day or two.
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(\\d{4})[\\s-]*(?:"
              + YEAR_WORD
              + ")[\\s,]*)?(?:(?:"
              + DAY
              + "(?:"
              + DASH
              + "))?"
              + DAY
              + "[\\s.-]*(?:of\\s+)?)?$");

  /// What may stand after a month: a day or two, a year.
  private static final Pattern AFTER =
      Pattern.compile(
          "^(?:\\.(?=\\s?\\d))?(?:\\s?(\\d{1,2})(?![\\d:])"
              + ORDINAL
              + "(?:(?:"
              + DASH
              + ")(\\d{1,2})(?!\\d)"
              + ORDINAL
              + ")?)?(?:,?\\s*(?:of\\s+|сол\\p{L}*\\s+)?((?:19|20)\\d{2})(?!\\d))?");

  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)|(?<!\\d)(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:(\\d{4})年)?(\\d{1,2})月(?!間)(?:(\\d{1,2})(?:日)?[-–~〜～、・](?=\\d{1,2}日))?(?:(\\d{1,2})日)?"
              + "|(\\d{4})年(?!間)|(?<!\\d)(\\d{1,2})日(?!間|本)");
  private static final Pattern JAPANESE_MONTHS =
      Pattern.compile("(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月?[-–~〜～](\\d{1,2})月(?!間|\\d)");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,+-])((?:18[5-9]|19\\d|20\\d)\\d)(?!\\d|[.,]\\d)");
  private static final Pattern DAY_ALONE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:-?(?:го|е|ое))?\\s?числ\\p{L}*"
              + "|\\bon the (\\d{1,2})(?:st|nd|rd|th)(?!\\s?\\p{L})");
  private static final Pattern MONTH_WORD = Pattern.compile("^\\s(?:oy|ой|ай|aý|моҳ)\\p{L}*");
  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?i)\\b(?:in|of|on|since|by|until|till|from|last|next|this|early|late|mid)[\\s-]$");

  private static final Lexicon<Month> MONTHS = new Lexicon<>(false);
  private static final Lexicon<DayOfWeek> WEEKDAYS = new Lexicon<>(false);
  private static final Set<String> UNSURE = new HashSet<>();

  static {
    try (var in = Objects.requireNonNull(NamedDates.class.getResourceAsStream("calendar.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(NamedDates::learn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NamedDates() {}

  /// The dates of a text in order; two where a range names two days of one month.
  public static List<NamedDate> in(String text) {
    var even = Letters.even(text);
    var dates = new ArrayList<NamedDate>();
    all(FIGURES, even).forEach(found -> inFigures(found).ifPresent(dates::add));
    all(JAPANESE_MONTHS, even).forEach(found -> months(found, dates));
    all(JAPANESE, even).forEach(found -> japanese(found, dates));
    for (var hit : MONTHS.find(text, name -> true)) {
      named(text, even, hit, dates);
    }
    for (var hit : WEEKDAYS.find(text, name -> true)) {
      if (hit.name().language() != Language.ENGLISH || isCapital(text, hit.span())) {
        add(
            dates,
            new NamedDate(hit.span(), no(), Optional.empty(), no(), Optional.of(hit.name().of())));
      }
    }
    all(DAY_ALONE, even)
        .forEach(found ->
            add(
                dates,
                date(
                    span(found),
                    null,
                    null,
                    found.group(1) != null ? found.group(1) : found.group(2))));
    all(YEAR, even).forEach(found -> add(dates, date(span(found), found.group(1), null, null)));
    dates.sort(Comparator.comparingInt(date -> date.span().start()));
    return List.copyOf(dates);
  }

  private static void learn(String[] line) {
    // Names of other languages are taken as they stand, as Japanese ones are.
    var language = Language.of(line[2]).orElse(Language.JAPANESE);
    for (int i = 3; i < line.length; i++) {
      var name = line[i].replace("?", "");
      if (line[i].startsWith("?")) {
        UNSURE.add(name);
      }
      if (line[0].equals("month")) {
        MONTHS.add(Month.of(Integer.parseInt(line[1])), name, language);
      } else {
        WEEKDAYS.add(DayOfWeek.of(Integer.parseInt(line[1])), name, language);
      }
    }
  }

  private static Optional<NamedDate> inFigures(MatchResult found) {
    boolean yearFirst = found.group(1) != null;
    return Optional.of(
            date(
                span(found),
                found.group(yearFirst ? 1 : 6),
                found.group(yearFirst ? 2 : 5),
                found.group(yearFirst ? 3 : 4)))
        .filter(date -> date.month().isPresent());
  }

  /// `1~5月`: the first and the last month of a range.
  private static void months(MatchResult found, List<NamedDate> dates) {
    if (number(found.group(2), 12).isPresent() && number(found.group(3), 12).isPresent()) {
      dates.add(date(span(found), found.group(1), found.group(2), null));
      dates.add(date(span(found), found.group(1), found.group(3), null));
    }
  }

  private static void japanese(MatchResult found, List<NamedDate> dates) {
    if ((found.group(2) != null && number(found.group(2), 12).isEmpty())
        || !free(dates, span(found))) {
      return;
    }
    var year = found.group(1) != null ? found.group(1) : found.group(5);
    var day = found.group(4) != null ? found.group(4) : found.group(6);
    if (found.group(3) != null) {
      add(dates, date(span(found), year, found.group(2), found.group(3)));
      dates.add(date(span(found), year, found.group(2), day));
    } else {
      add(dates, date(span(found), year, found.group(2), day));
    }
  }

  private static void named(
      String text, String even, Lexicon.Hit<Month> hit, List<NamedDate> dates) {
    boolean english = hit.name().language() == Language.ENGLISH;
    var before = BEFORE.matcher(even.substring(0, hit.span().start()));
    var after = AFTER.matcher(even.substring(hit.span().end()));
    if (!before.find() || !after.find() || (english && !isCapital(text, hit.span()))) {
      return;
    }
    boolean dayBefore = before.group(3) != null;
    var day = dayBefore ? before.group(3) : after.group(1);
    var year = before.group(1) != null ? before.group(1) : after.group(3);
    if (UNSURE.contains(hit.name().text())
        && day == null
        && year == null
        && !MONTH_WORD.matcher(even.substring(hit.span().end())).find()
        && !(english && PREPOSITION.matcher(text.substring(0, hit.span().start())).find())) {
      return;
    }
    int start = dayBefore || before.group(1) != null ? before.start() : hit.span().start();
    var span =
        new Span(start, hit.span().end() + (dayBefore && after.group(1) != null ? 0 : after.end()));
    var month = String.valueOf(hit.name().of().getValue());
    var other = dayBefore ? before.group(2) : after.group(2);
    if (free(dates, span)) {
      dates.add(date(span, year, month, day));
      if (other != null) {
        dates.add(date(span, year, month, other));
      }
    }
  }

  private static NamedDate date(
      Span span, @Nullable String year, @Nullable String month, @Nullable String day) {
    return new NamedDate(
        span,
        number(year, 2200),
        number(month, 12).map(Month::of),
        number(day, 31),
        Optional.empty());
  }

  private static Optional<Integer> number(@Nullable String digits, int most) {
    return Optional.ofNullable(digits)
        .map(Integer::valueOf)
        .filter(value -> value >= 1 && value <= most);
  }

  private static void add(List<NamedDate> dates, NamedDate date) {
    if (free(dates, date.span())) {
      dates.add(date);
    }
  }

  private static boolean free(List<NamedDate> dates, Span span) {
    return dates.stream().noneMatch(date -> date.span().overlaps(span));
  }

  private static boolean isCapital(String text, Span span) {
    return Character.isUpperCase(text.charAt(span.start()));
  }

  private static Optional<Integer> no() {
    return Optional.empty();
  }

  private static Span span(MatchResult found) {
    return new Span(found.start(), found.end());
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
