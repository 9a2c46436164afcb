package serai.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import serai.answer.Marker.Kind;
import serai.domain.Figure;
import serai.domain.Language;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// What a quote denies, plans, supposes, asks for, ties to a condition or lets others say, a claim
/// does not state as a fact; and a claim adds none of these. The same holds for what makes a figure
/// inexact, a limit, a part or a whole, and for which way something goes.
final class ModalityRule {
  private static final Set<Kind> LIMITS = EnumSet.of(Kind.ABOUT, Kind.MORE, Kind.LESS);
  private static final Set<Kind> AHEAD =
      EnumSet.of(Kind.FUTURE, Kind.PLAN, Kind.EXPECTED, Kind.MAY, Kind.AIM, Kind.CALL);
  private static final Set<String> TIMES = Set.of("min", "h", "day", "week", "month", "year");

  /// Words that a marker governs, counted from it.
  private static final int GOVERNED = 5;

  /// A claim uses what a marker governs when it has this share of it.
  private static final double USED = 0.5;

  /// Letters between a quote and a marker outside it that still governs it.
  private static final int NEXT_TO_QUOTE = 45;

  /// Letters between a figure and what limits it.
  private static final int BESIDE = 14;

  private static final int BESIDE_IN_ENGLISH = 5;
  private static final Set<String> BEFORE_FIGURE =
      Set.of(
          "約", "およそ", "ほぼ", "少なくとも", "最大", "最高", "うち", "総額", "合計", "計", "総計", "合わせて", "全体", "総",
          "全");
  private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
  private static final Pattern RANGE =
      Pattern.compile("[-–—~〜～]|\\s(?:to|до|дан|то)\\s|から", Pattern.CASE_INSENSITIVE);

  private final NameRule names;
  private final Reader reader;

  ModalityRule(NameRule names, Reader reader) {
    this.names = names;
    this.reader = reader;
  }

  Optional<String> objection(Reading claim, Testimony testimony) {
    if (!testimony.quote().known()) {
      return Optional.empty();
    }
    return lost(claim, testimony)
        .or(() -> added(claim, testimony))
        .or(() -> denied(claim, testimony))
        .or(() -> past(claim, testimony))
        .or(() -> limits(claim, testimony.quote()))
        .or(() -> turned(claim, testimony.quote(), Kind.UP, Kind.DOWN))
        .or(() -> turned(claim, testimony.quote(), Kind.EXPORT, Kind.IMPORT));
  }

  private Optional<String> lost(Reading claim, Testimony testimony) {
    var sentence = testimony.sentence();
    return sentence.markers().stream()
        .filter(m -> m.kind().mustStay() && !claim.hasAny(m.kind().keptBy()))
        .filter(m -> governs(m, testimony) && isUsed(m, sentence, claim))
        .findFirst()
        .map(m -> "loses “" + sentence.words(m.span()) + "” (" + named(m.kind()) + ")");
  }

  /// Whether a marker just outside a quote governs it.
  boolean isTorn(Testimony testimony) {
    return testimony.sentence().markers().stream()
        .anyMatch(m ->
            m.kind().mustStay() && !m.span().overlaps(testimony.place()) && governs(m, testimony));
  }

  /// Whether a marker lies in the quote, or just outside on the side from which it governs.
  private static boolean governs(Marker marker, Testimony testimony) {
    var place = testimony.place();
    if (marker.span().overlaps(place)) {
      return true;
    }
    var sentence = testimony.sentence();
    int gap =
        governsWhatFollows(sentence)
            ? place.start() - marker.span().end()
            : marker.span().start() - place.end();
    if (gap < 0 || gap > NEXT_TO_QUOTE) {
      return false;
    }
    var between =
        governsWhatFollows(sentence)
            ? sentence.text().substring(marker.span().end(), place.start())
            : sentence.text().substring(place.end(), marker.span().start());
    return between.chars().noneMatch(c -> ".!?。;；".indexOf(c) >= 0);
  }

  private static boolean governsWhatFollows(Reading reading) {
    return switch (reading.language()) {
      case ENGLISH, RUSSIAN, TAJIK -> true;
      case JAPANESE, KAZAKH, UZBEK, KYRGYZ, TURKMEN -> false;
    };
  }

