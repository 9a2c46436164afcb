package serai.model;

import java.time.Duration;
import java.util.Optional;

/// A model at an address, and how it is to be used.
///
/// @param url another base address than the provider's public one
/// @param key the secret; empty for a server that needs none
/// @param temperature empty for the provider's own, or 0 on a server of one's own
/// @param stall the longest silence between two pieces
/// @param longest tokens in one reply at most
/// @param formed whether to ask for JSON by a schema
/// @param logged whether prompts and replies are written to the log
public record Endpoint(
    Protocol protocol,
    String model,
    Optional<String> url,
    Optional<String> key,
    Optional<Double> temperature,
    Duration stall,
    int longest,
    boolean formed,
    boolean logged) {

  /// The languages in which servers are spoken to.
  public enum Protocol {
    OPENAI("openai", "https://api.openai.com/v1"),
    ANTHROPIC("anthropic", "https://api.anthropic.com/v1"),
    GEMINI("gemini", "https://generativelanguage.googleapis.com/v1beta"),
    OLLAMA("ollama", "http://localhost:11434");

    private final String word;
    private final String home;

    Protocol(String word, String home) {
      this.word = word;
      this.home = home;
    }

    /// Its public address, or where it listens by default.
    public String home() {
      return home;
    }
  }

  /// The base address that is used.
  public String address() {
    var address = url.orElse(protocol.home);
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /// Whether it is the provider's public one.
  boolean isPublic() {
    return url.isEmpty() && protocol != Protocol.OLLAMA;
  }

  /// The model's name with its provider.
  String name() {
    return protocol.word + ":" + model;
  }

  /// Without the secret: this may be logged.
  @Override
  public String toString() {
    return name() + " at " + address();
  }
}
