package serai.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Concept;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Span;
import serai.domain.Transliteration;
import serai.domain.Word;

/// What a text speaks of: known names, terms of the field, figures, and the words that are left
/// when all small words are taken away.
final class Concepts {
  /// Words in kanji or in katakana; endings and particles in hiragana are left out.
  private static final Pattern JAPANESE_WORD =
      Pattern.compile("[\\p{IsHan}々]{2,}|[\\p{IsKatakana}ー]{2,}");

  private final Gazetteer gazetteer;
  private final Glossary glossary;
  private final StopWords stopWords;

  Concepts(Gazetteer gazetteer, Glossary glossary, StopWords stopWords) {
    this.gazetteer = gazetteer;
    this.glossary = glossary;
    this.stopWords = stopWords;
  }

  /// A concept with the place at which it was typed.
  record Placed(Span span, Concept concept) {}

  /// The concepts of a text in the order typed.
  ///
  /// @param known its names and terms
  /// @param taken stretches that mean something else, an outlet for instance
  List<Placed> in(Wording wording, Language language, List<Placed> known, List<Span> taken) {
    var placed = new ArrayList<Placed>();
    var used = new ArrayList<>(taken);
    known.forEach(one -> addUnlessUsed(placed, used, one));
    figures(wording.text(), placed, used);
    for (var word : wording.words()) {
      if (word.isEastAsian()) {
        japanese(wording.text(), word.span(), placed, used);
      } else if (isTelling(word, language)) {
        addUnlessUsed(placed, used, new Placed(word.span(), word(word, language)));
      }
    }
    placed.sort(Comparator.comparingInt(concept -> concept.span().start()));
    return placed;
  }

  /// The known names and terms of a text, the longest first.
  List<Placed> known(String text, Language language) {
    var known = new ArrayList<Placed>();
    for (var mention : gazetteer.mentions(text)) {
      known.add(new Placed(mention.span(), gazetteer.concept(mention)));
    }
    for (var mention : glossary.mentions(text, language)) {
      if (stopWords.has(Letters.fold(mention.text()), language)) {
        continue;
      }
      known.add(new Placed(mention.span(), glossary.concept(mention)));
    }
    known.sort(Comparator.comparingInt(placed -> -placed.span().length()));
    return known;
  }

  /// An amount stands beside the terms in it (yen, million), which lead to other languages; a
  /// number in a name, or one written out that is a term, stands for nothing more.
  private static void figures(String text, List<Placed> placed, List<Span> used) {
    var terms = placed.stream().filter(one -> isTerm(one.concept())).map(Placed::span).toList();
    for (var figure : Figures.in(text)) {
      var candidate = figure(text, figure);
      boolean digits = candidate.concept().name().chars().anyMatch(Character::isDigit);
      boolean taken =
          used.stream()
              .anyMatch(span -> span.overlaps(figure.span()) && !(digits && terms.contains(span)));
      if (!taken) {
        used.add(candidate.span());
        placed.add(candidate);
      }
    }
  }

  private static boolean isTerm(Concept concept) {
    return concept.kind() == Concept.Kind.TOPIC || concept.kind() == Concept.Kind.COMMON;
  }

  private static Placed figure(String text, Figure figure) {
    var span = figure.span();
    var spellings = Numerals.of(text, figure);
    return new Placed(
        span,
        new Concept(
            spellings.getFirst(),
            Concept.Kind.FIGURE,
            spellings.stream().map(s -> new Concept.Form(s, Optional.empty())).toList()));
  }

  private boolean isTelling(Word word, Language language) {
    return word.folded().length() > 1
        && !word.isNumber()
        && !stopWords.has(word.folded(), language);
  }

  private static Concept word(Word word, Language language) {
    var forms = new ArrayList<Concept.Form>();
    if (word.isCapitalised()) {
      forms.add(new Concept.Form(word.typed(), Optional.empty()));
      for (var spelling : Transliteration.of(word.typed())) {
        forms.add(new Concept.Form(spelling, Optional.empty()));
      }
    } else {
      forms.add(new Concept.Form(word.typed(), Optional.of(language)));
    }
    return new Concept(word.typed(), Concept.Kind.WORD, forms);
  }

  private void japanese(String text, Span run, List<Placed> placed, List<Span> used) {
    var matcher = JAPANESE_WORD.matcher(text).region(run.start(), run.end());
    while (matcher.find()) {
      for (var free : free(new Span(matcher.start(), matcher.end()), used)) {
        var word = text.substring(free.start(), free.end());
        if (word.length() > 1 && !stopWords.has(word, Language.JAPANESE)) {
          var form = new Concept.Form(word, Optional.of(Language.JAPANESE));
          addUnlessUsed(
              placed, used, new Placed(free, new Concept(word, Concept.Kind.WORD, List.of(form))));
        }
      }
    }
  }

  /// The parts of a stretch that nothing else has used.
  private static List<Span> free(Span span, List<Span> used) {
    var free = new ArrayList<Span>();
    int start = span.start();
    for (int at = span.start(); at <= span.end(); at++) {
      int here = at;
      boolean taken =
          at == span.end() || used.stream().anyMatch(u -> u.start() <= here && here < u.end());
      if (taken) {
        if (at > start) {
          free.add(new Span(start, at));
        }
        start = at + 1;
      }
    }
    return free;
  }

  private static void addUnlessUsed(List<Placed> placed, List<Span> used, Placed candidate) {
    if (used.stream().noneMatch(candidate.span()::overlaps)) {
      used.add(candidate.span());
      placed.add(candidate);
    }
  }
}
