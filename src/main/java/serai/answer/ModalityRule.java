package serai.answer;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import serai.answer.Marker.Kind;
import serai.domain.Figure;
import serai.domain.ImpliedFigures;
import serai.domain.Language;
import serai.domain.Word;

/// What a quote denies, plans, supposes, asks for, ties to a condition or lets others say, a claim
/// does not state as a fact; and a claim adds none of these. The same holds for what makes a figure
/// inexact, a limit, a part or a whole, and for which way something goes.
final class ModalityRule {
  private static final Set<Kind> AHEAD =
      EnumSet.of(Kind.FUTURE, Kind.PLAN, Kind.EXPECTED, Kind.MAY, Kind.AIM, Kind.CALL);

  private static final Set<Kind> INVENTED = EnumSet.of(Kind.FIRST, Kind.MOST, Kind.ONLY);
  private static final int LONGEST_SPEAKER = 60;
  private static final Set<String> SPEAKERS = Set.of("person");

  /// A claim uses what a marker governs when it has this share of it.
  private static final double USED = 0.5;

  /// Letters between a quote and a marker outside it that still governs it.
  private static final int NEXT_TO_QUOTE = 45;

  private final NameRule names;
  private final Scope scope;
  private final DenialRule denials;

  ModalityRule(NameRule names, Reader reader) {
    this.names = names;
    this.scope = new Scope(reader);
    this.denials = new DenialRule(scope);
  }

  Optional<String> objection(Reading claim, Testimony testimony) {
    if (!testimony.quote().known()) {
      return turnedIntoDenial(claim, testimony.sentence());
    }
    return lost(claim, testimony)
        .or(() -> added(claim, testimony))
        .or(() -> widened(claim, testimony.sentence()))
        .or(() -> promoted(claim, testimony.sentence()))
        .or(() -> denials.objection(claim, testimony))
        .or(() -> past(claim, testimony))
        .or(() -> LimitRule.objection(claim, testimony.quote()))
        .or(() -> turned(claim, testimony.quote(), Kind.UP, Kind.DOWN))
        .or(() -> turned(claim, testimony.quote(), Kind.EXPORT, Kind.IMPORT))
        .or(() -> turned(claim, testimony.quote(), Kind.BEFORE, Kind.AFTER));
  }

  /// Of a quote in a language that our readers do not ask in, only what denies, ranks and excludes
  /// can be told.
  private static Optional<String> turnedIntoDenial(Reading claim, Reading sentence) {
    boolean denies = claim.has(Kind.NOT) || claim.has(Kind.DENIED);
    if (denies != sentence.has(Kind.NOT)) {
      return Optional.of(denies ? "denies what the quote does not" : "loses a denial");
    }
    return claim.markers().stream()
        .filter(m -> INVENTED.contains(m.kind()) && !sentence.has(m.kind()))
        .findFirst()
        .map(m -> "adds “" + claim.words(m.span()) + "” (" + named(m.kind()) + ")");
  }

  private Optional<String> lost(Reading claim, Testimony testimony) {
    var sentence = testimony.sentence();
    return sentence.markers().stream()
        .filter(m -> m.kind().mustStay() && !claim.hasAny(m.kind().keptBy()))
        .filter(m -> m.kind() != Kind.SAID || !isSaidByOutlet(m, testimony))
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
        Scope.governsWhatFollows(sentence)
            ? place.start() - marker.span().end()
            : marker.span().start() - place.end();
    if (gap < 0 || gap > NEXT_TO_QUOTE) {
      return false;
    }
    var between =
        Scope.governsWhatFollows(sentence)
            ? sentence.text().substring(marker.span().end(), place.start())
            : sentence.text().substring(place.end(), marker.span().start());
    return between.chars().noneMatch(c -> ".!?。;；".indexOf(c) >= 0);
  }

  /// Whether a claim uses what a marker governs. In Japanese, where words cannot be told apart, and
  /// where nothing that it governs is known, the whole sentence counts.
  private boolean isUsed(Marker marker, Reading sentence, Reading claim) {
    var governed = scope.governed(marker, sentence);
    double all = 0;
    double used = 0;
    for (var word : governed) {
      var shared = Scope.shares(claim, sentence, word);
      if (shared.isPresent()) {
        all++;
        used += shared.get() ? 1 : 0;
      }
    }
    return all == 0 || (all > 2 ? used > USED * all : used >= USED * all);
  }

