package serai;

import java.util.List;
import serai.port.Embedder;

/// Finds all texts equally near: for tests in which nothing depends on vectors.
public class NoMeaning implements Embedder {
  @Override
  public List<float[]> passages(List<String> texts) {
    return texts.stream().map(this::question).toList();
  }

  @Override
  public float[] question(String text) {
    var vector = new float[dimensions()];
    vector[0] = 1;
    return vector;
  }

  @Override
  public int dimensions() {
    return 8;
  }

  @Override
  public String model() {
    return "none";
  }
}
