package serai.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import serai.domain.ChatId;
import serai.domain.Outage;
import serai.port.Rights;

/// Asks Telegram who administers a chat.
public final class TelegramRights implements Rights {
  private static final Set<String> ADMINISTRATORS = Set.of("creator", "administrator");

  private final BotApi api;

  public TelegramRights(BotApi api) {
    this.api = api;
  }

  /// An administrator who stays unnamed writes as the chat itself.
  @Override
  public boolean isAdministrator(ChatId chat, long reader) {
    if (reader == chat.value()) {
      return true;
    }
    var fields =
        JsonNodeFactory.instance.objectNode().put("chat_id", chat.value()).put("user_id", reader);
    return switch (api.call("getChatMember", fields)) {
      case Outcome.Done(var member) -> ADMINISTRATORS.contains(member.path("status").asText());
      case Outcome.Denied denied when denied.code() == 400 -> false;
      case Outcome.Denied denied -> throw unknown(denied.code() + " " + denied.reason());
      case Outcome.Unsent(var reason) -> throw unknown(reason);
      case Outcome.Unknown(var reason) -> throw unknown(reason);
    };
  }

  private static Outage unknown(String reason) {
    return new Outage("asking who administers a chat (" + reason + ")");
  }
}
