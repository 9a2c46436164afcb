package serai.answer;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Span;
import serai.domain.Word;

/// What a claim says is what its quote says: in the language of the quote most of its words stand
/// there, as such or as another word for the same thing; in another language its names, figures,
/// dates and the terms of our field do.
final class SubstanceRule {
  /// The share of a claim's words that its quote must have, in one language and across two.
  private static final double SAME_LANGUAGE = 0.6;

  private static final double ACROSS = 0.5;

  /// Words that may be missing however short a claim is.
  private static final double SPARE = 1;

  /// The same across two languages where two names, figures or dates are the same, less where one
  /// is: lists know only some of the words for a thing.
  private static final double SPARE_ACROSS = 2.5;

  /// What a claim and its quote have in common at least, when the claim has as much.
  private static final double COMMON = 1.5;

  private static final Pattern EAST_ASIAN = Pattern.compile("\\p{IsHan}{2,}|[ァ-ヺー]{3,}");

  private SubstanceRule() {}

  static Optional<String> objection(Reading claim, Testimony testimony) {
    double all = 0;
    double backed = 0;
    boolean sameLanguage = testimony.inLanguageOf(claim);
    var counted = new HashSet<Span>();
    for (var word : claim.content()) {
      var term = term(claim, word.span());
      if (!sameLanguage && term.isPresent() && !counted.add(term.get())) {
        continue;
      }
      boolean said =
          claim.content().stream()
              .filter(w -> w.equals(word) || isPartOf(w, term, sameLanguage))
              .anyMatch(w -> testimony.says(claim, w));
      boolean known = sameLanguage || said || isTold(claim, word.span(), testimony);
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
      if (sameLanguage || said || isTold(claim, span, testimony)) {
        double weight = weight(claim, span);
        all += weight;
        backed += said ? weight : 0;
      }
    }
    double anchors = anchors(claim, testimony);
    double missing = all - backed;
    double allowed =
        sameLanguage
            ? Math.max(SPARE, (1 - SAME_LANGUAGE) * (all + anchors))
            : Math.max(spare(anchors), (1 - ACROSS) * (all + anchors));
    if (missing > allowed) {
      return Optional.of("no quote says most of it");
    }
    if (!isOfQuote(claim, testimony)) {
      return Optional.of("has nothing of its quote itself");
    }
    double most = Math.max(1, all + claim.names().size() + claim.figures().size());
    return backed + anchors < Math.min(COMMON, most)
        ? Optional.of("has next to nothing in common with its quote")
        : Optional.empty();
  }

  /// Whether the quote itself has something of a claim: what the article's title alone says is not
  /// said by any quote of it.
  private static boolean isOfQuote(Reading claim, Testimony testimony) {
    var quote = testimony.quote();
    return claim.nameIds().stream().anyMatch(quote.nameIds()::contains)
        || claim.figures().stream().anyMatch(f -> FigureRule.match(f, quote).isPresent())
        || claim.dates().stream().anyMatch(d -> quote.dates().stream().anyMatch(d::fallsOn))
        || claim.content().stream().anyMatch(word -> testimony.saysItself(claim, word))
        || EAST_ASIAN
            .matcher(claim.text())
            .results()
            .anyMatch(run ->
                isMostlyThere(run.group(), testimony)
                    || claim.termsAt(new Span(run.start(), run.end())).stream()
                        .anyMatch(quote.termIds()::contains))
        || claim.content().isEmpty();
  }

  private static double spare(double anchors) {
    return anchors < 1 ? SPARE : anchors < 2 ? (SPARE + SPARE_ACROSS) / 2 : SPARE_ACROSS;
  }

  /// Where the term stands that a word is part of.
  private static Optional<Span> term(Reading claim, Span word) {
    return claim.terms().stream()
        .map(Glossary.Mention::span)
        .filter(span -> span.covers(word) && span.length() > word.length())
        .findFirst();
  }

  private static boolean isPartOf(Word word, Optional<Span> term, boolean sameLanguage) {
    return !sameLanguage && term.filter(span -> span.covers(word.span())).isPresent();
  }

  /// Whether a list knows what a stretch of a claim is in the language of the quote.
  private static boolean isTold(Reading claim, Span span, Testimony testimony) {
    return testimony.quote().known() && !claim.termsAt(span).isEmpty();
  }

  /// Names, figures and dates that claim and quote share.
  private static double anchors(Reading claim, Testimony testimony) {
    long names =
        claim.names().stream()
            .filter(m ->
                testimony.quote().nameIds().contains(m.entry().id())
                    || testimony.usesAny(claim.termsAt(m.span())))
            .collect(Collectors.toMap(m -> m.entry().id(), SubstanceRule::length, Math::max))
            .values()
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
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

  /// A name of many words says as much as two.
  private static int length(Gazetteer.Mention name) {
    return Word.of(name.text()).size() > 2 ? 2 : 1;
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
