package serai.answer;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import serai.answer.Marker.Kind;
import serai.domain.Figure;
import serai.domain.Language;
import serai.domain.Span;

/// A figure is as exact in a claim as in its quote: what stands beside it as an estimate, a lower
/// or an upper limit stays one, and a part is not told as the whole.
final class LimitRule {
  private static final Set<Kind> LIMITS = EnumSet.of(Kind.ABOUT, Kind.MORE, Kind.LESS);
  private static final Set<String> TIMES = Set.of("min", "h", "day", "week", "month", "year");

  /// Letters between a figure and what limits it.
  private static final int BESIDE = 14;

  private static final int BESIDE_IN_ENGLISH = 5;
  private static final Set<String> BEFORE_FIGURE =
      Set.of(
          "約", "およそ", "ほぼ", "少なくとも", "最大", "最高", "うち", "総額", "合計", "計", "総計", "合わせて", "全体", "総",
          "全");
  private static final Set<Kind> MOVES = EnumSet.of(Kind.UP, Kind.DOWN);

  /// What is an upper limit beside a figure alone, and where something rises or falls to one.
  private static final Set<String> UNTIL =
      Set.of("до", "дейін", "gacha", "гача", "чейин", "то", "çenli");

  private static final Set<String> PREPOSITIONS =
      Set.of("over", "under", "above", "below", "beyond", "near", "around", "about");

  /// Numbers that take an article themselves: `over a thousand`.
  private static final Pattern ROUND =
      Pattern.compile(
          "(?i)hundred|thousand|million|billion|trillion|dozen|decade|third|quarter|half");

  /// What comes before an `about` that says what is spoken of: `told the agency about three loans`.
  private static final Pattern TOLD_ABOUT =
      Pattern.compile(
          "(?i)\\b(?:t[eo]ll?s?d?|talk\\w*|speak\\w*|spoke\\w*|ask\\w*|learn\\w*|know\\w*|knew|writ\\w*"
              + "|wrote|articles?|reports?|information|stor(?:y|ies)|heard?|questions?)"
              + "(?:\\s[^\\s,.;:]+){0,4}\\s$");

  private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
  private static final Pattern RANGE =
      Pattern.compile("[-–—~〜～]|\\s(?:to|до|дан|то)\\s|から", Pattern.CASE_INSENSITIVE);

  private LimitRule() {}

  static Optional<String> objection(Reading claim, Reading quote) {
    for (var figure : claim.figures()) {
      var objections =
          FigureRule.matches(figure, quote).stream()
              .map(match -> objection(figure, claim, match, quote))
              .toList();
      if (!objections.isEmpty() && objections.stream().allMatch(Optional::isPresent)) {
        return objections.getFirst();
      }
    }
    return Optional.empty();
  }

  /// Why a figure is not as exact as one of its quote that says the same.
  private static Optional<String> objection(
      Figure figure, Reading claim, Figure match, Reading quote) {
    if (isRange(claim, figure) || isRange(quote, match)) {
      return Optional.empty();
    }
    var wanted = beside(quote, match, LIMITS);
    var stated = beside(claim, figure, LIMITS);
    boolean agree =
        wanted.isEmpty()
            ? stated.isEmpty() || (stated.contains(Kind.MORE) && isOver(quote, match))
            : stated.stream().anyMatch(wanted::contains)
                || (wanted.contains(Kind.MORE) && isOver(claim, figure));
    if (!agree) {
      return Optional.of("says otherwise how exact " + claim.words(figure.span()) + " is");
    }
    boolean part = !beside(quote, match, EnumSet.of(Kind.PART)).isEmpty();
    boolean statedPart = !beside(claim, figure, EnumSet.of(Kind.PART)).isEmpty();
    boolean statedTotal = !beside(claim, figure, EnumSet.of(Kind.TOTAL)).isEmpty();
    return (part && statedTotal)
            || (statedPart && !quote.has(Kind.PART) && !followsMore(match, quote))
        ? Optional.of("takes a part for the whole in " + claim.words(figure.span()))
        : Optional.empty();
  }

