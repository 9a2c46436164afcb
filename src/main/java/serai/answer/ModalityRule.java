package serai.answer;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import serai.answer.Marker.Kind;
import serai.domain.Figure;
import serai.domain.ImpliedFigures;
import serai.domain.Language;
import serai.domain.Word;
import serai.domain.Words;

/// What a quote denies, plans, supposes, asks for, ties to a condition or lets others say, a claim
/// does not state as a fact; and a claim adds none of these. The same holds for what makes a figure
/// inexact, a limit, a part or a whole, and for which way something goes.
final class ModalityRule {
  private static final Set<Kind> DENIALS = EnumSet.of(Kind.NOT, Kind.DENIED, Kind.UNTRUE);
  private static final Set<Kind> INVENTED = EnumSet.of(Kind.FIRST, Kind.MOST, Kind.ONLY);
  private static final Pattern OPINION =
      Pattern.compile(
          "(?iu)(?:for|to|для) (?:the |many |some )?(?:professor|prof|dr|mr|ms|mrs|president|premier"
              + "|prime minister|minister|ambassador|analyst|expert|observer|critic|scholar|author"
              + "|профессор|эксперт|аналитик|наблюдател|автор)");

  private static final int LONGEST_SPEAKER = 60;
  private static final Set<String> SPEAKERS = Set.of("person");

  private final NameRule names;
  private final Reach reach;
  private final AheadRule ahead;
  private final DenialRule denials;
  private final CourseRule courses;

  ModalityRule(NameRule names, Reader reader) {
    this.names = names;
    var scope = new Scope(reader);
    this.reach = new Reach(scope);
    this.ahead = new AheadRule(reach);
    this.denials = new DenialRule(scope);
    this.courses = new CourseRule(scope);
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
        .or(() -> ahead.objection(claim, testimony))
        .or(() -> LimitRule.objection(claim, testimony.quote()))
        .or(() -> courses.objection(claim, testimony.quote()))
        .or(() -> PartRule.objection(claim, testimony.quote()));
  }

  /// Of a quote in a language that our readers do not ask in, only what denies, ranks and excludes
  /// can be told.
  private static Optional<String> turnedIntoDenial(Reading claim, Reading sentence) {
    boolean denies = claim.hasAny(DENIALS);
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
        .filter(m -> !AheadRule.isOfRisk(m, claim, sentence))
        .filter(m -> m.kind() != Kind.SAID || !isSaidByOutlet(m, testimony))
        .filter(m -> Reach.governs(m, testimony) && reach.isUsed(m, sentence, claim))
        .findFirst()
        .map(m -> "loses “" + sentence.words(m.span()) + "” (" + named(m.kind()) + ")");
  }

  private Optional<String> added(Reading claim, Testimony testimony) {
    var sentence = testimony.sentence();
    return claim.markers().stream()
        .filter(m -> m.kind().mustBeSaid() && !sentence.hasAny(m.kind().backedBy()))
        .filter(m -> !INVENTED.contains(m.kind()) || !testimony.particulars().has(m.kind()))
        .filter(m -> m.kind() != Kind.PLAN || !hasWord(claim, m, sentence))
        .filter(m -> m.kind() != Kind.MOST || !(isRanked(claim, m) || isLimit(claim, m)))
        .filter(m -> m.kind() != Kind.SAID || !isOfTheArticle(claim, testimony))
        .findFirst()
        .map(m -> "adds “" + claim.words(m.span()) + "” (" + named(m.kind()) + ")");
  }

  /// Whether a quote has the word itself: `consider` in two meanings.
  private static boolean hasWord(Reading claim, Marker marker, Reading sentence) {
    return claim.language() == sentence.language()
        && claim.words().stream()
            .filter(w -> w.span().overlaps(marker.span()))
            .allMatch(
                w -> sentence.words().stream().anyMatch(o -> Words.same(w.folded(), o.folded())));
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

  /// Whether a superlative limits the figure behind it: `最大3兆円` is up to 3 trillion yen.
  private static boolean isLimit(Reading claim, Marker marker) {
    return claim.language() == Language.JAPANESE
        && claim.figures().stream().anyMatch(f -> f.span().start() == marker.span().end());
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

  /// Whether a claim lets the article itself speak.
  private boolean isOfTheArticle(Reading claim, Testimony testimony) {
    return claim.has(Kind.SOURCE)
        || claim.outlets().stream()
            .anyMatch(o -> names.isCited(o, testimony) || NameRule.isNamed(o, testimony))
        || speaksBefore(claim, testimony.quote().text())
        || testimony.quote().text().chars().anyMatch(c -> "“«「\"".indexOf(c) >= 0);
  }

  /// Whether a quote begins with whoever says it, before a colon, and a claim names them, or with
  /// whose opinion it is: `For Professor Sato, …`.
  private static boolean speaksBefore(Reading claim, String quote) {
    if (OPINION.matcher(quote).lookingAt()) {
      return true;
    }
    int colon = quote.indexOf(':');
    return colon > 1
        && colon < LONGEST_SPEAKER
        && Word.of(quote.substring(0, colon)).stream()
            .anyMatch(w ->
                w.isCapitalised()
                    && claim.words().stream().anyMatch(c -> c.folded().equals(w.folded())));
  }

  private static String named(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
