package serai.talk;

import java.time.Duration;

/// How many messages the messenger takes before it refuses more.
///
/// @param between the time between two messages of one chat; zero for none
/// @param perGroup messages in one group within `groupTime`
/// @param overall messages in all chats within `overallTime`
public record FloodLimits(
    Duration between, int perGroup, Duration groupTime, int overall, Duration overallTime) {
  /// What Telegram's answers to frequent questions give: one message a second in a chat, twenty a
  /// minute in a group, thirty a second in all.
  public static FloodLimits telegram() {
    return new FloodLimits(
        Duration.ofSeconds(1), 20, Duration.ofMinutes(1), 30, Duration.ofSeconds(1));
  }

  /// No limits, for a server of one's own that has none.
  public static FloodLimits none() {
    return new FloodLimits(
        Duration.ZERO, Integer.MAX_VALUE, Duration.ZERO, Integer.MAX_VALUE, Duration.ZERO);
  }
}
