package serai.answer;

import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Span;

/// What a claim says is what its quote says: in the language of the quote most of its words stand
/// there, as such or as another word for the same thing; in another language its names, figures,
/// dates and the terms of our field do.
final class SubstanceRule {
  /// The share of a claim's words that its quote must have, in one language and across two.
  private static final double SAME_LANGUAGE = 0.6;

  private static final double ACROSS = 0.5;

  /// Words that may be missing however short a claim is.
  private static final double SPARE = 1;

  /// What a claim and its quote have in common at least, when the claim has as much.
  private static final int COMMON = 2;

  private static final Pattern EAST_ASIAN = Pattern.compile("\\p{IsHan}{2,}|[ァ-ヺー]{3,}");

  private SubstanceRule() {}

  static Optional<String> objection(Reading claim, Testimony testimony) {
    double all = 0;
    double backed = 0;
    boolean sameLanguage = testimony.inLanguageOf(claim);
    for (var word : claim.content()) {
      boolean said = testimony.says(claim, word);
      boolean known = sameLanguage || said || !claim.termsAt(word.span()).isEmpty();
      if (known) {
        double weight = weight(claim, word.span());
        all += weight;
        backed += said ? weight : 0;
      }
    }
    for (var run : EAST_ASIAN.matcher(claim.text()).results().toList()) {
      var span = new Span(run.start(), run.end());
      if (isAnchor(claim, span)) {
        continue;
      }
      boolean said =
          testimony.hasLetters(run.group())
              || testimony.usesAny(claim.termsAt(span))
              || (sameLanguage && isMostlyThere(run.group(), testimony));
      if (sameLanguage || said || !claim.termsAt(span).isEmpty()) {
        double weight = weight(claim, span);
        all += weight;
        backed += said ? weight : 0;
      }
    }
    double anchors = anchors(claim, testimony);
    double missing = all - backed;
    double allowed =
        sameLanguage
            ? Math.max(SPARE, (1 - SAME_LANGUAGE) * all)
            : Math.max(SPARE, (1 - ACROSS) * (all + anchors));
    if (missing > allowed) {
      return Optional.of("no quote says most of it");
    }
    return backed + anchors < Math.min(COMMON, all + claim.names().size() + claim.figures().size())
        ? Optional.of("has next to nothing in common with its quote")
        : Optional.empty();
  }

  /// Names, figures and dates that claim and quote share.
  private static double anchors(Reading claim, Testimony testimony) {
    long names =
        claim.names().stream()
            .map(m -> m.entry().id())
            .distinct()
            .filter(testimony.quote().nameIds()::contains)
            .count();
    long figures =
        claim.figures().stream()
            .filter(f -> FigureRule.match(f, testimony.quote()).isPresent())
            .count();
    long dates =
        claim.dates().stream()
            .filter(d -> testimony.quote().dates().stream().anyMatch(d::fallsOn))
            .count();
    return names + figures + dates;
  }

  private static boolean isAnchor(Reading claim, Span span) {
    return claim.names().stream().anyMatch(m -> m.span().overlaps(span))
        || claim.dates().stream().anyMatch(d -> d.span().overlaps(span))
        || claim.figures().stream().anyMatch(f -> f.span().overlaps(span))
        || claim.outlets().stream().anyMatch(o -> o.span().overlaps(span));
  }

  /// A term that any text may use tells half as much.
  private static double weight(Reading claim, Span span) {
    return !claim.termsAt(span).isEmpty()
            && claim.terms().stream()
                .filter(m -> m.span().overlaps(span))
                .allMatch(m -> m.term().common())
        ? 0.5
        : 1;
  }

  /// Whether half of the pairs of signs of a Japanese run stand in the quote: 首脳会合, 首脳会議.
  private static boolean isMostlyThere(String run, Testimony testimony) {
    int there = 0;
    for (int at = 0; at + 2 <= run.length(); at++) {
      there += testimony.hasLetters(run.substring(at, at + 2)) ? 1 : 0;
    }
    return there * 2 >= run.length() - 1;
  }
}
