package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The chats of the fake server: readers act in them, the bot answers, and everything that a reader
/// would see is kept.
public final class FakeChats {
  public static final String US = "serai_test_bot";
  private static final long OUR_ID = 4711;
  private static final long CALLBACK_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final FakeQueue queue;
  private final Map<Long, Integer> lastMessage = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private final Map<String, Long> open = new HashMap<>();
  private final Map<String, Long> rest = new HashMap<>();
  private final Set<Long> blocking = new HashSet<>();
  private final Set<String> administrators = new HashSet<>();
  private final Set<Long> channels = new HashSet<>();
  private final Map<Long, Long> moved = new HashMap<>();
  private Flood flood = new Flood();
  private boolean limited = true;
  private boolean knowsRich = true;
  private final Map<Long, String> languages = new HashMap<>();
  private boolean sharesNumbers = true;
  private int lastPrivate;

  FakeChats(FakeQueue queue) {
    this.queue = queue;
  }

  /// A message of the bot as a reader sees it.
  ///
  /// @param repliesTo 0 for none
  /// @param nanos when it was first shown
  /// @param edits how often it was changed
  public record Shown(
      long chat,
      int message,
      String method,
      String text,
      JsonNode fields,
      int repliesTo,
      long nanos,
      int edits) {}

  /// Takes the flood limits away, or brings them back.
  public synchronized void limited(boolean limits) {
    limited = limits;
    flood = new Flood();
  }

  /// Whether the server knows rich messages.
  synchronized void knowsRich(boolean knows) {
    knowsRich = knows;
  }

  /// Whether private chats share one numbering of messages, as Telegram's do.
  synchronized void sharesNumbers(boolean shares) {
    sharesNumbers = shares;
  }

  /// The language of a reader's own messenger; English unless said.
  synchronized void speaks(long reader, String language) {
    languages.put(reader, language);
  }

  /// A chat that can be written to, without anybody having said a thing.
  synchronized void open(long chat) {
    lastMessage.putIfAbsent(chat, 0);
  }

  /// A reader administers a chat.
  public synchronized void appoints(long chat, long reader) {
    administrators.add(chat + "/" + reader);
  }

  synchronized void block(long chat) {
    blocking.add(chat);
  }

  synchronized void unblock(long chat) {
    blocking.remove(chat);
  }

  synchronized void move(long from, long to) {
    moved.put(from, to);
    lastMessage.put(to, 1);
  }

  /// A reader writes in the own chat with us.
  ///
  /// @return the message's number
  public int says(long reader, String text) {
    return says(reader, "private", reader, text, _ -> {});
  }

  /// A reader writes somewhere.
  ///
  /// @param more adds to the message what it needs
  public synchronized int says(
      long chat,
      String kind,
      long reader,
      String text,
      java.util.function.Consumer<ObjectNode> more) {
    var message = message(chat, kind, reader);
    message.put("text", text);
    more.accept(message);
    queue.add("message", message);
    return message.path("message_id").asInt();
  }

  /// A reader sends something that is no text.
  public synchronized int sends(
      long chat, String kind, long reader, java.util.function.Consumer<ObjectNode> content) {
    var message = message(chat, kind, reader);
    content.accept(message);
    queue.add("message", message);
    return message.path("message_id").asInt();
  }

  /// An administrator posts in a channel, as the channel.
  synchronized int posts(long channel, String text) {
    channels.add(channel);
    var post = message(channel, "channel", OUR_ID);
    post.remove("from");
    post.put("message_id", lastMessage.merge(channel, 1, Integer::sum)).put("text", text);
    post.set("sender_chat", post.path("chat"));
    queue.add("channel_post", post);
    return post.path("message_id").asInt();
  }

  public synchronized void edits(long reader, int message, String text) {
    var edited = message(reader, "private", reader).put("message_id", message).put("text", text);
    queue.add("edited_message", edited.put("edit_date", seconds()));
  }

  /// A reader presses a button.
  public synchronized String presses(long reader, Shown under, String data) {
    var id = "press" + open.size();
    open.put(id, System.nanoTime());
    var press = JsonNodeFactory.instance.objectNode().put("id", id).put("data", data);
    press.put("chat_instance", "1").set("from", user(reader));
    var message = message(under.chat(), kind(under.chat()), OUR_ID);
    press.set("message", message.put("message_id", under.message()));
    queue.add("callback_query", press);
    return id;
  }

  public synchronized String asksInline(long reader, String text) {
    var id = "inline" + open.size();
    open.put(id, System.nanoTime());
    var query = JsonNodeFactory.instance.objectNode().put("id", id).put("query", text);
    query.put("offset", "").set("from", user(reader));
    queue.add("inline_query", query);
    return id;
  }

