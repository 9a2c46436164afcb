package serai.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the messenger sends updates.
///
/// @param path of our address
/// @param secret that each request has to bring
/// @param inbox keeps what came; returns only when it is kept
public record Hook(String path, String secret, Consumer<String> inbox) {
  /// The header that brings the secret.
  static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  public Hook {
    if (!path.startsWith("/") || secret.isEmpty()) {
      throw new IllegalArgumentException("a webhook needs a path and a secret");
    }
  }

  /// Compares in constant time: how long it takes tells nothing about the secret.
  boolean knows(Optional<String> given) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), given.orElse("").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return path;
  }
}
