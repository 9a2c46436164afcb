package serai.answer;

import java.util.ArrayList;
import java.util.List;
import serai.domain.Question;
import serai.port.Embedder;

/// Moves sentences up or down by how near they are to the question in meaning, which the words
/// alone do not tell: "ruler" and "emperor", "teach" and "professor". Only English sentences can be
/// compared, with questions that are in English or could be put into it word by word.
final class Meaning {
  /// Sentences that are compared: the best by their words. Each costs some milliseconds the first
  /// time that it is seen.
  private static final int COMPARED = 12;

  /// The cosine of a sentence that is neither near nor far; the model puts all between .5 and .9.
  static final double NEUTRAL = 0.66;

  /// What a cosine above that is worth.
  private static final double WORTH = 1;

  private static final String ENGLISH = "en";

  private final Embedder embedder;

  Meaning(Embedder embedder) {
    this.embedder = embedder;
  }

  /// The same sentences, best first.
  ///
  /// @param candidates best first by their words
  List<Candidate> compared(Question question, List<Candidate> candidates) {
    var english = question.english();
    var near =
        candidates.stream()
            .limit(COMPARED)
            .filter(c -> c.article().lang().equals(ENGLISH))
            .toList();
    if (english.isEmpty() || near.isEmpty()) {
      return candidates;
    }
    var asked = embedder.question(english.get());
    var vectors = embedder.sentences(near.stream().map(Candidate::text).toList());
    var compared = new ArrayList<>(candidates);
    compared.removeAll(near);
    for (int i = 0; i < near.size(); i++) {
      double cosine = cosine(asked, vectors.get(i));
      compared.add(near.get(i).near(cosine, WORTH * (cosine - NEUTRAL)));
    }
    compared.sort(Ranking.BEST_FIRST);
    return compared;
  }

  /// The cosine of two vectors of unit length.
  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
