package serai.telegram;

import java.util.List;
import java.util.Optional;

/// The commands that a reader's messenger offers, with a word on each.
///
/// @param language two letters; empty for whoever has no list in the own language
/// @param inGroups whether the list is for groups, else for private chats
public record Offer(Optional<String> language, boolean inGroups, List<Command> commands) {
  public Offer {
    commands = List.copyOf(commands);
  }

  /// One command.
  ///
  /// @param name 1 to 32 lower-case letters, digits and underscores, without the slash
  /// @param description 1 to 256 characters
  public record Command(String name, String description) {}
}
