package serai.domain;

import java.util.List;

/// One sentence of an answer with the passages that say so.
public record Claim(String sentence, List<Citation> citations) {
  public Claim {
    citations = List.copyOf(citations);
    if (sentence.isBlank() || citations.isEmpty()) {
      throw new IllegalArgumentException("a claim needs a sentence and a citation");
    }
  }
}
