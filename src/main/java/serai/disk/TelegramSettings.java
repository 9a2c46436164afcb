package serai.disk;

import java.util.List;
import java.util.Optional;

/// How Serai appears in Telegram.
///
/// @param apiUrl the server's base address, without the token
/// @param token empty where none is set: then there is no bot
/// @param rich whether answers go out as rich messages, else in classic HTML
/// @param webhook where Telegram sends updates; empty for fetching them
/// @param admins readers who may use the commands for those who run it
/// @param allowed readers and groups who may ask; empty for everyone
/// @param blocked readers and groups who may not
/// @param questionsPerMinute of one reader
/// @param questionsPerDay of one reader
/// @param composedPerDay answers a day, of one reader, that a language model may write
/// @param conversationHours how long a question can be a follow-up to the one before
/// @param pace what Telegram lets a bot send
/// @param about who runs it and how to reach them
public record TelegramSettings(
    String apiUrl,
    Optional<Token> token,
    boolean rich,
    Optional<Webhook> webhook,
    List<Long> admins,
    List<Long> allowed,
    List<Long> blocked,
    int questionsPerMinute,
    int questionsPerDay,
    int composedPerDay,
    int conversationHours,
    Pace pace,
    Optional<String> about) {
  public TelegramSettings {
    admins = List.copyOf(admins);
    allowed = List.copyOf(allowed);
    blocked = List.copyOf(blocked);
  }

  /// The bot's secret.
  public record Token(String value) {
    @Override
    public String toString() {
      return "a token";
    }
  }

  /// Where Telegram sends updates.
  ///
  /// @param url the public https address; its path is the one that we listen on
  /// @param secret comes with each request and proves that it is Telegram's
  public record Webhook(String url, String secret) {
    @Override
    public String toString() {
      return url;
    }
  }

  /// Messages that may be sent: Telegram's own limits by default.
  ///
  /// @param perSecond to all chats together
  /// @param perChatAndSecond to one private chat
  /// @param perGroupAndMinute to one group
  public record Pace(int perSecond, int perChatAndSecond, int perGroupAndMinute) {}
}
