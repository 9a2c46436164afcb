package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import serai.domain.Delivery;
import serai.domain.Outgoing;

/// What the outcome of a request means for a delivery.
final class Verdict {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int UNKNOWN_METHOD = 404;
  private static final int SERVER_ERRORS = 500;
  private static final int UPSTREAM_TIMEOUT = 504;

  /// How Telegram names chats that cannot be written to, besides the status 403.
  private static final List<String> CLOSED =
      List.of(
          "chat not found",
          "user not found",
          "user is deactivated",
          "peer_id_invalid",
          "not enough rights to send",
          "have no rights to send",
          "chat_write_forbidden",
          "bot was kicked");

  private Verdict() {}

  static Delivery passing(Outcome outcome) {
    return outcome instanceof Outcome.Done
        ? new Delivery.Arrived(List.of())
        : delivery(outcome, Optional.empty());
  }

  static Delivery delivery(Outcome outcome, Optional<Outgoing.Lasting> rest) {
    return switch (outcome) {
      case Outcome.Done(var message) -> arrived(messages(message), rest);
      case Outcome.Denied denied -> denied(denied);
      case Outcome.Unsent(var reason) -> new Delivery.Lost(reason);
      case Outcome.Unknown(var reason) -> new Delivery.Doubtful(reason);
    };
  }

  static Delivery arrived(List<Integer> messages, Optional<Outgoing.Lasting> rest) {
    return rest.<Delivery>map(more -> new Delivery.Begun(messages, more))
        .orElseGet(() -> new Delivery.Arrived(messages));
  }

  private static List<Integer> messages(JsonNode message) {
    var id = message.path("message_id");
    return id.isIntegralNumber() ? List.of(id.asInt()) : List.of();
  }

  private static Delivery denied(Outcome.Denied denied) {
    if (denied.movedTo().isPresent()) {
      return new Delivery.Moved(denied.movedTo().get());
    }
    if (denied.pause().isPresent()) {
      return new Delivery.Held(denied.pause().get());
    }
    var reason = denied.code() + " " + denied.reason();
    if (denied.code() == FORBIDDEN || isClosed(denied.reason())) {
      return new Delivery.Closed(reason);
    }
    // A gateway that waited in vain may have handed the request on; other errors of a server say
    // that nothing was done.
    if (denied.code() == UPSTREAM_TIMEOUT) {
      return new Delivery.Doubtful(reason);
    }
    return denied.code() >= SERVER_ERRORS
        ? new Delivery.Lost(reason)
        : new Delivery.Refused(reason);
  }

  private static boolean isClosed(String reason) {
    var lower = reason.toLowerCase(Locale.ROOT);
    return CLOSED.stream().anyMatch(lower::contains);
  }

  /// Whether the form is at fault, so that another one may be accepted: servers older than the rich
  /// form do not know its method at all.
  static boolean refusesForm(Outcome outcome) {
    return outcome instanceof Outcome.Denied denied
        && (denied.code() == BAD_REQUEST || denied.code() == UNKNOWN_METHOD)
        && denied.movedTo().isEmpty()
        && !isClosed(denied.reason())
        && !denied.reason().contains("not modified")
        && !denied.reason().contains("message to edit not found")
        && !denied.reason().contains("message can't be edited")
        && !denied.reason().contains("thread not found");
  }
}
