package serai.talk;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import serai.domain.FeedHealth;

/// What other flows lend to the bot.
///
/// @param commands commands that other flows answer, such as `/digest`
/// @param feeds how each outlet's feeds are doing, by the outlet's id
/// @param reload reads settings and articles anew and says what came of it
public record Seams(
    List<Command> commands, Supplier<Map<String, FeedHealth>> feeds, Supplier<String> reload) {
  public Seams {
    commands = List.copyOf(commands);
  }

  /// Nothing is lent.
  public static Seams none() {
    return new Seams(List.of(), Map::of, () -> "");
  }
}
