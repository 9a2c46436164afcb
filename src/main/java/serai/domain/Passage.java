package serai.domain;

import java.util.ArrayList;
import java.util.List;

/// A stretch of one article: the unit we search, show to the model and cite.
public record Passage(ArticleId article, Span span, String text) {
  /// Words in one passage at most; the trials of 190-word passages set the baseline to beat.
  public static final int MAX_WORDS = 190;

  /// Characters in one passage at most, for scripts that put no space between words.
  public static final int MAX_CHARS = 1400;

  public Passage {
    if (text.length() != span.length()) {
      throw new IllegalArgumentException("a passage's span and text differ in length");
    }
  }

  /// Packs whole sentences into passages, in order; a sentence longer than a passage stands alone.
  ///
  /// @param sentences spans in the article's text, ascending and disjoint
  public static List<Passage> of(Article article, List<Span> sentences) {
    var passages = new ArrayList<Passage>();
    int start = -1;
    int end = -1;
    for (var sentence : sentences) {
      if (start >= 0 && !fits(article.text(), start, sentence.end())) {
        passages.add(cut(article, start, end));
        start = -1;
      }
      if (start < 0) {
        start = sentence.start();
      }
      end = sentence.end();
    }
    if (start >= 0) {
      passages.add(cut(article, start, end));
    }
    return passages;
  }

  private static boolean fits(String text, int start, int end) {
    return end - start <= MAX_CHARS && words(text.substring(start, end)) <= MAX_WORDS;
  }

  private static int words(String text) {
    int words = 0;
    boolean isInWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean isSpace = Character.isWhitespace(text.charAt(i));
      words += isInWord || isSpace ? 0 : 1;
      isInWord = !isSpace;
    }
    return words;
  }

  private static Passage cut(Article article, int start, int end) {
    var span = new Span(start, end);
    return new Passage(article.id(), span, article.words(span));
  }
}