  private Optional<String> added(Reading claim, Testimony testimony) {
    var sentence = testimony.sentence();
    return claim.markers().stream()
        .filter(m -> m.kind().mustBeSaid() && !sentence.hasAny(m.kind().backedBy()))
        .filter(m -> !INVENTED.contains(m.kind()) || !testimony.particulars().has(m.kind()))
        .filter(m -> m.kind() != Kind.MOST || !isRanked(claim, m))
        .filter(m -> m.kind() != Kind.SAID || !isOfTheArticle(claim, testimony))
        .findFirst()
        .map(m -> "adds “" + claim.words(m.span()) + "” (" + named(m.kind()) + ")");
  }

  /// What is told of some is not told of all.
  private static Optional<String> widened(Reading claim, Reading sentence) {
    boolean widened =
        claim.has(Kind.ALL)
            && !claim.has(Kind.SOME)
            && sentence.has(Kind.SOME)
            && !sentence.has(Kind.ALL);
    return widened ? Optional.of("tells of all what is told of some") : Optional.empty();
  }

  /// The eighth largest is not the largest.
  private static Optional<String> promoted(Reading claim, Reading sentence) {
    var most = sentence.markers().stream().filter(m -> m.kind() == Kind.MOST).toList();
    boolean ranked = !most.isEmpty() && most.stream().allMatch(m -> isRanked(sentence, m));
    return ranked
            && claim.markers().stream().anyMatch(m -> m.kind() == Kind.MOST && !isRanked(claim, m))
        ? Optional.of("ranks it higher")
        : Optional.empty();
  }

  /// Whether a place in an order stands right before a marker: the third largest.
  private static boolean isRanked(Reading reading, Marker marker) {
    return Stream.concat(reading.figures().stream(), ImpliedFigures.in(reading.text()).stream())
        .map(Figure::span)
        .filter(span -> span.end() <= marker.span().start())
        .anyMatch(span ->
            reading
                .text()
                .substring(span.end(), marker.span().start())
                .matches("(?:st|nd|rd|th|-?[ыои]?[йея])?\\s?(?:по )?"));
  }

  /// Whether it is the cited outlet itself that says so: who brings a thing is told beside every
  /// claim, and need not be told in it.
  private boolean isSaidByOutlet(Marker marker, Testimony testimony) {
    var sentence = testimony.sentence();
    var cited =
        sentence.outlets().stream().filter(o -> names.isCited(o, testimony)).map(o -> o.span());
    var sources =
        sentence.markers().stream().filter(m -> m.kind() == Kind.SOURCE).map(Marker::span);
    return Stream.concat(cited, sources)
        .filter(span -> span.start() < marker.span().start())
        .anyMatch(span ->
            sentence.names().stream()
                    .filter(n -> SPEAKERS.contains(n.entry().type()))
                    .noneMatch(n ->
                        n.span().start() >= span.end() && n.span().end() <= marker.span().start())
                && sentence
                    .text()
                    .substring(Math.min(span.end(), marker.span().start()), marker.span().start())
                    .chars()
                    .noneMatch(c -> c == '.' || c == ';'));
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
        || claim.outlets().stream()
            .anyMatch(o -> names.isCited(o, testimony) || NameRule.isNamed(o, testimony))
        || speaksBefore(claim, testimony.quote().text())
        || testimony.quote().text().chars().anyMatch(c -> "“«「\"".indexOf(c) >= 0);
  }

  /// Whether a quote begins with whoever says it, before a colon, and a claim names them.
  private static boolean speaksBefore(Reading claim, String quote) {
    int colon = quote.indexOf(':');
    return colon > 1
        && colon < LONGEST_SPEAKER
        && Word.of(quote.substring(0, colon)).stream()
            .anyMatch(w ->
                w.isCapitalised()
                    && claim.words().stream().anyMatch(c -> c.folded().equals(w.folded())));
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
