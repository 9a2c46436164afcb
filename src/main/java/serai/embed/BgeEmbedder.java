package serai.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /// Sentences that are remembered; some 30 MB.
  private static final int SENTENCES_KEPT = 20_000;

  /// What the model's authors put before a question, never before a passage.
  private static final String BEFORE_A_QUESTION =
      "Represent this sentence for searching relevant passages: ";

  private final CompletableFuture<EmbeddingModel> model;
  private final Cache<String, float[]> questions =
      Caffeine.newBuilder().maximumSize(QUESTIONS_KEPT).build();

  private final Cache<VectorFile.Key, float[]> sentences =
      Caffeine.newBuilder().maximumSize(SENTENCES_KEPT).build();

  private final Optional<VectorFile> memory;
  private final CompletableFuture<Void> remembered;

  public BgeEmbedder() {
    this(Optional.empty(), Optional.empty());
  }

  /// @param unpacked a folder that may hold the model's files: read from there they cost half the
  ///   time, for a jar has to be decompressed first
  /// @param memory the folder in which vectors of sentences are kept for the next process
  public BgeEmbedder(Path unpacked, Path memory) {
    this(Optional.of(unpacked), Optional.of(memory));
  }

  private BgeEmbedder(Optional<Path> unpacked, Optional<Path> memory) {
    var threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("embedding-", 1).factory());
    model = CompletableFuture.supplyAsync(() -> load(unpacked, threads), threads);
    this.memory = memory.map(folder -> new VectorFile(folder, MODEL, DIMENSIONS));
    remembered =
        CompletableFuture.runAsync(
            () -> this.memory.ifPresent(file -> file.read(sentences::put)),
            Thread::startVirtualThread);
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    var segments = texts.stream().map(BgeEmbedder::segment).toList();
    return embedded(() -> loaded().embedAll(segments).content()).stream()
        .map(Embedding::vector)
        .toList();
  }

  @Override
  public List<float[]> sentences(List<String> texts) {
    remembered.join();
    var keys = texts.stream().map(VectorFile.Key::of).toList();
    var vectors = new HashMap<>(sentences.getAllPresent(keys));
    var missing = new LinkedHashMap<VectorFile.Key, String>();
    for (int i = 0; i < keys.size(); i++) {
      if (!vectors.containsKey(keys.get(i))) {
        missing.put(keys.get(i), texts.get(i));
      }
    }
    if (!missing.isEmpty()) {
      var made = made(missing);
      vectors.putAll(made);
      sentences.putAll(made);
      memory.ifPresent(file -> file.add(made));
    }
    return keys.stream().map(key -> Objects.requireNonNull(vectors.get(key))).toList();
  }

  /// Does nothing without a memory that outlasts the process.
  @Override
  public void prepare(List<String> sentences) {
    if (memory.isPresent()) {
      sentences(sentences);
    }
  }

  private Map<VectorFile.Key, float[]> made(Map<VectorFile.Key, String> texts) {
    var made = new LinkedHashMap<VectorFile.Key, float[]>();
    var vectors = passages(List.copyOf(texts.values())).iterator();
    texts.keySet().forEach(key -> made.put(key, vectors.next()));
    return made;
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
