package serai.gather;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.DateSource;
import serai.domain.Fingerprint;
import serai.domain.Headline;
import serai.domain.Manuscript;
import serai.domain.Outlets;
import serai.domain.Problem;
import serai.domain.PublicationDate;
import serai.domain.TextKind;
import serai.port.ArticleStore;
import serai.port.LanguageIdentifier;
import serai.port.Submissions;
import serai.port.TextSamples;

/// Brings articles that readers hand in into the store, never into the corpus.
public final class Importing {
  /// The origin of such articles.
  public static final String ORIGIN = "import";

  /// The outlet of a text that does not show any.
  public static final String UNKNOWN_OUTLET = "unknown";

  private static final int HASH_DIGITS = 16;

  private final Submissions submissions;
  private final ArticleStore store;
  private final LanguageIdentifier languages;
  private final InstantSource clock;
  private final CopiedText copied;
  private final PageExtractor pages;
  private final SameStory stories;

  public Importing(
      Submissions submissions,
      ArticleStore store,
      TextSamples samples,
      Outlets outlets,
      LanguageIdentifier languages,
      InstantSource clock) {
    var mentions = new OutletMentions(outlets);
    this.submissions = submissions;
    this.store = store;
    this.languages = languages;
    this.clock = clock;
    this.copied = new CopiedText(mentions);
    this.pages = new PageExtractor(mentions);
    this.stories = new SameStory(store, samples, outlets);
  }

  /// Imports files; what cannot be used is told and the rest goes on.
  public Report add(List<Path> files, Given given) {
    var now = clock.instant();
    var problems = new ArrayList<Problem>();
    var warnings = new ArrayList<String>();
    var articles = new LinkedHashMap<ArticleId, Article>();
    var places = new LinkedHashMap<ArticleId, String>();
    for (var file : files) {
      for (var manuscript : open(file, problems, warnings)) {
        try {
          var article = article(manuscript, given, now);
          claim(article.id(), manuscript.where(), places);
          articles.put(article.id(), article);
        } catch (IllegalArgumentException e) {
          problems.add(new Problem(manuscript.where(), String.valueOf(e.getMessage())));
        }
      }
    }
    var saved = store.save(articles.values(), ORIGIN, now);
    stories.catchUp();
    int linked = stories.link(articles.values());
    return new Report(saved, List.copyOf(articles.values()), linked, problems, warnings);
  }

  private List<Manuscript> open(Path file, List<Problem> problems, List<String> warnings) {
    return switch (submissions.open(file)) {
      case Submissions.Records(var manuscripts, var broken, var unknown) -> {
        problems.addAll(broken);
        warnings.addAll(unknown);
        yield manuscripts;
      }
      case Submissions.Copied(var text) -> List.of(copied.read(file.toString(), text));
      case Submissions.Page(var html) -> List.of(pages.read(file.toString(), html));
      case Submissions.Unusable(var problem) -> {
        problems.add(problem);
        yield List.of();
      }
    };
  }

  private Article article(Manuscript manuscript, Given given, Instant now) {
    var text = PlainText.of(manuscript.text()).strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("there is no text in it");
    }
    var published = manuscript.published().or(given::published);
    published
        .filter(date -> PlausibleDate.isLate(date, now))
        .ifPresent(date -> {
          throw new IllegalArgumentException(PlausibleDate.reason(date));
        });
    var url =
        manuscript
            .url()
            .or(given::url)
            .orElseGet(() -> "file:" + Fingerprint.of(text).substring(0, HASH_DIGITS));
    var title = manuscript.title().map(PlainText::line).filter(line -> !line.isEmpty());
    return new Manuscript(
            manuscript.where(),
            manuscript.id().or(() -> store.at(url).map(known -> known.id().value())),
            Optional.of(url),
            manuscript.outlet().or(given::outlet).or(() -> Optional.of(UNKNOWN_OUTLET)),
            manuscript.country(),
            title.or(() -> Optional.of(Headline.of(text))),
            title.isPresent() ? manuscript.titleSource() : Optional.of("derived"),
            manuscript.author(),
            manuscript.sourceCredit(),
            published,
            manuscript.published().isPresent()
                ? manuscript.dateSource()
                : Optional.of(DateSource.IMPORT),
            manuscript.lang().or(() -> Optional.of(languages.code(text))),
            text,
            manuscript.kind().or(() -> Optional.of(TextKind.PAGE)))
        .article();
  }

  private static void claim(ArticleId id, String where, Map<ArticleId, String> places) {
    var first = places.putIfAbsent(id, where);
    if (first != null) {
      throw new IllegalArgumentException(
          "the article '" + id + "' was already in " + first + ": give this one another id or url");
    }
  }

  /// What fills in for a text that does not show it.
  public record Given(
      Optional<String> url, Optional<String> outlet, Optional<PublicationDate> published) {
    /// Nothing to fill in.
    public static final Given NOTHING =
        new Given(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// What became of the files.
  ///
  /// @param articles those that are in the store now, as they are there
  /// @param linked how many pairs turned out to be one story
  public record Report(
      ArticleStore.Saved saved,
      List<Article> articles,
      int linked,
      List<Problem> problems,
      List<String> warnings) {
    public Report {
      articles = List.copyOf(articles);
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }
}
