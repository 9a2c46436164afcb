package serai.gather;

import serai.domain.FeedVisit;

/// Who is told how gathering goes on; called from several threads.
public interface Teller {
  /// Tells nobody.
  Teller NOBODY =
      new Teller() {
        @Override
        public void decided(String outlet, String url, String decision) {}

        @Override
        public void visited(FeedVisit visit) {}
      };

  /// Whether to tell of what was decided earlier, too: then feeds are read though they are as they
  /// were.
  default boolean asksForAll() {
    return false;
  }

  /// What was decided about an entry, in a few words.
  void decided(String outlet, String url, String decision);

  /// A feed has been dealt with.
  void visited(FeedVisit visit);
}
