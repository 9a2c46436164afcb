package serai.model;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.exception.ContentFilteredException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.port.LanguageModel.Failed;
import serai.port.LanguageModel.Failure;

/// Names what went wrong with a call. Of what a server says about it only its own names for it are
/// kept, such as `invalid_request_error`: its sentences may repeat the question or the secret, and
/// this goes into the log.
final class Failures {
  private static final int LINE = 160;

  /// How the providers' answers in JSON name an error.
  private static final Pattern NAME =
      Pattern.compile("\"(?:type|code|status)\"\\s*:\\s*\"([A-Za-z][a-zA-Z_]{2,40})\"");

  private Failures() {}

  static Failed of(Throwable cause, Call call, Endpoint endpoint) {
    var refusal = call.refusal();
    if (refusal.isPresent()) {
      return refused(refusal.get());
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
    var names = names(said(cause));
    return failed(
        Failure.SERVER_ERROR, names.isEmpty() ? "its answer cannot be read" : "it says " + names);
  }

  private static Failed refused(Call.Refusal refusal) {
    var failure =
        switch (refusal.status()) {
          case 401, 403 -> Failure.UNAUTHORISED;
          case 404 -> Failure.UNKNOWN_MODEL;
          case 408 -> Failure.TIMEOUT;
          case 429, 529 -> Failure.RATE_LIMITED;
          default -> refusal.status() < 500 ? Failure.REJECTED : Failure.SERVER_ERROR;
        };
    var names = names(refusal.body());
    return new Failed(
        failure,
        "HTTP " + refusal.status() + (names.isEmpty() ? "" : ", " + names),
        refusal.retryAfter());
  }

  private static Failed failed(Failure failure, String reason) {
    return new Failed(failure, reason, Optional.empty());
  }

  private static String said(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElse("");
  }

  private static String names(String answer) {
    return NAME.matcher(answer)
        .results()
        .map(name -> name.group(1))
        .filter(name -> !name.equals("error"))
        .distinct()
        .limit(3)
        .collect(joining(", "));
  }

  /// What the network says.
  private static String line(String text, Endpoint endpoint) {
    var line = text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
    for (var key : endpoint.key().stream().filter(k -> k.length() > 3).toList()) {
      line = line.replace(key, "•••");
    }
    return line.length() > LINE ? line.substring(0, LINE) + "…" : line;
  }

  /// A failure in words, for the log: `rate limited (HTTP 429: …)`.
  static String words(Failed failed) {
    var name = failed.failure().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return name + " (" + failed.reason() + ")";
  }
}
