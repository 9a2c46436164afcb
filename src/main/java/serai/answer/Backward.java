package serai.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Citation;
import serai.domain.Evidence;
import serai.domain.Letters;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// Takes the sentence before a quote into it where the quote points back: whom `he` is and which
/// port `the port` stands there, and the reader is shown it.
final class Backward {
  /// Letters of a sentence that is taken in, at most.
  private static final int LONGEST = 400;

  /// Words after `the` that may be what was spoken of before.
  private static final int NAMED = 3;

  private static final int SHORTEST = 4;

  private static final Pattern DEFINITE = Pattern.compile("^[\\s\\p{P}]*the\\s");

  private Backward() {}

  /// The citations with what those of them that point back point to; empty where none does, or
  /// where nothing of the passages found stands before it.
  static Optional<List<Citation>> of(List<Citation> citations, Evidence evidence) {
    var wider =
        citations.stream().map(citation -> wider(citation, evidence).orElse(citation)).toList();
    return wider.equals(citations) ? Optional.empty() : Optional.of(wider);
  }

  /// What was taken in alone.
  ///
  /// @param wide the same citations with what they point back to
  static List<Citation> before(List<Citation> citations, List<Citation> wide) {
    return IntStream.range(0, citations.size())
        .filter(i -> wide.get(i).span().start() < citations.get(i).span().start())
        .mapToObj(i -> {
          var span = new Span(wide.get(i).span().start(), citations.get(i).span().start());
          return Citation.of(wide.get(i).article(), span);
        })
        .toList();
  }

  /// The words of what was taken in, by article.
  static Map<ArticleId, String> texts(List<Citation> before) {
    return before.stream()
        .collect(
            Collectors.toMap(
                c -> c.article().id(), Citation::quote, (one, other) -> one + "\n" + other));
  }

  private static Optional<Citation> wider(Citation citation, Evidence evidence) {
    var article = citation.article();
    return before(article.text(), citation.span().start())
        .filter(before -> before.length() <= LONGEST)
        .map(before -> new Span(before.start(), citation.span().end()))
        .filter(wide -> isFound(article, wide, evidence))
        .map(wide -> Citation.of(article, wide))
        .filter(wide -> pointsBack(citation.quote(), wide.quote()));
  }

  private static boolean isFound(Article article, Span span, Evidence evidence) {
    return evidence.found().stream()
        .anyMatch(f -> f.article().id().equals(article.id()) && f.passage().span().covers(span));
  }

  /// The sentence that ends before a place of a text; empty at the beginning of a paragraph.
  private static Optional<Span> before(String text, int place) {
    int end = place;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end - 1;
    while (start > 0 && !Testimony.endsSentence(text, start - 1)) {
      start--;
    }
    return start < 0 || text.charAt(end - 1) == '\n'
        ? Optional.empty()
        : Optional.of(new Span(start, end));
  }

  /// Whether a quote cannot be understood without what goes before it.
  ///
  /// @param wide the quote and what goes before it
  private static boolean pointsBack(String quote, String wide) {
    return Leaning.pointsBack(quote)
        || isSpokenOf(quote, wide.substring(0, wide.length() - quote.length()));
  }

  /// Whether a sentence begins with `the` and a thing that the one before speaks of.
  private static boolean isSpokenOf(String quote, String before) {
    if (!DEFINITE.matcher(quote.toLowerCase(Locale.ROOT)).find()) {
      return false;
    }
    var words = Word.of(quote);
    var spoken = Word.of(before);
    return IntStream.rangeClosed(1, Math.min(NAMED, words.size() - 1))
        .mapToObj(i -> Letters.fold(words.get(i).typed()))
        .filter(word -> word.length() >= SHORTEST)
        .anyMatch(word -> spoken.stream().anyMatch(w -> Words.same(word, w.folded())));
  }
}
