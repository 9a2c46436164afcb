package serai.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import serai.domain.Language;
import serai.domain.Outage;
import serai.domain.Span;
import serai.port.SentenceSplitter;

/// Sentences by OpenNLP's English model, by 。 in Japanese, by the JDK's rules elsewhere; what these
/// cut behind an abbreviation is joined again. A line break always ends a sentence.
public final class OpenNlpSentences implements SentenceSplitter {
  private static final String MODEL = "/en-sent.bin";

  private final SentenceModel model;

  public OpenNlpSentences() {
    model = load();
  }

  @Override
  public List<Span> sentences(String text, String lang) {
    var language = Language.of(lang);
    var sentences = new ArrayList<Span>();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      var line = text.substring(start, end);
      int from = start;
      for (int to : ends(line, language, lang)) {
        trimmed(text, from, start + to).ifPresent(sentences::add);
        from = start + to;
      }
      trimmed(text, from, end).ifPresent(sentences::add);
      start = end + 1;
    }
    return sentences;
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineBreak(char sign) {
    return sign == '\n' || sign == '\r' || sign == '\u2028' || sign == '\u2029' || sign == '\u0085';
  }

  /// Where sentences end within a line, ascending.
  private List<Integer> ends(String line, Optional<Language> language, String lang) {
    if (language.filter(l -> l == Language.JAPANESE).isPresent()) {
      return JapaneseSentences.ends(line);
    }
    var ends =
        language.filter(l -> l == Language.ENGLISH).isPresent()
            ? english(line)
            : Abbreviations.rough(line, Locale.forLanguageTag(lang));
    return ends.stream().filter(end -> !Abbreviations.runsOn(line, end)).toList();
  }

  private List<Integer> english(String line) {
    // The detector keeps the probabilities of its last text, so each text gets its own.
    var spans = new SentenceDetectorME(model).sentPosDetect(line);
    var ends = new ArrayList<Integer>();
    for (var span : spans) {
      ends.add(span.getEnd());
    }
    return ends;
  }

  private static Optional<Span> trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  private static boolean isSpace(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static SentenceModel load() {
    try (var in = OpenNlpSentences.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "the sentence model " + MODEL + " is not on the class path");
      }
      return new SentenceModel(in);
    } catch (IOException e) {
      throw new Outage("reading the sentence model " + MODEL, e);
    }
  }
}