  /// Whether a stretch of time is told with `over`, which may mean that it takes longer.
  private static boolean isOver(Reading reading, Figure figure) {
    return reading.language() == Language.ENGLISH
        && TIMES.contains(figure.unit())
        && reading
            .text()
            .substring(0, figure.span().start())
            .toLowerCase(Locale.ROOT)
            .endsWith("over ");
  }

  /// Whether a greater number of the same kind goes before a figure, of which it may be a part.
  private static boolean followsMore(Figure figure, Reading quote) {
    return quote.figures().stream()
        .anyMatch(f ->
            f.span().end() <= figure.span().start()
                && f.unit().equals(figure.unit())
                && f.value().compareTo(figure.value()) > 0);
  }

  /// What stands beside a figure, before it or after it, with no other figure between.
  private static Set<Kind> beside(Reading reading, Figure figure, Set<Kind> kinds) {
    var found = EnumSet.noneOf(Kind.class);
    for (var marker : reading.markers()) {
      if (kinds.contains(marker.kind())
          && isBeside(reading, marker, figure)
          && isNearest(reading, marker, figure)) {
        found.add(marker.kind());
      }
    }
    return found;
  }

  private static boolean isBeside(Reading reading, Marker marker, Figure figure) {
    var words = reading.words(marker.span()).toLowerCase(Locale.ROOT);
    boolean english = reading.language() == Language.ENGLISH;
    var one = marker.span();
    var other = figure.span();
    if (words.equals("over") && TIMES.contains(figure.unit()) && !isSpan(reading, figure)) {
      return false;
    }
    if (UNTIL.contains(words) && reading.hasAny(MOVES)) {
      return false;
    }
    boolean before = one.start() < other.start();
    if (words.equals("about")
        && TOLD_ABOUT.matcher(reading.text().substring(0, one.start())).find()) {
      return false;
    }
    if (reading.language() == Language.RUSSIAN && marker.kind() == Kind.LESS && !before) {
      return false;
    }
    if (english && !before && !words.startsWith("or ")) {
      return false;
    }
    if (english && before && PREPOSITIONS.contains(words) && ofOne(reading, one, other)) {
      return false;
    }
    if (reading.language() == Language.JAPANESE && before != BEFORE_FIGURE.contains(words)) {
      return false;
    }
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    var between =
        from < to ? BRACKETS.matcher(reading.text().substring(from, to)).replaceAll("") : "";
    return between.length() <= (english ? BESIDE_IN_ENGLISH : BESIDE)
        && between.chars().noneMatch(c -> ",;.:。、，(".indexOf(c) >= 0 || Character.isDigit(c));
  }

  /// Whether an article stands between: `under a 25-year agreement` limits nothing.
  private static boolean ofOne(Reading reading, Span marker, Span figure) {
    return marker.end() < figure.start()
        && reading.text().substring(marker.end(), figure.start()).matches("\\s(?:an?|the)\\s+")
        && !ROUND.matcher(reading.words(figure)).lookingAt();
  }

  /// Whether a stretch of time is one that has passed: `over 2,600 years ago`.
  private static boolean isSpan(Reading reading, Figure figure) {
    return reading.text().substring(figure.span().end()).matches("(?s)[ -](?:ago|old)\\b.*");
  }

  private static boolean isNearest(Reading reading, Marker marker, Figure figure) {
    int gap = gap(marker.span(), figure.span());
    return reading.figures().stream()
        .filter(f -> f.span().equals(figure.span()) || !isInBrackets(reading, f))
        .noneMatch(f -> gap(marker.span(), f.span()) < gap);
  }

  private static boolean isInBrackets(Reading reading, Figure figure) {
    return BRACKETS
        .matcher(reading.text())
        .results()
        .anyMatch(b -> b.start() < figure.span().start() && figure.span().end() < b.end());
  }

  private static int gap(Span one, Span other) {
    return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
  }

  private static boolean isRange(Reading reading, Figure figure) {
    return reading.figures().stream()
        .filter(f -> !f.span().overlaps(figure.span()))
        .map(f ->
            f.span().end() <= figure.span().start()
                ? reading.text().substring(f.span().end(), figure.span().start())
                : reading.text().substring(figure.span().end(), f.span().start()))
        .anyMatch(between -> RANGE.matcher(between).matches());
  }
}
