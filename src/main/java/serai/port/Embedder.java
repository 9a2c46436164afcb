package serai.port;

import java.util.List;

/// Turns English text into vectors of unit length whose dot product is their nearness in meaning.
public interface Embedder {
  /// One vector a text, in order.
  List<float[]> passages(List<String> texts);

  /// The vector of a question; models tell questions from passages.
  float[] question(String text);

  /// Length of the vectors.
  int dimensions();

  /// The model's name: vectors of another model are not comparable.
  String model();
}
