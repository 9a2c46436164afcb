package serai.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Counts over all readers, for the one who runs the bot.
final class Statistics {
  private static final int DAYS = 7;
  private static final long DAY = 86_400_000;

  private Statistics() {}

  static Map<String, Long> count(Handle handle, Instant now) {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("readers", one(handle, "select count(distinct reader) from answer"));
    counts.put("chats", one(handle, "select count(*) from chat where writable = 1"));
    counts.put("questions", one(handle, "select count(*) from answer"));
    counts.put("answers", one(handle, "select count(*) from answer where answered = 1"));
    counts.put("abstentions", one(handle, "select count(*) from answer where answered = 0"));
    counts.putAll(byDay(handle, now));
    counts.put("opinions.good", one(handle, "select count(*) from opinion where good = 1"));
    counts.put("opinions.bad", one(handle, "select count(*) from opinion where good = 0"));
    counts.put("blocked", one(handle, "select count(*) from blocked"));
    counts.put("inbox.waiting", one(handle, "select count(*) from inbox where done_at is null"));
    counts.put(
        "outbox.waiting", one(handle, "select count(*) from outbox where settled_at is null"));
    counts.put(
        "outbox.uncertain", one(handle, "select count(*) from outbox where state = 'UNCERTAIN'"));
    counts.put("outbox.failed", one(handle, "select count(*) from outbox where state = 'FAILED'"));
    return counts;
  }

  private static Map<String, Long> byDay(Handle handle, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var first = today.minusDays(DAYS - 1);
    var counts = new LinkedHashMap<String, Long>();
    first.datesUntil(today.plusDays(1)).forEach(day -> counts.put("questions." + day, 0L));
    handle
        .createQuery(
            """
            select asked_at / :day as day, count(*) as questions from answer
            where asked_at >= :since group by 1 order by 1
            """)
        .bind("day", DAY)
        .bind("since", first.toEpochDay() * DAY)
        .map((row, context) ->
            Map.entry(LocalDate.ofEpochDay(row.getLong("day")), row.getLong("questions")))
        .forEach(entry ->
            counts.computeIfPresent("questions." + entry.getKey(), (_, _) -> entry.getValue()));
    return counts;
  }

  private static long one(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }
}