  /// Whether a claim uses what a marker governs. In Japanese, where words cannot be told apart, and
  /// where nothing that it governs is known, the whole sentence counts.
  private boolean isUsed(Marker marker, Reading sentence, Reading claim) {
    var governed = governed(marker, sentence);
    double all = 0;
    double used = 0;
    for (var word : governed) {
      var shared = shares(claim, sentence, word);
      if (shared.isPresent()) {
        all++;
        used += shared.get() ? 1 : 0;
      }
    }
    return all == 0 || (all > 2 ? used > USED * all : used >= USED * all);
  }

  private List<Word> governed(Marker marker, Reading sentence) {
    var telling =
        sentence.words().stream()
            .filter(w -> !w.isEastAsian() && !reader.isSmall(sentence, w))
            .filter(w -> !w.span().overlaps(marker.span()))
            .toList();
    var after =
        telling.stream()
            .filter(w -> w.span().start() >= marker.span().end())
            .filter(w -> isOneClause(sentence, marker.span().end(), w.span().start()))
            .limit(GOVERNED)
            .toList();
    if (governsWhatFollows(sentence) && !after.isEmpty()) {
      return after;
    }
    var before =
        telling.stream()
            .filter(w -> w.span().end() <= marker.span().start())
            .filter(w -> isOneClause(sentence, w.span().end(), marker.span().start()))
            .filter(w -> !governsWhatFollows(sentence) || !hasComma(sentence, w, marker))
            .toList();
    return before.subList(Math.max(0, before.size() - GOVERNED), before.size());
  }

  private static boolean hasComma(Reading sentence, Word word, Marker marker) {
    return sentence.text().substring(word.span().end(), marker.span().start()).indexOf(',') >= 0;
  }

  private static boolean isOneClause(Reading sentence, int from, int to) {
    return from >= to
        || sentence.text().substring(from, to).chars().noneMatch(c -> ".!?;:".indexOf(c) >= 0);
  }

  /// Whether a claim has a word of the quote; empty when the languages differ and no list knows the
  /// word.
  private static Optional<Boolean> shares(Reading claim, Reading sentence, Word word) {
    var name = sentence.names().stream().filter(m -> m.span().overlaps(word.span())).findFirst();
    if (name.isPresent()) {
      return Optional.of(claim.nameIds().contains(name.get().entry().id()));
    }
    var figure =
        sentence.figures().stream().filter(f -> f.span().overlaps(word.span())).findFirst();
    if (figure.isPresent()) {
      return Optional.of(claim.figures().stream().anyMatch(figure.get()::same));
    }
    if (claim.language() == sentence.language()
        && claim.words().stream().anyMatch(w -> Words.same(word.folded(), w.folded()))) {
      return Optional.of(true);
    }
    var terms = sentence.termsAt(word.span());
    if (!terms.isEmpty()) {
      return Optional.of(claim.termIds().stream().anyMatch(terms::contains));
    }
    return claim.language() == sentence.language() ? Optional.of(false) : Optional.empty();
  }

  private Optional<String> added(Reading claim, Testimony testimony) {
    var sentence = testimony.sentence();
    return claim.markers().stream()
        .filter(m -> m.kind().mustStay() && !sentence.hasAny(m.kind().backedBy()))
        .filter(m -> m.kind() != Kind.SAID || !isOfTheArticle(claim, testimony))
        .findFirst()
        .map(m -> "adds “" + claim.words(m.span()) + "” (" + named(m.kind()) + ")");
  }

  /// Claim and quote both deny something, but not the same.
  private Optional<String> denied(Reading claim, Testimony testimony) {
    var sentence = testimony.sentence();
    return claim.markers().stream()
        .filter(m -> m.kind() == Kind.NOT)
        .filter(m -> !deniesToo(near(m, claim), claim, sentence))
        .findFirst()
        .map(m -> "denies what the quote does not");
  }

  private boolean deniesToo(List<Word> denied, Reading claim, Reading sentence) {
    boolean known = false;
    for (var marker : sentence.markers()) {
      if (Kind.NOT.backedBy().contains(marker.kind())) {
        if (marker.kind() == Kind.LACK && claim.has(Kind.LACK)) {
          known = true;
          continue;
        }
        for (var word : near(marker, sentence)) {
          var shared = shares(claim, sentence, word);
          known |= shared.isPresent();
          if (shared.orElse(false)
              && denied.stream().anyMatch(w -> same(claim, w, sentence, word))) {
            return true;
          }
        }
      }
    }
    return !known || denied.isEmpty();
  }

