package serai.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.domain.Place;
import serai.port.ChatStore;

/// What the database knows of readers and chats.
public final class SqlChatStore implements ChatStore {
  private final Database database;
  private final AnswerRows answers = new AnswerRows();

  public SqlChatStore(Database database) {
    this.database = database;
  }

  @Override
  public Conversation conversation(Dialogue dialogue, Instant since) {
    return database.read(
        "reading a conversation", handle -> answers.conversation(handle, dialogue, since));
  }

  @Override
  public Conversation conversation(AnswerId answer, Duration memory) {
    return database.read(
        "reading a conversation", handle -> answers.conversation(handle, answer, memory));
  }

  @Override
  public Optional<AnswerId> shownBy(ChatId chat, int message) {
    return database.read("looking up a message", handle -> ShownRows.answer(handle, chat, message));
  }

  @Override
  public Optional<Kept> answer(AnswerId answer) {
    return database.read("reading an answer", handle -> answers.answer(handle, answer));
  }

  @Override
  public List<Kept> citing(ArticleId article, Instant since) {
    return database.read("looking for answers", handle -> answers.citing(handle, article, since));
  }

  @Override
  public OptionalInt answerTo(ChatId chat, int message) {
    return database.read(
        "looking up a message", handle -> ShownRows.replyTo(handle, chat, message));
  }

  @Override
  public boolean isOnItsWay(ChatId chat, int message) {
    return database.read(
        "looking for what is on its way",
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from outbox
                        where chat = :chat and replies_to = :message and answer is not null
                          and settled_at is null
                        """)
                    .bind("chat", chat.value())
                    .bind("message", message)
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  @Override
  public Optional<Language> language(ChatId chat) {
    return database.read(
        "reading a setting",
        handle ->
            handle
                .createQuery("select language from chat where id = :id and language is not null")
                .bind("id", chat.value())
                .mapTo(String.class)
                .findFirst()
                .flatMap(Language::of));
  }

  @Override
  public boolean isBlocked(long reader) {
    return database.read(
        "looking for a block",
        handle ->
            handle
                    .createQuery("select count(*) from blocked where reader = :reader")
                    .bind("reader", reader)
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  @Override
  public List<Place> chats() {
    return database.read("listing the chats", SqlChatStore::writableChats);
  }

  @Override
  public Map<String, List<Map<String, String>>> everything(long reader, ChatId chat) {
    return database.read(
        "collecting what is stored", handle -> PersonalRows.everything(handle, reader, chat));
  }

  @Override
  public Known known(long reader, ChatId chat) {
    return database.read(
        "counting what is stored", handle -> PersonalRows.known(handle, reader, chat));
  }

  @Override
  public Map<String, Long> statistics(Instant now) {
    return database.read("counting", handle -> Statistics.count(handle, now));
  }

  private static List<Place> writableChats(Handle handle) {
    return handle
        .createQuery("select id, kind from chat where writable = 1 order by id")
        .map((row, context) ->
            new Place(
                new ChatId(row.getLong(1)),
                Place.Kind.valueOf(row.getString(2)),
                OptionalInt.empty()))
        .list();
  }
}
