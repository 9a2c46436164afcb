package serai.talk;

import java.util.function.Function;

/// A word after a slash and what it does.
///
/// @param name lower case, without the slash; its description is the phrase `command.NAME`
/// @param audience who is told that it exists
public record Command(String name, Audience audience, Function<Order, Outcome> obey) {
  /// Who is told of a command and may use it.
  public enum Audience {
    EVERYONE,
    /// Everyone may use it, but it needs no place in the list.
    UNLISTED,
    ADMINISTRATORS
  }

  public static Command of(String name, Function<Order, Outcome> obey) {
    return new Command(name, Audience.EVERYONE, obey);
  }
}
