package serai.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import serai.domain.Article;
import serai.domain.Evidence.Found;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.domain.Span;
import serai.domain.Words;
import serai.port.SentenceSplitter;

/// Cuts passages into sentences and reads their words and figures, once for each passage: the same
/// ones are found for many questions.
final class Sentences {
  /// Characters of passages that are kept, words and figures included some 50 MB.
  private static final int CHARACTERS_KEPT = 3_000_000;

  private final SentenceSplitter splitter;
  private final Cache<Text, Read> known =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((Text text, Read read) -> text.text().length())
          .build();

  private final Cache<Text, Words> whole =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((Text text, Words words) -> text.text().length())
          .build();

  Sentences(SentenceSplitter splitter) {
    this.splitter = splitter;
  }

  /// The sentences of a passage.
  Read of(Found found) {
    return known.get(new Text(found.passage().text(), found.article().lang()), this::read);
  }

  /// All words of an article: a long one names in its first passage what the later ones are about.
  Words all(Article article) {
    return whole.get(new Text(article.text(), article.lang()), text -> Words.of(text.text()));
  }

  /// The sentence at a place of a passage, whose article may say otherwise by now.
  static Sentence now(Sentence read, String text) {
    return read.text().equals(text) ? read : sentence(read.span(), text);
  }

  private Read read(Text passage) {
    var sentences =
        splitter.sentences(passage.text(), passage.lang()).stream()
            .map(span -> sentence(span, passage.text().substring(span.start(), span.end())))
            .toList();
    return new Read(sentences);
  }

  private static Sentence sentence(Span span, String text) {
    return new Sentence(span, text, Words.of(text), Figures.in(text));
  }

  private record Text(String text, String lang) {}

  /// A passage that has been read.
  record Read(List<Sentence> sentences) {
    Read {
      sentences = List.copyOf(sentences);
    }
  }

  /// A sentence of a passage.
  ///
  /// @param span where it stands in the passage
  record Sentence(Span span, String text, Words words, List<Figure> figures) {
    Sentence {
      figures = List.copyOf(figures);
    }
  }
}
