package serai.disk;

import java.util.Optional;

/// All settings, read once at the start.
///
/// @param modelUrl the provider's base address, when it is not its public one
/// @param modelUse how a model is used, whichever it is
/// @param databaseUrl a JDBC address; empty for the SQLite file in the data folder
/// @param gather how news are gathered
/// @param digest how the digest is sent
/// @param watch how readers are told of what they watch
public record Settings(
    Model model,
    Optional<String> modelUrl,
    ModelSettings modelUse,
    Optional<String> databaseUrl,
    Listen listen,
    GatherSettings gather,
    DigestSettings digest,
    TelegramSettings telegram,
    WatchSettings watch) {
  /// Which language model writes the answers.
  public sealed interface Model {}

  /// No model: answers are quoted sentences.
  public record NoModel() implements Model {}

  /// A model of a provider.
  ///
  /// @param key its secret; empty for one that needs none
  public record NamedModel(Provider provider, String name, Optional<String> key) implements Model {
    /// Without the secret: this may be logged.
    @Override
    public String toString() {
      return provider.word() + ":" + name;
    }
  }

  /// Who runs a model, and the variable that holds its secret.
  public enum Provider {
    OPENAI("openai", Optional.of("OPENAI_API_KEY")),
    ANTHROPIC("anthropic", Optional.of("ANTHROPIC_API_KEY")),
    GEMINI("gemini", Optional.of("GEMINI_API_KEY")),
    OLLAMA("ollama", Optional.empty());

    private final String word;
    private final Optional<String> keyVariable;

    Provider(String word, Optional<String> keyVariable) {
      this.word = word;
      this.keyVariable = keyVariable;
    }

    public String word() {
      return word;
    }

    public Optional<String> keyVariable() {
      return keyVariable;
    }
  }

  /// Where `serve` listens.
  ///
  /// @param port 0 for any free one
  public record Listen(String host, int port) {}
}