  /// The words on either side of a marker, to the next comma.
  private List<Word> near(Marker marker, Reading reading) {
    var telling =
        reading.words().stream()
            .filter(w -> !w.isEastAsian() && !reader.isSmall(reading, w))
            .filter(w -> !w.span().overlaps(marker.span()))
            .filter(w ->
                isOneClause(reading, w.span().end(), marker.span().start())
                    && isOneClause(reading, marker.span().end(), w.span().start()))
            .toList();
    var before = telling.stream().filter(w -> w.span().end() <= marker.span().start()).toList();
    var near =
        new ArrayList<>(before.subList(Math.max(0, before.size() - GOVERNED), before.size()));
    telling.stream()
        .filter(w -> w.span().start() >= marker.span().end())
        .limit(GOVERNED)
        .forEach(near::add);
    return near;
  }

  private static boolean same(Reading claim, Word one, Reading sentence, Word other) {
    return Words.same(one.folded(), other.folded())
        || sentence.termsAt(other.span()).stream().anyMatch(claim.termsAt(one.span())::contains)
        || claim.names().stream()
            .filter(m -> m.span().overlaps(one.span()))
            .anyMatch(m ->
                sentence.names().stream()
                    .filter(n -> n.span().overlaps(other.span()))
                    .anyMatch(n -> n.entry().equals(m.entry())))
        || claim.figures().stream()
            .filter(f -> f.span().overlaps(one.span()))
            .anyMatch(f ->
                sentence.figures().stream()
                    .filter(g -> g.span().overlaps(other.span()))
                    .anyMatch(f::same));
  }

  /// What lies ahead in a quote is not told as done. Only English always says which it is.
  private Optional<String> past(Reading claim, Testimony testimony) {
    var sentence = testimony.sentence();
    if (claim.language() != Language.ENGLISH || claim.hasAny(AHEAD)) {
      return Optional.empty();
    }
    return sentence.markers().stream()
        .filter(m -> m.kind() == Kind.FUTURE)
        .filter(m -> governs(m, testimony) && isUsed(m, sentence, claim))
        .findFirst()
        .map(m -> "tells as done what “" + sentence.words(m.span()) + "” be done");
  }

  /// Whether a claim lets the article itself speak.
  private boolean isOfTheArticle(Reading claim, Testimony testimony) {
    return claim.has(Kind.SOURCE)
        || claim.outlets().stream().anyMatch(o -> names.isCited(o, testimony))
        || testimony.quote().text().chars().anyMatch(c -> "“«「\"".indexOf(c) >= 0);
  }

  private static Optional<String> limits(Reading claim, Reading quote) {
    for (var figure : claim.figures()) {
      var match = FigureRule.match(figure, quote);
      if (match.isEmpty() || isRange(claim, figure) || isRange(quote, match.get())) {
        continue;
      }
      var wanted = beside(quote, match.get(), LIMITS);
      var stated = beside(claim, figure, LIMITS);
      boolean agree =
          wanted.isEmpty() ? stated.isEmpty() : stated.stream().anyMatch(wanted::contains);
      if (!agree) {
        return Optional.of("says otherwise how exact " + claim.words(figure.span()) + " is");
      }
      boolean part = !beside(quote, match.get(), EnumSet.of(Kind.PART)).isEmpty();
      boolean statedPart = !beside(claim, figure, EnumSet.of(Kind.PART)).isEmpty();
      boolean statedTotal = !beside(claim, figure, EnumSet.of(Kind.TOTAL)).isEmpty();
      if ((part && statedTotal) || (statedPart && !quote.has(Kind.PART))) {
        return Optional.of("takes a part for the whole in " + claim.words(figure.span()));
      }
    }
    return Optional.empty();
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
    if (words.equals("over") && TIMES.contains(figure.unit())) {
      return false;
    }
    boolean before = one.start() < other.start();
    if (reading.language() == Language.RUSSIAN && marker.kind() == Kind.LESS && !before) {
      return false;
    }
    if (english && !before && !words.startsWith("or ")) {
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

  private static Optional<String> turned(Reading claim, Reading quote, Kind one, Kind other) {
    boolean turned =
        (claim.has(one) && !claim.has(other) && quote.has(other) && !quote.has(one))
            || (claim.has(other) && !claim.has(one) && quote.has(one) && !quote.has(other));
    return turned ? Optional.of("turns " + named(one) + " and " + named(other)) : Optional.empty();
  }

  private static String named(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
