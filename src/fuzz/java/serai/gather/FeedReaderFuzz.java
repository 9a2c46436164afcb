package serai.gather;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import serai.domain.Outlet;
import serai.port.Web;

/// Any text where a feed should be: it is read, or refused in words, never a failure.
class FeedReaderFuzz {
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "<rss version='2.0'><channel><item>",
          "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
          "<urlset><url><loc>",
          "{\"items\": [",
          "<!DOCTYPE rss [");

  @FuzzTest(maxDuration = "10m")
  void any_text_is_a_feed_or_refused_in_words(FuzzedDataProvider data) {
    boolean isList = data.consumeBoolean();
    var body = data.pickValue(BEGINNINGS) + data.consumeRemainingAsString();
    var url = "https://a.example/feed";
    var page = new Web.Page(url, Optional.empty(), Optional.empty(), body, Web.Validators.NONE);
    var selector = isList ? Optional.of("a") : Optional.<String>empty();
    var feed = new Outlet.Feed(url, Outlet.Confidence.LOW, selector);
    try {
      FeedReader.read(page, feed, ZoneOffset.UTC);
    } catch (IllegalArgumentException e) {
      if (String.valueOf(e.getMessage()).isBlank()) {
        throw new AssertionError("refused without a word", e);
      }
    }
  }
}
