package serai.port;

import java.time.Duration;
import java.util.Optional;

/// The web as a polite reader sees it: it keeps to the rules of each site, waits for its turn at
/// each host, and never goes to an address that is not public.
public interface Web extends AutoCloseable {
  /// Letters of a feed at most, in bytes as they arrive unpacked.
  int FEED_LIMIT = 24 << 20;

  /// Letters of a page at most, in bytes as they arrive unpacked.
  int PAGE_LIMIT = 4 << 20;

  /// Fetches what stands at an address, following redirects; blocks until it is this reader's turn
  /// at the host and the answer is there.
  Fetched get(Request request);

  @Override
  void close();

  /// What to fetch.
  ///
  /// @param known what the answer was last time, so that it need not be sent again
  /// @param limit how long the answer may be, in bytes
  record Request(String url, Validators known, int limit) {}

  /// What a server calls one state of a document: its ETag and Last-Modified, as it wrote them.
  record Validators(Optional<String> etag, Optional<String> lastModified) {
    /// Nothing is known of the document yet.
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  }

  /// What came of it.
  sealed interface Fetched {}

  /// A document.
  ///
  /// @param url where it lies, at the end of all redirects
  /// @param moved the address to ask from now on, when the server says so
  /// @param contentType the media type as the server names it, without parameters, in small letters
  record Page(
      String url,
      Optional<String> moved,
      Optional<String> contentType,
      String body,
      Validators validators)
      implements Fetched {}

  /// It is as it was.
  record Unchanged() implements Fetched {}

  /// The server wants to be left alone.
  ///
  /// @param after how long to wait, when it says so
  record Later(Optional<Duration> after, String reason) implements Fetched {}

  /// There is nothing at this address.
  ///
  /// @param forGood whether the server says that there never will be
  record Absent(boolean forGood, String reason) implements Fetched {}

  /// We may not ask: the address is not public, or the site's rules forbid it.
  record Forbidden(String reason) implements Fetched {}

  /// It did not work this time.
  record Failed(String reason) implements Fetched {}
}
