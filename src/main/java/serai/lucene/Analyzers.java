package serai.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.RussianStemmer;

/// Ways to take a text apart into words. A change here makes indexes of before useless: it needs a
/// new [Imprint#LAYOUT].
final class Analyzers {
  /// Letters of a word that count where nothing is known of its language.
  private static final int BEGINNING = 5;

  /// Letters that count in the Turkic languages and Tajik: nearly all words whole, the longest
  /// without their last endings.
  private static final int NEARLY_WHOLE = 10;

  /// The English possessive, and the signs that stand within Uzbek and Turkmen words.
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=\\p{L})['’＇]s(?![\\p{L}\\p{N}])|[‘’ʻʼʿ'`´＇]");

  private static final NormalizeCharMap YO = yo();

  private Analyzers() {}

  /// Porter stems; small words stay, since rarity weighs them.
  static Analyzer english() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var folded = new ICUFoldingFilter(new EnglishPossessiveFilter(source));
        return new TokenStreamComponents(source, new PorterStemFilter(folded));
      }
    };
  }

  /// Snowball stems, with ё as е.
  static Analyzer russian() {
    return new Analyzer() {
      @Override
      protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(YO, reader);
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        return new TokenStreamComponents(
            source, new SnowballFilter(new LowerCaseFilter(source), new RussianStemmer()));
      }
    };
  }

  /// Dictionary words. ICU folding would take the marks from が and ぱ, so only width and case are
  /// evened out, before the words are cut.
  static Analyzer japanese() {
    return new Analyzer() {
      @Override
      protected Reader initReader(String field, Reader reader) {
        return new ICUNormalizer2CharFilter(reader, Normalizer2.getNFKCCasefoldInstance());
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
        var base = new JapaneseBaseFormFilter(source);
        var telling =
            new StopFilter(
                new JapanesePartOfSpeechStopFilter(base, JapaneseAnalyzer.getDefaultStopTags()),
                JapaneseAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(source, new JapaneseKatakanaStemFilter(telling));
      }
    };
  }

  /// Beginnings of words without accents: they stand in for a stemmer in the Turkic languages, and
  /// let a name be found in a neighbour's language.
  static Analyzer beginnings() {
    return beginnings(BEGINNING);
  }

  /// The same with words nearly whole.
  static Analyzer longBeginnings() {
    return beginnings(NEARLY_WHOLE);
  }

  private static Analyzer beginnings(int length) {
    return new Analyzer() {
      @Override
      protected Reader initReader(String field, Reader reader) {
        return new PatternReplaceCharFilter(APOSTROPHE, "", reader);
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new ICUTokenizer();
        return new TokenStreamComponents(source, new BeginningFilter(source, length));
      }
    };
  }

  private static NormalizeCharMap yo() {
    var map = new NormalizeCharMap.Builder();
    map.add("ё", "е");
    map.add("Ё", "Е");
    return map.build();
  }
}
