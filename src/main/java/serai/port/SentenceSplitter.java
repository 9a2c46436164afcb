package serai.port;

import java.util.List;
import serai.domain.Span;

/// Finds the sentences of a text.
public interface SentenceSplitter {
  /// Spans of the sentences without the white space around them, ascending and disjoint; every
  /// letter of the text lies in one.
  ///
  /// @param lang ISO 639-1 code of the text
  List<Span> sentences(String text, String lang);
}
