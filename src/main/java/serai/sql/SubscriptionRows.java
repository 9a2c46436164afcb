package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import serai.domain.ChatId;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Rhythm;
import serai.domain.Schedule;
import serai.domain.Subscription;
import serai.port.Subscriptions;

/// Subscriptions as rows.
final class SubscriptionRows {
  /// Nobody: who asked for it is forgotten, the group keeps it.
  private static final long NOBODY = 0;

  private SubscriptionRows() {}

  /// A subscription that is written anew is looked at at once.
  static void save(Handle handle, Subscription subscription) {
    var schedule = subscription.schedule();
    SilenceRows.follow(handle, subscription.chat(), schedule.zone());
    Places.bind(
            handle.createUpdate(
                """
                insert into subscription
                  (chat, chat_kind, topic, owner, hour, zone, rhythm, first_day, since, language,
                   countries, topics, when_quiet, version, look_at)
                values
                  (:chat, :chat_kind, :topic, :owner, :hour, :zone, :rhythm, :first_day, :since,
                   :language, :countries, :topics, :when_quiet, 0, 0)
                on conflict (chat) do update set
                  chat_kind = excluded.chat_kind, topic = excluded.topic, owner = excluded.owner,
                  hour = excluded.hour, zone = excluded.zone, rhythm = excluded.rhythm,
                  first_day = excluded.first_day, since = excluded.since,
                  language = excluded.language, countries = excluded.countries,
                  topics = excluded.topics, when_quiet = excluded.when_quiet,
                  version = subscription.version + 1, look_at = 0
                """),
            subscription.place())
        .bind("owner", subscription.owner())
        .bind("hour", schedule.hour().toString())
        .bind("zone", schedule.zone().getId())
        .bind("rhythm", schedule.rhythm().name())
        .bind("first_day", schedule.first().toString())
        .bind("since", schedule.since().toEpochMilli())
        .bind("language", subscription.language().code())
        .bind("countries", lines(subscription.interests().countries()))
        .bind("topics", lines(subscription.interests().topics()))
        .bind("when_quiet", subscription.whenQuiet() ? 1 : 0)
        .execute();
    // What waits may have waited by another clock.
    NoticeRows.postpone(handle, subscription.chat(), Optional.empty());
  }

  static void remove(Handle handle, ChatId chat) {
    handle.execute("delete from subscription where chat = ?", chat.value());
  }

  static void move(Handle handle, long from, long to) {
    handle.execute("delete from subscription where chat = ?", to);
    handle.execute(
        "update subscription set chat = ?, version = version + 1 where chat = ?", to, from);
    handle.execute(
        """
        delete from edition_date where chat = ? and day in
          (select day from edition_date where chat = ?)
        """,
        from,
        to);
    handle.execute("update edition_date set chat = ? where chat = ?", to, from);
  }

  /// The reader's own subscription goes; that of a group stays the group's.
  static void forget(Handle handle, long reader) {
    handle.execute("delete from subscription where owner = ? and chat_kind = 'PRIVATE'", reader);
    handle.execute("update subscription set owner = ? where owner = ?", NOBODY, reader);
  }

  /// Until when a subscription waits; whoever finds another version leaves it.
  ///
  /// @return whether it was as it is said to be
  static boolean postpone(Handle handle, Subscriptions.Due due, Instant look) {
    return handle.execute(
            "update subscription set look_at = ? where chat = ? and version = ?",
            look.toEpochMilli(),
            due.subscription().chat().value(),
            due.version())
        > 0;
  }

  static Subscription read(ResultSet row) throws SQLException {
    return new Subscription(
        Places.read(row),
        row.getLong("owner"),
        new Schedule(
            LocalTime.parse(row.getString("hour")),
            ZoneId.of(row.getString("zone")),
            Rhythm.valueOf(row.getString("rhythm")),
            LocalDate.parse(row.getString("first_day")),
            Instant.ofEpochMilli(row.getLong("since"))),
        Language.of(row.getString("language")).orElse(Language.ENGLISH),
        new Interests(set(row.getString("countries")), set(row.getString("topics"))),
        row.getInt("when_quiet") > 0);
  }

  static List<Map<String, String>> everything(Handle handle, long reader, ChatId chat) {
    return handle
        .createQuery("select * from subscription where owner = :reader or chat = :chat")
        .bind("reader", reader)
        .bind("chat", chat.value())
        .map((row, context) -> named(read(row)))
        .list();
  }

  private static Map<String, String> named(Subscription subscription) {
    var named = new LinkedHashMap<String, String>();
    named.put("chat", subscription.chat().toString());
    subscription.place().topic().ifPresent(topic -> named.put("topic", Integer.toString(topic)));
    named.put("hour", subscription.schedule().hour().toString());
    named.put("zone", subscription.schedule().zone().getId());
    named.put("rhythm", subscription.schedule().rhythm().name());
    named.put("language", subscription.language().code());
    named.put("countries", String.join(", ", subscription.interests().countries()));
    named.put("topics", String.join(", ", subscription.interests().topics()));
    named.put("when quiet", subscription.whenQuiet() ? "yes" : "no");
    return named;
  }

  private static String lines(Set<String> parts) {
    return Json.storable(parts.stream().sorted().collect(Collectors.joining("\n")));
  }

  private static Set<String> set(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
  }
}