  public synchronized String asksAsGuest(long reader, String text) {
    var id = "guest" + open.size();
    open.put(id, System.nanoTime());
    var message = message(-500, "supergroup", reader).put("guest_query_id", id).put("text", text);
    queue.add("guest_message", message);
    return id;
  }

  /// What the bot wrote, in the order in which it arrived.
  public synchronized List<Shown> shown() {
    return List.copyOf(shown);
  }

  /// What came after the first so many.
  synchronized List<Shown> since(int count) {
    return List.copyOf(shown.subList(Math.min(count, shown.size()), shown.size()));
  }

  public synchronized List<Shown> shown(long chat) {
    return shown.stream().filter(message -> message.chat() == chat).toList();
  }

  /// Waits until what was shown is as wished.
  public synchronized boolean await(Predicate<List<Shown>> wished, long seconds)
      throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!wished.test(Collections.unmodifiableList(shown))) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(Math.min(left, 1000));
    }
    return true;
  }

  /// Whether a query or press has been answered.
  public synchronized boolean isAnswered(String id) {
    return rest.containsKey(id);
  }

  /// How long each query or press waited that was answered, in milliseconds, sorted.
  synchronized List<Long> waits() {
    return rest.entrySet().stream()
        .map(answered ->
            TimeUnit.NANOSECONDS.toMillis(
                answered.getValue() - open.getOrDefault(answered.getKey(), answered.getValue())))
        .sorted()
        .toList();
  }

  synchronized FakeAnswer result(String method, JsonNode fields) {
    return switch (method) {
      case "sendmessage" -> send(method, fields, classic(fields, "text", 4096));
      case "sendrichmessage" ->
          knowsRich
              ? send(method, fields, rich(fields, false))
              : FakeTelegram.error(404, "Not Found: method not found");
      case "senddocument" -> send(method, fields, fields.path("document").asText());
      case "sendphoto" -> send(method, fields, fields.path("caption").asText());
      case "editmessagetext" -> edit(fields);
      case "getchatmember" -> member(fields);
      case "sendchataction" -> passing(fields);
      case "sendmessagedraft", "sendrichmessagedraft" -> draft(fields);
      case "answercallbackquery" -> answered(fields.path("callback_query_id"), fields);
      case "answerinlinequery" -> inline(fields);
      case "answerguestquery" -> guest(fields);
      default -> FakeTelegram.error(404, "Not Found: method not found");
    };
  }

  private FakeAnswer send(String method, JsonNode fields, String text) {
    long chat = fields.path("chat_id").asLong();
    var refused = refused(chat);
    if (refused.isPresent()) {
      return refused.get();
    }
    FakeButtons.check(fields.path("reply_markup"));
    int wait = limited ? flood.wait(chat, System.nanoTime()) : 0;
    if (wait > 0) {
      return FakeTelegram.tooMany(wait);
    }
    int message = number(chat);
    int repliesTo = fields.path("reply_parameters").path("message_id").asInt();
    shown.add(new Shown(chat, message, method, text, fields, repliesTo, System.nanoTime(), 0));
    notifyAll();
    return FakeTelegram.ok(message(chat, kind(chat), OUR_ID).put("message_id", message));
  }

  private FakeAnswer edit(JsonNode fields) {
    long chat = fields.path("chat_id").asLong();
    int message = fields.path("message_id").asInt();
    var text = fields.has("rich_message") ? rich(fields, false) : classic(fields, "text", 4096);
    FakeButtons.check(fields.path("reply_markup"));
    for (int i = 0; i < shown.size(); i++) {
      var old = shown.get(i);
      if (old.chat() == chat && old.message() == message) {
        if (old.text().equals(text)
            && old.fields().path("reply_markup").equals(fields.path("reply_markup"))) {
          throw new Marks.Wrong("message is not modified");
        }
        shown.set(
            i,
            new Shown(
                chat,
                message,
                "edit",
                text,
                fields,
                old.repliesTo(),
                old.nanos(),
                old.edits() + 1));
        notifyAll();
        return FakeTelegram.ok(message(chat, "private", OUR_ID).put("message_id", message));
      }
    }
    throw new Marks.Wrong("message to edit not found");
  }

  private int number(long chat) {
    if (sharesNumbers && chat > 0) {
      lastMessage.put(chat, ++lastPrivate);
      return lastPrivate;
    }
    return lastMessage.merge(chat, 1, Integer::sum);
  }

  private Optional<FakeAnswer> refused(long chat) {
    if (blocking.contains(chat)) {
      return Optional.of(FakeTelegram.error(403, "Forbidden: bot was blocked by the user"));
    }
    if (moved.containsKey(chat)) {
      var answer =
          FakeTelegram.error(400, "Bad Request: group chat was upgraded to a supergroup chat");
      answer.body().putObject("parameters").put("migrate_to_chat_id", moved.get(chat));
      return Optional.of(answer);
    }
    return lastMessage.containsKey(chat)
        ? Optional.empty()
        : Optional.of(FakeTelegram.error(400, "Bad Request: chat not found"));
  }

  private FakeAnswer member(JsonNode fields) {
    long reader = fields.path("user_id").asLong();
    var member = JsonNodeFactory.instance.objectNode();
    member.put(
        "status",
        administrators.contains(fields.path("chat_id").asLong() + "/" + reader)
            ? "administrator"
            : "member");
    member.set("user", user(reader));
    return FakeTelegram.ok(member);
  }

  private FakeAnswer passing(JsonNode fields) {
    return refused(fields.path("chat_id").asLong())
        .orElseGet(() -> FakeTelegram.ok(BooleanNode.TRUE));
  }

  private FakeAnswer draft(JsonNode fields) {
    if (fields.path("chat_id").asLong() <= 0 || fields.path("draft_id").asInt() == 0) {
      throw new Marks.Wrong("drafts are for private chats and have a number");
    }
    if (fields.has("rich_message")) {
      rich(fields, true);
    }
    return passing(fields);
  }

  private FakeAnswer answered(JsonNode id, JsonNode fields) {
    var since = open.get(id.asText());
    if (since == null
        || System.nanoTime() - since > CALLBACK_NANOS
        || rest.putIfAbsent(id.asText(), System.nanoTime()) != null) {
      throw new Marks.Wrong("query is too old and response timeout expired or query ID is invalid");
    }
    if (fields.path("text").asText().length() > 200) {
      throw new Marks.Wrong("MESSAGE_TOO_LONG");
    }
    notifyAll();
    return FakeTelegram.ok(BooleanNode.TRUE);
  }

  private FakeAnswer inline(JsonNode fields) {
    var ids = new HashSet<String>();
    for (var result : fields.path("results")) {
      content(result);
      int length = result.path("id").asText().getBytes(StandardCharsets.UTF_8).length;
      if (length < 1 || length > 64 || !ids.add(result.path("id").asText()) || ids.size() > 50) {
        throw new Marks.Wrong("RESULT_ID_INVALID");
      }
    }
    return answered(fields.path("inline_query_id"), fields);
  }

  private FakeAnswer guest(JsonNode fields) {
    content(fields.path("result"));
    answered(fields.path("guest_query_id"), fields);
    return FakeTelegram.ok(JsonNodeFactory.instance.objectNode().put("inline_message_id", "guest"));
  }

  private static void content(JsonNode result) {
    var content = result.path("input_message_content");
    if (content.has("rich_message")) {
      rich(content, false);
    } else {
      classic(content, "message_text", 4096);
    }
    FakeButtons.check(result.path("reply_markup"));
  }

  private static String classic(JsonNode fields, String name, int longest) {
    var text = fields.path(name).asText();
    var mode = fields.path("parse_mode").asText();
    if (!mode.isEmpty() && !mode.equals("HTML")) {
      throw new Marks.Wrong("unsupported parse_mode");
    }
    return mode.equals("HTML")
        ? Marks.classic(text, longest)
        : Marks.classic(Markup.plain(text), longest);
  }

  private static String rich(JsonNode fields, boolean draft) {
    return Marks.rich(fields.path("rich_message").path("html").asText(), draft);
  }

  private String kind(long chat) {
    return channels.contains(chat) ? "channel" : chat < 0 ? "supergroup" : "private";
  }

  private ObjectNode message(long chat, String kind, long from) {
    var message = JsonNodeFactory.instance.objectNode();
    message.put("message_id", from == OUR_ID ? 0 : number(chat));
    message.put("date", seconds());
    message.putObject("chat").put("id", chat).put("type", kind);
    message.set("from", from == OUR_ID ? us() : user(from));
    return message;
  }

  private static long seconds() {
    return TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
  }

  private ObjectNode user(long id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", "Reader " + id)
        .put("language_code", languages.getOrDefault(id, "en"));
  }

  static ObjectNode us() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", OUR_ID)
        .put("is_bot", true)
        .put("first_name", "Serai")
        .put("username", US)
        .put("supports_inline_queries", true);
  }

  static BooleanNode commands(JsonNode fields) {
    for (var command : fields.path("commands")) {
      int length = command.path("description").asText().length();
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")
          || length < 1
          || length > 256) {
        throw new Marks.Wrong("BOT_COMMAND_INVALID");
      }
    }
    return BooleanNode.TRUE;
  }
}
