package serai.answer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import serai.answer.Marker.Kind;
import serai.domain.Language;
import serai.domain.Words;

/// What lies ahead in a quote is not told as done.
final class AheadRule {
  private static final Set<Kind> AHEAD =
      EnumSet.of(Kind.FUTURE, Kind.PLAN, Kind.EXPECTED, Kind.MAY, Kind.AIM, Kind.CALL);

  private static final Pattern PROGRESSIVE =
      Pattern.compile("(?i)\\b(?:is|are|was|were|be|been|keeps?|kept|began|started) (?:\\w+ly )?$");

  private static final Pattern INFINITIVE = Pattern.compile("(?i)\\bto (?:\\w+ly )?$");

  /// Letters between a risk and the `might` that belongs to it.
  private static final int OF_RISK = 45;

  private final Reach reach;

  AheadRule(Reach reach) {
    this.reach = reach;
  }

  /// What lies ahead in a quote is not told as done. Only English always says which it is.
  Optional<String> objection(Reading claim, Testimony testimony) {
    var sentence = testimony.sentence();
    if (claim.language() != Language.ENGLISH || claim.hasAny(AHEAD)) {
      return Optional.empty();
    }
    return sentence.markers().stream()
        .filter(m -> m.kind() == Kind.FUTURE)
        .filter(m -> Reach.governs(m, testimony) && reach.isUsed(m, sentence, claim))
        .filter(m -> !isNoDeed(m, sentence, claim))
        .findFirst()
        .map(m -> "tells as done what “" + sentence.words(m.span()) + "” be done");
  }

  /// Whether a `might` only says again what a risk is: `the risk that it might come` is the risk of
  /// its coming.
  static boolean isOfRisk(Marker marker, Reading claim, Reading sentence) {
    return marker.kind() == Kind.MAY
        && claim.has(Kind.RISK)
        && sentence.markers().stream()
            .filter(m -> m.kind() == Kind.RISK)
            .anyMatch(m ->
                m.span().end() < marker.span().start()
                    && marker.span().start() - m.span().end() < OF_RISK);
  }

  /// Whether a claim has the verb that lies ahead, but not as something that is or was done: `of
  /// diversifying`, `to strengthen`.
  private static boolean isNoDeed(Marker ahead, Reading sentence, Reading claim) {
    return sentence.words().stream()
        .filter(w -> w.span().start() > ahead.span().end())
        .findFirst()
        .stream()
        .flatMap(verb -> claim.words().stream().filter(w -> Words.same(w.folded(), verb.folded())))
        .anyMatch(w -> {
          var before = claim.text().substring(0, w.span().start());
          return w.folded().endsWith("ing")
              ? !PROGRESSIVE.matcher(before).find()
              : INFINITIVE.matcher(before).find();
        });
  }
}
