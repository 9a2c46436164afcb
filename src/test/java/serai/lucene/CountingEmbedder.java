package serai.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import serai.port.Embedder;

/// Vectors that depend on nothing but the text, made at once and counted.
final class CountingEmbedder implements Embedder {
  private final AtomicInteger made = new AtomicInteger();
  private final String model;

  CountingEmbedder(String model) {
    this.model = model;
  }

  int made() {
    return made.get();
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    made.addAndGet(texts.size());
    var vectors = new ArrayList<float[]>();
    texts.forEach(text -> vectors.add(vector(text)));
    return vectors;
  }

  @Override
  public float[] question(String text) {
    return vector(text);
  }

  @Override
  public int dimensions() {
    return 384;
  }

  @Override
  public String model() {
    return model;
  }

  private float[] vector(String text) {
    var random = new Random(text.hashCode());
    var vector = new float[dimensions()];
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      sum += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(sum);
    }
    return vector;
  }
}
