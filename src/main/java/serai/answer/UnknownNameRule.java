package serai.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import serai.domain.Letters;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// Names of a claim that no list knows — capitalised words, acronyms, runs of katakana, kanji
/// before a title — stand in its quote, as written or as they sound.
final class UnknownNameRule {
  /// From this many letters on a term may have three letters of ending, else two.
  private static final int LONG = 8;

  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{3,}(?:・[ァ-ヺー]+)*");
  private static final Pattern KANJI_PERSON =
      Pattern.compile("(\\p{IsHan}{2,4}?)(?:氏|首相|外相|外務|大統領|大使|総理|社長|会長|知事|議員|教授|さん)");
  private static final Pattern STARTS_SENTENCE =
      Pattern.compile("(?:^|[.!?…:]\\s*|\\n\\s*)[\\s\\p{P}]*$");
  private static final Pattern MIXED = Pattern.compile(".*\\p{L}.*\\d.*|.*\\d.*\\p{L}{2,}.*");

  /// How verbs and adverbs end that may begin a sentence before a name.
  private static final Pattern VERB =
      Pattern.compile(
          ".{2,}(?:ing|ed|ly)|.{3,}(?:л|ла|ли|ло|лся|лась|лись|лось|ет|ит|ют|ат|ят|ется|ится)");

  private static final int SHORTEST_TITLE = 4;

  private final Abbreviations abbreviations = new Abbreviations();
  private final List<String> titles =
      WordList.lines("titles.txt").stream()
          .flatMap(line -> Pattern.compile(" ").splitAsStream(line))
          .map(Letters::fold)
          .toList();
  private final Reader reader;

  UnknownNameRule(Reader reader) {
    this.reader = reader;
  }

  Optional<String> objection(Reading claim, Testimony testimony) {
    for (var word : claim.words()) {
      if (looksLikeName(claim, word) && !stands(word, claim, testimony)) {
        return Optional.of("no quote speaks of " + word.typed());
      }
    }
    return unknownKatakana(claim, testimony).or(() -> unknownKanji(claim, testimony));
  }

  private boolean looksLikeName(Reading claim, Word word) {
    if (word.isEastAsian()
        || word.folded().length() < 2
        || isTaken(claim, word.span())
        || (reader.isSmall(claim, word) && !isAcronym(word))) {
      return false;
    }
    if (MIXED.matcher(word.typed()).matches() || isAcronym(word)) {
      return true;
    }
    if (!word.isCapitalised() || isTerm(claim, word)) {
      return false;
    }
    return !startsSentence(claim, word) || isSpeakerOrPair(claim, word);
  }

  /// Whether another list speaks for a stretch of a claim.
  private static boolean isTaken(Reading claim, Span span) {
    return claim.names().stream().anyMatch(m -> m.span().overlaps(span))
        || claim.outlets().stream().anyMatch(m -> m.span().overlaps(span))
        || claim.dates().stream().anyMatch(d -> d.span().overlaps(span))
        || claim.figures().stream()
            .anyMatch(f ->
                f.span().overlaps(span) || (f.isMoney() && f.span().end() + 1 == span.start()));
  }

  /// Whether a word is a term of the claim's own language, not one that only begins like a term.
  private static boolean isTerm(Reading claim, Word word) {
    int length = word.folded().length();
    var beginning =
        word.folded()
            .substring(0, length >= LONG ? length - 3 : Math.max(Math.min(3, length), length - 2));
    return claim.terms().stream()
        .filter(m -> m.span().overlaps(word.span()))
        .flatMap(m -> m.term().words().getOrDefault(claim.language(), List.of()).stream())
        .flatMap(form -> Word.of(form).stream())
        .anyMatch(form -> form.folded().startsWith(beginning));
  }

  private static boolean isAcronym(Word word) {
    return word.typed().length() > 1
        && word.typed().codePoints().filter(Character::isUpperCase).count() > 1
        && word.typed().codePoints().noneMatch(Character::isLowerCase);
  }

