package serai.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import serai.domain.Language;

/// A way to take words apart, with the field that holds them: one for each language that Lucene can
/// stem, one for those of Central Asia, and one for all, in which only the beginnings of words
/// count.
@SuppressWarnings("ImmutableEnumChecker") // Lucene's analyzers hold no state but caches
enum Tongue {
  ENGLISH("words_en", Analyzers.english()),
  RUSSIAN("words_ru", Analyzers.russian()),
  JAPANESE("words_ja", Analyzers.japanese()),
  CENTRAL_ASIAN("words_ca", Analyzers.longBeginnings()),
  ANY("words", Analyzers.beginnings());

  private final String field;
  private final Analyzer analyzer;

  Tongue(String field, Analyzer analyzer) {
    this.field = field;
    this.analyzer = analyzer;
  }

  String field() {
    return field;
  }

  /// The tongue that knows a language.
  static Tongue of(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case RUSSIAN -> RUSSIAN;
      case JAPANESE -> JAPANESE;
      case KAZAKH, UZBEK, KYRGYZ, TAJIK, TURKMEN -> CENTRAL_ASIAN;
    };
  }

  /// All tongues at once, by field.
  static Analyzer all() {
    return new PerFieldAnalyzerWrapper(
        ANY.analyzer,
        Arrays.stream(values())
            .collect(Collectors.toMap(Tongue::field, tongue -> tongue.analyzer)));
  }

  /// The words of a text as the field holds them.
  List<String> words(String text) {
    var words = new ArrayList<String>();
    try (var stream = analyzer.tokenStream(field, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading words from memory", e);
    }
    return words;
  }
}
