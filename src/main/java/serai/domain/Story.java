package serai.domain;

import java.util.List;

/// One text that several outlets carry: the first is the one that the others took it from. It is
/// one witness, however often it is republished.
public record Story(List<ArticleId> chain) {
  public Story {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a story needs an article");
    }
  }
}