  private static boolean startsSentence(Reading claim, Word word) {
    return STARTS_SENTENCE.matcher(claim.text().substring(0, word.span().start())).find();
  }

  /// The first word of a sentence is a name when another name follows, or what it said.
  private boolean isSpeakerOrPair(Reading claim, Word word) {
    int next = claim.words().indexOf(word) + 1;
    if (next >= claim.words().size()) {
      return false;
    }
    var follows = claim.words().get(next);
    boolean pair =
        follows.isCapitalised()
            && (isPerson(claim, follows.span())
                ? !isTitle(word)
                : !isTaken(claim, follows.span()) && !isTerm(claim, follows));
    return follows.span().start() - word.span().end() <= 3
        && (pair
            || claim.markers().stream()
                .filter(m -> m.kind() == Marker.Kind.SAID)
                .anyMatch(m -> m.span().start() == follows.span().start()));
  }

  private static boolean isPerson(Reading claim, Span span) {
    return claim.names().stream()
        .anyMatch(m -> m.entry().type().equals("person") && m.span().overlaps(span));
  }

  /// Whether a word before a person's name is a title, a verb or another word that is no name.
  private boolean isTitle(Word word) {
    return titles.stream()
            .anyMatch(title ->
                title.length() < SHORTEST_TITLE
                    ? word.folded().equals(title)
                    : word.folded().startsWith(title))
        || VERB.matcher(word.folded()).matches();
  }

  private boolean stands(Word word, Reading claim, Testimony testimony) {
    if ((isAcronym(word) && standsForWords(word, testimony.quote()))
        || abbreviations.isSaid(word.typed(), testimony.quote())
        || abbreviations.isSaid(word.typed(), testimony.particulars())) {
      return true;
    }
    return testimony.quote().words().stream().anyMatch(w -> same(word, w))
        || testimony.particulars().words().stream().anyMatch(w -> same(word, w))
        || testimony.context().words().stream().anyMatch(w -> w.isCapitalised() && same(word, w))
        || testimony.hasNameSound(word)
        || testimony.usesAny(claim.termsAt(word.span()));
  }

  private static boolean same(Word one, Word other) {
    return one.folded().equals(other.folded())
        || (one.folded().length() > 3
            && Words.same(one.folded(), other.folded())
            && Math.abs(one.folded().length() - other.folded().length()) <= 4);
  }

  /// Whether an acronym is made of the first letters of words that stand there in a row.
  private static boolean standsForWords(Word acronym, Reading quote) {
    var letters = new StringBuilder();
    for (var word : quote.words()) {
      if (word.isCapitalised()) {
        letters.append(word.folded().charAt(0));
      } else if (word.folded().length() > 3) {
        letters.append(' ');
      }
    }
    return letters.indexOf(acronym.folded()) >= 0;
  }

  private Optional<String> unknownKatakana(Reading claim, Testimony testimony) {
    return KATAKANA
        .matcher(claim.text())
        .results()
        .filter(found -> isUntold(claim, new Span(found.start(), found.end())))
        .map(MatchResult::group)
        .filter(name -> !testimony.hasLetters(name))
        .filter(name -> !reader.isSmall(claim, new Word(new Span(0, 1), name, name)))
        .filter(name ->
            Pattern.compile("・")
                .splitAsStream(name)
                .anyMatch(part -> !testimony.hasSound(new Word(new Span(0, 1), part, part))))
        .findFirst()
        .map(name -> "no quote speaks of " + name);
  }

  private static Optional<String> unknownKanji(Reading claim, Testimony testimony) {
    return KANJI_PERSON
        .matcher(claim.text())
        .results()
        .filter(found -> isUntold(claim, new Span(found.start(1), found.end(1))))
        .map(found -> found.group(1))
        .filter(name -> !testimony.hasLetters(name))
        .findFirst()
        .map(name -> "no quote speaks of " + name);
  }

  private static boolean isUntold(Reading claim, Span span) {
    return !isTaken(claim, span) && claim.termsAt(span).isEmpty();
  }
}
