package serai.talk;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What the one who runs the bot has settled.
///
/// @param operator who runs it, as shown to readers
/// @param bot the bot's name in the messenger, without `@`, for links to it
/// @param model the language model that gets questions and passages, as shown to readers
/// @param administrators numbers of the readers who may give orders
/// @param allowed the only readers who may ask; empty for everyone
/// @param blocked readers who may not ask, besides those whom an administrator has blocked
/// @param memory how long a conversation is remembered
/// @param aMinute questions of one reader in a minute at most
/// @param aDay questions of one reader in a day at most
/// @param composedADay answers of one reader in a day that a language model may write
public record Rules(
    Optional<String> operator,
    Optional<String> bot,
    Optional<String> model,
    Set<Long> administrators,
    Set<Long> allowed,
    Set<Long> blocked,
    Duration memory,
    int aMinute,
    int aDay,
    int composedADay) {
  public Rules {
    administrators = Set.copyOf(administrators);
    allowed = Set.copyOf(allowed);
    blocked = Set.copyOf(blocked);
    if (aMinute < 1 || aDay < 1 || composedADay < 0 || !memory.isPositive()) {
      throw new IllegalArgumentException("limits and memory have to be more than nothing");
    }
  }

  /// Everyone may ask as much as a person can: one a second, as the messenger itself allows.
  public static Rules usual() {
    return new Rules(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        Set.of(),
        Duration.ofHours(24),
        60,
        1000,
        50);
  }

  boolean isAdministrator(long reader) {
    return administrators.contains(reader);
  }
}
