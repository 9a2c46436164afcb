package serai.domain;

import java.util.List;
import java.util.Optional;

/// What a reader sees in the messenger, in every form that may be needed.
///
/// @param rich the rich form in the messenger's rich HTML; empty for a message that gains nothing
///   by it
/// @param classic the same content in classic HTML, cut into messages that each fit (4,096 UTF-16
///   units after the markup is read)
/// @param buttons rows of buttons under the message (under the last one, when it is cut)
public record Message(Optional<String> rich, List<String> classic, List<List<Button>> buttons) {
  public Message {
    classic = List.copyOf(classic);
    buttons = buttons.stream().map(List::copyOf).toList();
    if (classic.isEmpty()) {
      throw new IllegalArgumentException("a message needs a classic form");
    }
  }

  /// One button.
  ///
  /// @param label untrusted text is shortened and cleaned before it gets here
  public record Button(String label, Action action) {}

  /// What a button does.
  public sealed interface Action {}

  /// Sends us its data, at most 64 bytes of UTF-8.
  public record Press(String data) implements Action {
    /// Bytes that the messenger carries at most.
    public static final int MOST_BYTES = 64;

    public Press {
      if (data.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
        throw new IllegalArgumentException("a button's data is too long: " + data);
      }
    }
  }

  /// Opens an address.
  public record Open(String url) implements Action {}

  /// Lets the reader choose a chat and types the text there after our name.
  public record Share(String text) implements Action {}
}
