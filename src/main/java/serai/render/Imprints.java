package serai.render;

import java.util.ArrayList;
import java.util.List;
import serai.domain.Article;
import serai.domain.Language;
import serai.domain.Outlets;

/// Who published an article, whose the outlet is, and when, as parts of a message.
public final class Imprints {
  /// UTF-16 units of a title at most.
  private static final int LONGEST_TITLE = 160;

  private final Outlets outlets;

  public Imprints(Outlets outlets) {
    this.outlets = outlets;
  }

  /// Outlet, country, ownership and date: `Kazinform (Kazakhstan, state-owned), 19 Dec 2025`.
  List<Inline> imprint(Article article, Language reader) {
    var known = new ArrayList<String>();
    article.country().map(country -> Countries.in(reader, country)).ifPresent(known::add);
    var ownership = ownership(article.outlet(), reader);
    if (!ownership.isEmpty()) {
      known.add(ownership);
    }
    var words = new ArrayList<Inline>();
    words.add(new Inline.Strong(article.outlet()));
    if (!known.isEmpty()) {
      words.add(new Inline.Text(" (" + String.join(", ", known) + ")"));
    }
    words.add(new Inline.Text(", " + Sources.date(article, reader)));
    return words;
  }

  /// The same with the title, which leads to the article.
  List<Inline> entry(Article article, Language reader) {
    var words = new ArrayList<>(imprint(article, reader));
    words.add(new Inline.Text(" — "));
    words.add(title(article));
    return words;
  }

  /// Whose the words of a passage are: the outlet's, or a summary of them.
  List<Inline> by(Article article, Language reader) {
    return article.kind().isSummary()
        ? List.of(
            new Inline.Text(
                Phrases.in(reader).say("summary", article.outlet())
                    + ", "
                    + Sources.date(article, reader)))
        : imprint(article, reader);
  }

  /// Whose an outlet is; empty where that is not known for a fact.
  public String ownership(String outlet, Language reader) {
    return outlets
        .named(outlet)
        .map(known ->
            switch (known.ownership()) {
              case STATE -> Phrases.in(reader).say("state");
              case PUBLIC -> Phrases.in(reader).say("public");
              case PRIVATE -> Phrases.in(reader).say("private");
              case UNKNOWN -> "";
            })
        .orElse("");
  }

  /// A country in the reader's language.
  public String country(String english, Language reader) {
    return Countries.in(reader, english);
  }

  static Inline title(Article article) {
    var title = Untrusted.shortened(article.title(), LONGEST_TITLE);
    return new Inline.Link(title.isBlank() ? article.outlet() : title, article.url());
  }
}
