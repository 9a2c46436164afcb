package serai.domain;

/// The number of a chat: positive for a conversation with one reader, negative for a group.
public record ChatId(long value) implements Comparable<ChatId> {
  @Override
  public int compareTo(ChatId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
