package serai.answer;

import java.util.List;

/// A claim as a model proposes it, with the words that it says stand behind it.
record Proposal(String sentence, List<Support> supports) {
  Proposal {
    supports = List.copyOf(supports);
  }

  /// Words of a numbered passage.
  ///
  /// @param words as the model wrote them; empty when it only named the passage
  record Support(int passage, String words) {}
}
