package serai.port;

import java.util.List;

/// Turns English text into vectors of unit length whose dot product is their nearness in meaning.
public interface Embedder {
  /// One vector a text, in order.
  List<float[]> passages(List<String> texts);

  /// The same for sentences, which are compared with one question after another: an embedder may
  /// remember them.
  default List<float[]> sentences(List<String> texts) {
    return passages(texts);
  }

  /// Sentences that will be asked for: an embedder that remembers makes their vectors now.
  default void prepare(List<String> sentences) {}

  /// The vector of a question; models tell questions from passages.
  float[] question(String text);

  /// Length of the vectors.
  int dimensions();

  /// The model's name: vectors of another model are not comparable.
  String model();
}
