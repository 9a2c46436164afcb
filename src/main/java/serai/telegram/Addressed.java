package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out whether a message speaks to us, and what it says without our name.
final class Addressed {
  private static final Pattern COMMAND =
      Pattern.compile("^\\s*/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?![A-Za-z0-9_@])");

  private final Identity us;
  private final Pattern mention;

  Addressed(Identity us) {
    this.us = us;
    this.mention =
        Pattern.compile(
            "(?<![\\w@/])@" + Pattern.quote(us.name()) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
  }

  /// The words of a message in a private chat: everything there is for us.
  String inPrivate(String text) {
    var command = COMMAND.matcher(text);
    return command.find() ? plain(command, text) : withoutMention(text);
  }

  /// The words of a message in a group, when it is a command with our name, mentions us or replies
  /// to us.
  Optional<String> inGroup(JsonNode message, String text) {
    var command = COMMAND.matcher(text);
    if (command.find()) {
      var named = Optional.ofNullable(command.group(2));
      if (named.isPresent()) {
        return named.filter(us.name()::equalsIgnoreCase).map(_ -> plain(command, text));
      }
    }
    return repliesToUs(message) || mentionsUs(message, text)
        ? Optional.of(inPrivate(text))
        : Optional.empty();
  }

  /// The words of a channel's post, when it is an order about the digest that is not for another
  /// bot.
  Optional<String> inChannel(String text) {
    var command = COMMAND.matcher(text);
    boolean ours =
        command.find()
            && command.group(1).equalsIgnoreCase("digest")
            && Optional.ofNullable(command.group(2)).stream().allMatch(us.name()::equalsIgnoreCase);
    return ours ? Optional.of(plain(command, text)) : Optional.empty();
  }

  /// Whether the message replies to one of ours. What starts a forum topic does not count: every
  /// message of the topic replies to it.
  boolean repliesToUs(JsonNode message) {
    var replied = message.path("reply_to_message");
    return replied.path("from").path("id").asLong() == us.id()
        && !replied.has("forum_topic_created");
  }

  private boolean mentionsUs(JsonNode message, String text) {
    if (mention.matcher(text).find()) {
      return true;
    }
    for (var list : new String[] {"entities", "caption_entities"}) {
      for (var entity : message.path(list)) {
        if (entity.path("user").path("id").asLong() == us.id()) {
          return true;
        }
      }
    }
    return false;
  }

  private String plain(Matcher command, String text) {
    return "/" + command.group(1) + withoutMention(text.substring(command.end()), "");
  }

  private String withoutMention(String text) {
    return withoutMention(text, " ").strip();
  }

  private String withoutMention(String text, String instead) {
    return mention.matcher(text).replaceAll(instead);
  }
}
