package serai.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import serai.domain.Message;

/// What a message says, before it is written in one markup or the other.
public record Page(List<Block> blocks) {
  public Page {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a page says something");
    }
  }

  public static Page of(Block... blocks) {
    return new Page(List.of(blocks));
  }

  /// The page with something below it.
  public Page with(Block... more) {
    return new Page(Stream.concat(blocks.stream(), Stream.of(more)).toList());
  }

  /// The page with something above it.
  public Page under(Block... more) {
    return new Page(Stream.concat(Stream.of(more), blocks.stream()).toList());
  }

  /// A message in both forms.
  public Message message(List<List<Message.Button>> buttons) {
    return new Message(Rich.of(blocks), Classic.of(blocks), buttons);
  }

  /// A message in the classic form alone: it gains nothing by the rich one, and commands in it can
  /// be tapped.
  public Message plain(List<List<Message.Button>> buttons) {
    return new Message(Optional.empty(), Classic.of(blocks), buttons);
  }

  /// The message of a single sentence of our own.
  public static Message sentence(String own) {
    return of(Block.paragraph(Inline.own(own))).plain(List.of());
  }
}
