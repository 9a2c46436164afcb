package serai.domain;

import java.time.Instant;

/// Something that a reader is to be told without having asked just now.
public sealed interface Notice {
  Place place();

  long reader();

  /// In which language to tell it.
  Language language();

  ArticleId article();

  Instant found();

  /// What it is about, in one word: two notices with one key are one.
  String key();

  /// An article brings news on what a reader watches.
  record News(Watch watch, ArticleId article, Instant found) implements Notice {
    @Override
    public Place place() {
      return watch.place();
    }

    @Override
    public long reader() {
      return watch.reader();
    }

    @Override
    public Language language() {
      return watch.language();
    }

    @Override
    public String key() {
      return "news/" + watch.id() + "/" + article;
    }
  }

  /// Words that a reader was shown do not stand in their article any more.
  ///
  /// @param answer the answer, or the story of an edition, that cited them
  record Withdrawn(
      AnswerId answer,
      Place place,
      long reader,
      Language language,
      ArticleId article,
      String quote,
      Instant found)
      implements Notice {
    @Override
    public String key() {
      return "withdrawn/"
          + answer
          + "/"
          + article
          + "/"
          + Fingerprint.of(quote)
          + "/"
          + place.chat();
    }
  }
}
