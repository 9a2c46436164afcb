package serai.sql;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import serai.domain.ChatId;
import serai.domain.Language;
import serai.domain.Outgoing.Lasting;
import serai.domain.Place;
import serai.port.Change;

/// Changes to what we know of readers and chats, as they are written.
final class ChangeRows {
  private ChangeRows() {}

  /// What changes write, in order; all that takes time is done before the transaction.
  static List<Consumer<Handle>> writing(List<Change> changes) {
    return changes.stream().map(ChangeRows::writing).toList();
  }

  /// Notes the chats to which something goes.
  static void meet(Handle handle, List<Lasting> outgoing) {
    outgoing.stream().map(Lasting::place).distinct().forEach(place -> meet(handle, place));
  }

  /// Everything known of a chat and everything waiting for it belongs to another from now on.
  /// Numbers of messages stay behind: the new chat has its own.
  static void move(Handle handle, ChatId from, ChatId to) {
    long old = from.value();
    long now = to.value();
    handle.execute(
        """
        insert into chat (id, kind, language, writable)
        select ?, kind, language, 1 from chat where id = ?
        on conflict (id) do update set language = coalesce(chat.language, excluded.language)
        """,
        now,
        old);
    handle.execute("delete from chat where id = ?", old);
    SubscriptionRows.move(handle, old, now);
    WatchRows.move(handle, old, now);
    EditionRows.move(handle, old, now);
    SilenceRows.move(handle, old, now);
    handle.execute("update answer set chat = ? where chat = ?", now, old);
    handle.execute("update inbox set queue = ? where queue = ? and done_at is null", now, old);
    handle.execute(
        "update outbox set chat = ?, replies_to = null where chat = ? and settled_at is null",
        now,
        old);
  }

  static void writable(Handle handle, ChatId chat, boolean writable) {
    handle.execute(
        """
        insert into chat (id, kind, writable) values (?, ?, ?)
        on conflict (id) do update set writable = excluded.writable
        """,
        chat.value(),
        kind(chat).name(),
        writable ? 1 : 0);
  }

  private static Consumer<Handle> writing(Change change) {
    return switch (change) {
      case Change.Keep keep -> AnswerRows.keeping(keep);
      case Change.Rate rate -> handle -> rate(handle, rate);
      case Change.Speak speak -> handle -> speak(handle, speak);
      case Change.Writable(var chat, var writable) -> handle -> writable(handle, chat, writable);
      case Change.Move(var from, var to) -> handle -> move(handle, from, to);
      case Change.Block block -> handle -> block(handle, block);
      case Change.Subscribe(var subscription) ->
          handle -> SubscriptionRows.save(handle, subscription);
      case Change.Unsubscribe(var chat) -> handle -> SubscriptionRows.remove(handle, chat);
      case Change.ShowEdition(var edition, var place) ->
          handle -> EditionRows.show(handle, edition, place);
      case Change.KeepSilent(var chat, var silence) ->
          handle -> SilenceRows.save(handle, chat, silence);
      case Change.BeginWatch(var watch) -> handle -> WatchRows.save(handle, watch);
      case Change.EndWatch(var watch) -> handle -> WatchRows.remove(handle, watch);
      case Change.Forget(var reader, var chat) ->
          handle -> PersonalRows.forget(handle, reader, chat);
    };
  }

  private static void meet(Handle handle, Place place) {
    handle.execute(
        "insert into chat (id, kind, writable) values (?, ?, 1) on conflict (id) do nothing",
        place.chat().value(),
        place.kind().name());
  }

  private static void rate(Handle handle, Change.Rate rate) {
    handle.execute(
        """
        insert into opinion (answer, reader, good)
        select id, ?, ? from answer where id = ?
        on conflict (answer, reader) do update set good = excluded.good
        """,
        rate.reader(),
        rate.good() ? 1 : 0,
        rate.answer().value());
  }

  private static void speak(Handle handle, Change.Speak speak) {
    handle.execute(
        """
        insert into chat (id, kind, language, writable) values (?, ?, ?, 1)
        on conflict (id) do update set language = excluded.language
        """,
        speak.chat().value(),
        kind(speak.chat()).name(),
        speak.language().map(Language::code));
  }

  private static void block(Handle handle, Change.Block block) {
    if (block.blocked()) {
      handle.execute(
          "insert into blocked (reader) values (?) on conflict (reader) do nothing",
          block.reader());
    } else {
      handle.execute("delete from blocked where reader = ?", block.reader());
    }
  }

  private static Place.Kind kind(ChatId chat) {
    return chat.value() > 0 ? Place.Kind.PRIVATE : Place.Kind.GROUP;
  }
}
