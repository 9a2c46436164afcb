package serai.evaluate;

import java.util.List;

/// Questions that are asked one after the other in one conversation.
public record GoldConversation(String id, List<GoldQuestion> turns) {
  public GoldConversation {
    turns = List.copyOf(turns);
  }
}
