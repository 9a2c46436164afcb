package serai.domain;

import java.util.List;

/// One sentence of an answer with the passages that say so.
///
/// @param translated whether a machine put the first passage into the reader's language: then the
///   original has to be at hand
public record Claim(String sentence, List<Citation> citations, boolean translated) {
  public Claim(String sentence, List<Citation> citations) {
    this(sentence, citations, false);
  }

  public Claim {
    citations = List.copyOf(citations);
    if (sentence.isBlank() || citations.isEmpty()) {
      throw new IllegalArgumentException("a claim needs a sentence and a citation");
    }
  }

  /// The same with other passages.
  public Claim citing(List<Citation> others) {
    return new Claim(sentence, others, translated);
  }
}
