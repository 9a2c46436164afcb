package serai.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import serai.domain.FeedHealth;
import serai.domain.Update;

/// What other flows lend to the bot.
///
/// @param commands commands that other flows answer, such as `/digest`
/// @param controls buttons that other flows answer for
/// @param sent what other flows do with something that is no text, such as a location; empty where
///   it is none of theirs
/// @param feeds how each outlet's feeds are doing, by the outlet's id
/// @param reload reads settings and articles anew and says what came of it
public record Seams(
    List<Command> commands,
    List<Control> controls,
    Function<Update.Sent, Optional<Outcome>> sent,
    Supplier<Map<String, FeedHealth>> feeds,
    Supplier<String> reload) {
  public Seams {
    commands = List.copyOf(commands);
    controls = List.copyOf(controls);
  }

  /// Commands alone are lent.
  public Seams(
      List<Command> commands, Supplier<Map<String, FeedHealth>> feeds, Supplier<String> reload) {
    this(commands, List.of(), _ -> Optional.empty(), feeds, reload);
  }

  /// Nothing is lent.
  public static Seams none() {
    return new Seams(List.of(), Map::of, () -> "");
  }
}
