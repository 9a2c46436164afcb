package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Updates that wait to be fetched: one is gone only when a later one is asked for.
final class FakeQueue {
  private final NavigableMap<Long, ObjectNode> waiting = new TreeMap<>();
  private long next = 100_000_001L;
  private int polls;
  private String webhook = "";
  private boolean closed;

  /// Adds an update, with a number of its own.
  synchronized long add(String kind, JsonNode content) {
    long number = next++;
    var update = JsonNodeFactory.instance.objectNode().put("update_id", number);
    update.set(kind, content);
    waiting.put(number, update);
    notifyAll();
    return number;
  }

  /// Adds something that looks like an update.
  synchronized void addRaw(ObjectNode update) {
    waiting.put(update.path("update_id").asLong(next++), update);
    notifyAll();
  }

  /// How many are not confirmed.
  synchronized int size() {
    return waiting.size();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized BooleanNode webhook(String url) {
    webhook = url;
    notifyAll();
    return BooleanNode.TRUE;
  }

  synchronized String webhook() {
    return webhook;
  }

  /// Waits until a webhook is set, or until there is none.
  synchronized boolean awaitWebhook(boolean set, long seconds) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (webhook.isEmpty() == set) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /// Takes the oldest update out, to be brought to a webhook.
  synchronized ObjectNode take() {
    return waiting.pollFirstEntry().getValue();
  }

  /// A second poller ends the first one's wait.
  synchronized FakeAnswer updates(JsonNode fields) throws InterruptedException {
    if (!webhook.isEmpty()) {
      return FakeTelegram.error(
          409, "Conflict: can't use getUpdates method while webhook is active");
    }
    int poll = ++polls;
    notifyAll();
    if (fields.has("offset")) {
      waiting.headMap(fields.path("offset").asLong(), false).clear();
    }
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(fields.path("timeout").asLong());
    while (waiting.isEmpty() && poll == polls && !closed) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    if (poll != polls) {
      return FakeTelegram.error(409, "Conflict: terminated by other getUpdates request");
    }
    var updates = JsonNodeFactory.instance.arrayNode();
    waiting.values().stream().limit(fields.path("limit").asInt(100)).forEach(updates::add);
    return FakeTelegram.ok(updates);
  }
}
