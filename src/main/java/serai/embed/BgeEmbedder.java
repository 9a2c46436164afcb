package serai.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import serai.domain.Outage;
import serai.port.Embedder;

/// The English model bge-small-en-v1.5, quantised, in this process. It loads in the background from
/// the moment it is made; whoever asks for a vector earlier waits.
public final class BgeEmbedder implements Embedder, AutoCloseable {
  private static final String MODEL = "bge-small-en-v1.5-q";
  private static final int DIMENSIONS = 384;
  private static final int THREADS = 2;
  private static final int QUESTIONS_KEPT = 1000;

  /// Sentences that answered once are likely to be asked about again; some 30 MB.
  private static final int PASSAGES_KEPT = 20_000;

  /// What the model's authors put before a question, never before a passage.
  private static final String BEFORE_A_QUESTION =
      "Represent this sentence for searching relevant passages: ";

  private final CompletableFuture<EmbeddingModel> model;
  private final Cache<String, float[]> questions =
      Caffeine.newBuilder().maximumSize(QUESTIONS_KEPT).build();

  private final Cache<String, float[]> passages =
      Caffeine.newBuilder().maximumSize(PASSAGES_KEPT).build();

  public BgeEmbedder() {
    this(Optional.empty());
  }

  /// @param unpacked a folder that may hold the model's files: read from there they cost half the
  ///   time, for a jar has to be decompressed first
  public BgeEmbedder(Path unpacked) {
    this(Optional.of(unpacked));
  }

  private BgeEmbedder(Optional<Path> unpacked) {
    var threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("embedding-", 1).factory());
    model = CompletableFuture.supplyAsync(() -> load(unpacked, threads), threads);
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    var vectors = new HashMap<>(passages.getAllPresent(texts));
    var missing = texts.stream().distinct().filter(t -> !vectors.containsKey(t)).toList();
    if (!missing.isEmpty()) {
      var segments = missing.stream().map(BgeEmbedder::segment).toList();
      var made = embedded(() -> loaded().embedAll(segments).content());
      for (int i = 0; i < missing.size(); i++) {
        vectors.put(missing.get(i), made.get(i).vector());
        passages.put(missing.get(i), made.get(i).vector());
      }
    }
    return texts.stream().map(text -> Objects.requireNonNull(vectors.get(text))).toList();
  }

  @Override
  public float[] question(String text) {
    return questions
        .get(
            text, key -> embedded(() -> loaded().embed(BEFORE_A_QUESTION + key).content().vector()))
        .clone();
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public String model() {
    return MODEL;
  }

  /// Waits until the model has loaded: its native code crashes a JVM that ends meanwhile.
  @Override
  public void close() {
    model.handle((loaded, failure) -> loaded).join();
  }

  /// The model takes no empty text.
  private static TextSegment segment(String text) {
    return TextSegment.from(text.isBlank() ? "." : text);
  }

  private static EmbeddingModel load(Optional<Path> unpacked, ExecutorService threads) {
    // The tokenizer's library would report its use, and ask the network first in whose cloud it is.
    System.setProperty("OPT_OUT_TRACKING", "true");
    var network = unpacked.map(folder -> folder.resolve(MODEL + ".onnx")).filter(Files::exists);
    var tokens =
        unpacked.map(folder -> folder.resolve(MODEL + "-tokenizer.json")).filter(Files::exists);
    return network.isPresent() && tokens.isPresent()
        ? new OnnxEmbeddingModel(network.get(), tokens.get(), PoolingMode.CLS, threads)
        : new BgeSmallEnV15QuantizedEmbeddingModel(threads);
  }

  private EmbeddingModel loaded() {
    return model.join();
  }

  private static <T> T embedded(Supplier<T> embedding) {
    try {
      return embedding.get();
    } catch (CompletionException e) {
      throw new Outage("loading the embedding model " + MODEL, e);
    } catch (RuntimeException | LinkageError e) {
      throw new Outage("turning text into vectors with " + MODEL, e);
    }
  }
}
