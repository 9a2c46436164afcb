package serai.understand;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import serai.domain.Language;
import serai.domain.Span;
import serai.domain.Wanted;

/// What kind of answer a question wants, told from its question words.
final class QuestionWords {
  /// Signs between a comma and the word after it.
  private static final int NEXT = 2;

  private final Phrases<Wanted> phrases = Phrases.read("wanted.txt", Wanted::valueOf);

  /// Agreement and comparison wherever they stand; else the question word that comes first, the
  /// longest of those that begin together. Empty when there is none.
  Optional<Wanted> wanted(Wording wording, Language language) {
    var matches = phrases.in(wording, language);
    return first(matches, Wanted.AGREEMENT)
        .or(() -> first(matches, Wanted.COMPARISON))
        .or(() -> afterClause(wording, matches))
        .or(() -> earliest(matches));
  }

  /// The first question word behind a clause that only says when or where: `When he landed, whom
  /// did he meet?`
  private static Optional<Wanted> afterClause(
      Wording wording, List<Phrases.Match<Wanted>> matches) {
    var text = wording.text();
    int comma = text.indexOf(',');
    boolean opens =
        matches.stream()
            .anyMatch(match ->
                match.span().start() == 0
                    && match.span().end() <= comma
                    && (match.means() == Wanted.DATE || match.means() == Wanted.PLACE));
    return opens
        ? earliest(
            matches.stream()
                .filter(match -> match.span().start() - comma <= NEXT)
                .filter(match -> match.span().start() > comma)
                .toList())
        : Optional.empty();
  }

  /// Where it asks whether sources agree: those words speak of nothing in the articles.
  List<Span> agreement(Wording wording, Language language) {
    return phrases.in(wording, language).stream()
        .filter(match -> match.means() == Wanted.AGREEMENT)
        .map(Phrases.Match::span)
        .toList();
  }

  /// Where it asks for a count with nothing but the counter, 何分 or 何台: no article says those.
  List<Span> counters(Wording wording) {
    return phrases.in(wording, Language.JAPANESE).stream()
        .map(Phrases.Match::span)
        .filter(span -> span.length() == 2 && wording.text().charAt(span.start()) == '何')
        .toList();
  }

  /// Its question words with what each asks for; they may overlap.
  List<Phrases.Match<Wanted>> matches(Wording wording, Language language) {
    return phrases.in(wording, language);
  }

  /// Where its question words stand.
  List<Span> spans(Wording wording, Language language) {
    return phrases.in(wording, language).stream().map(Phrases.Match::span).toList();
  }

  private static Optional<Wanted> first(List<Phrases.Match<Wanted>> matches, Wanted wanted) {
    return matches.stream().map(Phrases.Match::means).filter(wanted::equals).findFirst();
  }

  private static Optional<Wanted> earliest(List<Phrases.Match<Wanted>> matches) {
    return matches.stream()
        .min(
            Comparator.comparingInt((Phrases.Match<Wanted> match) -> match.span().start())
                .thenComparingInt(match -> -match.span().end())
                .thenComparing(Phrases.Match::means))
        .map(Phrases.Match::means);
  }
}
