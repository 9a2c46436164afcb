package serai.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import serai.domain.ChatId;
import serai.domain.Outage;
import serai.domain.Place;
import serai.domain.Reader;
import serai.domain.Update;

/// Reads Telegram's updates. Kinds and fields that are newer than this are passed over.
public final class Updates {
  /// The kinds of updates that we read; Telegram sends no others.
  static final List<String> KINDS =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "callback_query",
          "inline_query",
          "guest_message",
          "my_chat_member");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ABSENT = Set.of("left", "kicked");

  private final Addressed addressed;
  private final Identity us;

  public Updates(Identity us) {
    this.us = us;
    this.addressed = new Addressed(us);
  }

  /// What an update says.
  ///
  /// @param content the update as Telegram sent it
  public Update read(String content) {
    try {
      return read(JSON.readTree(content));
    } catch (JsonProcessingException e) {
      throw new Outage("reading a stored update", e);
    }
  }

  private Update read(JsonNode update) {
    long number = update.path("update_id").asLong();
    return Stream.of(
            message(number, update.path("message"), false),
            message(number, update.path("edited_message"), true),
            post(number, update.path("channel_post")),
            guest(number, update.path("guest_message")),
            press(number, update.path("callback_query")),
            inline(number, update.path("inline_query")),
            membership(number, update.path("my_chat_member")))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(new Update.Ignored(number));
  }

  private Optional<Update> message(long number, JsonNode message, boolean edited) {
    if (!message.isObject()) {
      return Optional.empty();
    }
    if (message.has("migrate_to_chat_id")) {
      return Optional.of(
          new Update.Moved(
              number,
              new ChatId(message.path("chat").path("id").asLong()),
              new ChatId(message.path("migrate_to_chat_id").asLong())));
    }
    var place = place(message);
    return place.kind() == Place.Kind.CHANNEL
        ? Optional.empty()
        : sender(message).flatMap(reader -> said(number, place, reader, message, edited));
  }

  /// What concerns us in a channel is the digest alone. Only administrators post there, as the
  /// channel itself.
  private Optional<Update> post(long number, JsonNode post) {
    return Contents.text(post)
        .filter(_ -> !Contents.isForwarded(post))
        .flatMap(addressed::inChannel)
        .map(words ->
            new Update.Written(
                number,
                place(post),
                new Reader(
                    post.path("chat").path("id").asLong(),
                    post.path("chat").path("title").asText(),
                    Optional.empty()),
                post.path("message_id").asInt(),
                words,
                OptionalInt.empty(),
                false,
                Instant.ofEpochSecond(post.path("date").asLong())));
  }

  private Optional<Update> said(
      long number, Place place, Reader reader, JsonNode message, boolean edited) {
    boolean isPrivate = place.kind() == Place.Kind.PRIVATE;
    int id = message.path("message_id").asInt();
    var text = Contents.text(message);
    var words =
        isPrivate
            ? text.map(addressed::inPrivate)
            : text.flatMap(t -> addressed.inGroup(message, t));
    if (words.isPresent() && !Contents.isForwarded(message)) {
      var sent = Instant.ofEpochSecond(message.path("date").asLong());
      return Optional.of(
          new Update.Written(
              number, place, reader, id, words.get(), repliesTo(message), edited, sent));
    }
    boolean forUs = isPrivate || addressed.repliesToUs(message) || words.isPresent();
    return Contents.content(message)
        .filter(_ -> forUs && !edited)
        .map(content ->
            new Update.Sent(
                number, place, reader, id, content, Contents.position(message.path("location"))));
  }

  private Optional<Update> guest(long number, JsonNode message) {
    var query = message.path("guest_query_id").asText();
    return query.isEmpty()
        ? Optional.empty()
        : sender(message)
            .map(reader ->
                new Update.Guest(
                    number, reader, query, addressed.inPrivate(Contents.text(message).orElse(""))));
  }

  /// A press under a message that was sent through us elsewhere has no chat that we know: then the
  /// place is the reader's own.
  private static Optional<Update> press(long number, JsonNode press) {
    if (!press.isObject()) {
      return Optional.empty();
    }
    var reader = reader(press.path("from"));
    var message = press.path("message");
    var id = message.path("message_id");
    return Optional.of(
        new Update.Pressed(
            number,
            message.has("chat") ? place(message) : Place.privately(new ChatId(reader.id())),
            reader,
            id.isIntegralNumber() ? OptionalInt.of(id.asInt()) : OptionalInt.empty(),
            press.path("id").asText(),
            press.path("data").asText()));
  }

  private static Optional<Update> inline(long number, JsonNode query) {
    return query.isObject()
        ? Optional.of(
            new Update.Inline(
                number,
                reader(query.path("from")),
                query.path("id").asText(),
                query.path("query").asText()))
        : Optional.empty();
  }

  private static Optional<Update> membership(long number, JsonNode change) {
    if (!change.isObject()) {
      return Optional.empty();
    }
    var now = change.path("new_chat_member");
    boolean mayWrite =
        now.path("can_post_messages").asBoolean(true)
            && (!now.path("status").asText().equals("restricted")
                || now.path("can_send_messages").asBoolean(true));
    return Optional.of(
        new Update.Membership(
            number,
            place(change),
            reader(change.path("from")),
            mayWrite && !ABSENT.contains(now.path("status").asText())));
  }

  /// Who wrote; nobody, when it was a bot or came through us. An administrator who stays unnamed
  /// writes as the group itself.
  private Optional<Reader> sender(JsonNode message) {
    var from = message.path("from");
    if (message.path("via_bot").path("id").asLong() == us.id()
        || message.path("is_automatic_forward").asBoolean()) {
      return Optional.empty();
    }
    var group = message.path("sender_chat");
    if (group.isObject()) {
      return group.path("id").equals(message.path("chat").path("id"))
          ? Optional.of(
              new Reader(group.path("id").asLong(), group.path("title").asText(), Optional.empty()))
          : Optional.empty();
    }
    return from.isObject() && !from.path("is_bot").asBoolean()
        ? Optional.of(reader(from))
        : Optional.empty();
  }

  private static Reader reader(JsonNode user) {
    return new Reader(
        user.path("id").asLong(),
        user.path("first_name").asText(),
        Optional.of(user.path("language_code").asText()).filter(tag -> !tag.isEmpty()));
  }

  private OptionalInt repliesTo(JsonNode message) {
    return addressed.repliesToUs(message)
        ? OptionalInt.of(message.path("reply_to_message").path("message_id").asInt())
        : OptionalInt.empty();
  }

  private static Place place(JsonNode message) {
    var chat = message.path("chat");
    var kind =
        switch (chat.path("type").asText()) {
          case "private" -> Place.Kind.PRIVATE;
          case "channel" -> Place.Kind.CHANNEL;
          default -> Place.Kind.GROUP;
        };
    // Outside a forum the thread of a group is a chain of replies, which cannot be written to.
    boolean hasTopics =
        message.path("is_topic_message").asBoolean()
            || chat.path("is_forum").asBoolean()
            || kind == Place.Kind.PRIVATE;
    var thread = message.path("message_thread_id");
    return new Place(
        new ChatId(chat.path("id").asLong()),
        kind,
        hasTopics && thread.isIntegralNumber()
            ? OptionalInt.of(thread.asInt())
            : OptionalInt.empty());
  }
}
