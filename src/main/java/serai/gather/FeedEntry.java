package serai.gather;

import java.util.Optional;
import serai.domain.Fingerprint;
import serai.domain.PublicationDate;

/// What a feed says about one article.
///
/// @param url where the article lies, in full
/// @param summary the beginning of the text or what it is about, without markup
/// @param content the whole text with its markup, where the feed carries it
/// @param stamp when it was made and last changed, as the feed has it
record FeedEntry(
    String url,
    Optional<String> title,
    String summary,
    Optional<String> content,
    Optional<String> author,
    Optional<PublicationDate> published,
    String stamp) {
  /// Another one means that the feed says something else about the article.
  String fingerprint() {
    return Fingerprint.of(title.orElse(""), summary, content.orElse(""), stamp);
  }
}
