package serai.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What Telegram would say to a bot to which some readers write one message each: the other side of
/// a rehearsal.
public final class FirstReaders {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String DONE = ok("true");

  private static final String US =
      ok(
          """
          {"id": 1, "is_bot": true, "first_name": "Serai", "username": "serai_bot"}\
          """);

  private final List<String> texts;
  private final CountDownLatch unanswered;
  private final AtomicInteger sent = new AtomicInteger();
  private volatile boolean fetched;

  /// @param texts what they write, without quotation marks
  public FirstReaders(List<String> texts) {
    this.texts = List.copyOf(texts);
    this.unanswered = new CountDownLatch(texts.size());
  }

  /// The answer to one request.
  ///
  /// @param path ends in the method's name
  public String answer(String path) {
    return switch (path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)) {
      case "getme" -> US;
      case "getupdates" -> fetched ? nothingNew() : messages();
      case "sendmessage", "sendrichmessage" -> shown();
      default -> DONE;
    };
  }

  /// Waits until each of them has an answer, or will hardly get one.
  ///
  /// @return whether all have one
  public boolean await() {
    try {
      return unanswered.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String messages() {
    fetched = true;
    return ok(
        IntStream.range(0, texts.size())
            .mapToObj(i ->
                "{\"update_id\": " + (i + 1) + ", \"message\": " + message(i, texts.get(i)) + "}")
            .collect(Collectors.joining(", ", "[", "]")));
  }

  /// As Telegram does, it lets the bot wait as long as there is nothing.
  private String nothingNew() {
    var _ = await();
    return ok("[]");
  }

  private String shown() {
    unanswered.countDown();
    return ok(message(sent.getAndIncrement(), ""));
  }

  private static String message(int number, String text) {
    return """
    {"message_id": %1$d, "date": 1767225600, "text": "%2$s",
     "chat": {"id": %1$d, "type": "private", "first_name": "Reader"},
     "from": {"id": %1$d, "is_bot": false, "first_name": "Reader", "language_code": "en"}}\
    """
        .formatted(number + 1, text);
  }

  private static String ok(String result) {
    return "{\"ok\": true, \"result\": " + result + "}";
  }
}
