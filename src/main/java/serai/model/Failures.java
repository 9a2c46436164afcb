package serai.model;

import dev.langchain4j.exception.ContentFilteredException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.port.LanguageModel.Failed;
import serai.port.LanguageModel.Failure;

/// Names what went wrong with a call. What a server says about it is cut to one short line, and
/// left out where it may repeat the secret.
final class Failures {
  private static final int LINE = 160;

  private static final Pattern KEY_LIKE =
      Pattern.compile("\\b(?:sk|key|AIza|gsk|xai)[-_A-Za-z0-9*]{8,}");

  private Failures() {}

  static Failed of(Throwable cause, Call call, Endpoint endpoint) {
    var refusal = call.refusal();
    if (refusal.isPresent()) {
      return refused(refusal.get(), endpoint);
    }
    if (cause instanceof IOException || call.broken().isPresent()) {
      var broken = call.broken().orElseGet(() -> new IOException(cause));
      return failed(
          Failure.CONNECTION,
          endpoint.address()
              + ": "
              + line(broken.getClass().getSimpleName() + " " + said(broken), endpoint));
    }
    if (cause instanceof ContentFilteredException) {
      return failed(Failure.DECLINED, "the server says that the model declined");
    }
    return failed(Failure.SERVER_ERROR, line(said(cause), endpoint));
  }

  private static Failed refused(Call.Refusal refusal, Endpoint endpoint) {
    var failure =
        switch (refusal.status()) {
          case 401, 403 -> Failure.UNAUTHORISED;
          case 404 -> Failure.UNKNOWN_MODEL;
          case 408 -> Failure.TIMEOUT;
          case 429, 529 -> Failure.RATE_LIMITED;
          default -> refusal.status() < 500 ? Failure.REJECTED : Failure.SERVER_ERROR;
        };
    var said = failure == Failure.UNAUTHORISED ? "" : ": " + line(refusal.body(), endpoint);
    return new Failed(failure, "HTTP " + refusal.status() + said, refusal.retryAfter());
  }

  private static Failed failed(Failure failure, String reason) {
    return new Failed(failure, reason, Optional.empty());
  }

  private static String said(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElse("");
  }

  private static String line(String text, Endpoint endpoint) {
    var line = text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
    for (var key : endpoint.key().stream().filter(k -> k.length() > 3).toList()) {
      line = line.replace(key, "•••");
    }
    line = KEY_LIKE.matcher(line).replaceAll("•••");
    return line.length() > LINE ? line.substring(0, LINE) + "…" : line;
  }

  /// A failure in words, for the log: `rate limited (HTTP 429: …)`.
  static String words(Failed failed) {
    var name = failed.failure().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return name + " (" + failed.reason() + ")";
  }
}
