package serai.gather;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.CanonicalUrl;
import serai.domain.DateSource;
import serai.domain.FeedItem;
import serai.domain.FeedItem.Outcome;
import serai.domain.Outlet;
import serai.port.Web;

/// A look at one entry of a feed: its page is fetched and read, and it is decided what becomes of
/// it.
final class Look {
  /// Letters of a summary that names its subject if it has one.
  private static final int TELLING = 120;

  /// Letters of a feed's own text that can stand for a page that is closed to us.
  private static final int FULL = 500;

  private final Web web;
  private final ArticleMaker maker;
  private final Relevance relevance;
  private final Function<String, Optional<Article>> known;
  private final InstantSource clock;

  Look(
      Web web,
      ArticleMaker maker,
      Relevance relevance,
      Function<String, Optional<Article>> known,
      InstantSource clock) {
    this.web = web;
    this.maker = maker;
    this.relevance = relevance;
    this.known = known;
    this.clock = clock;
  }

  /// What to look at.
  ///
  /// @param entry what the feed says; empty when it no longer speaks of it
  /// @param before what became of it the last time
  record Subject(Outlet outlet, String url, Optional<FeedEntry> entry, Optional<FeedItem> before) {}

  /// What came of a look.
  sealed interface Finding {}

  /// It is dealt with.
  ///
  /// @param said the decision in a few words
  record Decided(Optional<Article> article, FeedItem item, String said) implements Finding {}

  /// The server wants to be left alone: nothing is decided.
  record Hold(Web.Later later) implements Finding {}

  Finding at(Subject subject) {
    var telling = subject.entry().flatMap(Look::telling);
    if (telling.filter(relevance::isElsewhere).isPresent()) {
      return refused(subject, Web.Validators.NONE, "the feed names neither Japan nor Central Asia");
    }
    var request =
        new Web.Request(
            subject.before().map(FeedItem::url).orElse(subject.url()),
            validators(subject),
            Web.PAGE_LIMIT);
    return switch (web.get(request)) {
      case Web.Page page -> read(subject, page.url(), page.body(), page.validators());
      case Web.Unchanged() -> unchanged(subject);
      case Web.Later later -> new Hold(later);
      case Web.Absent(_, var reason) -> failed(subject, reason);
      case Web.Forbidden(var reason) -> withoutPage(subject, reason);
      case Web.Failed(var reason) -> withoutPage(subject, reason);
    };
  }

  /// A headline alone may say too little.
  private static Optional<String> telling(FeedEntry entry) {
    var text = entry.title().orElse("") + "\n" + entry.summary();
    return Optional.of(text).filter(_ -> entry.summary().length() >= TELLING);
  }

  private static Web.Validators validators(Subject subject) {
    return subject
        .before()
        .filter(item -> item.outcome() == Outcome.STORED)
        .map(item -> new Web.Validators(item.etag(), item.lastModified()))
        .orElse(Web.Validators.NONE);
  }

  private Finding read(Subject subject, String url, String html, Web.Validators validators) {
    try {
      var article =
          maker.make(subject.outlet(), url, html, subject.entry(), known, clock.instant());
      var objection = relevance.objection(article.title(), article.text());
      return objection.isPresent()
          ? refused(subject, validators, objection.get())
          : stored(subject, validators, article);
    } catch (IllegalArgumentException e) {
      return failed(subject, String.valueOf(e.getMessage()));
    }
  }

  /// A feed may carry the whole text of a page that we cannot have.
  private Finding withoutPage(Subject subject, String reason) {
    return subject
        .entry()
        .flatMap(FeedEntry::content)
        .filter(content -> content.length() >= FULL)
        .map(_ -> read(subject, subject.url(), "", Web.Validators.NONE))
        .orElseGet(() -> failed(subject, reason));
  }

  private Finding stored(Subject subject, Web.Validators validators, Article article) {
    var said =
        "stored as '%s' (%s)"
            .formatted(
                article.title(),
                article
                    .published()
                    .map(date -> date.value() + ", date from " + source(article))
                    .orElse("undated"));
    var item =
        item(subject, Outcome.STORED, Optional.empty(), Optional.of(article.id()), validators);
    return new Decided(Optional.of(article), item, said);
  }

  private static String source(Article article) {
    return article.dateSource().map(DateSource::label).orElse("an earlier reading");
  }

  private Finding refused(Subject subject, Web.Validators validators, String reason) {
    var item = item(subject, Outcome.REFUSED, Optional.of(reason), Optional.empty(), validators);
    return new Decided(Optional.empty(), item, "refused: " + reason);
  }

  /// An article that was read once stays, whatever happens to its page.
  private Finding failed(Subject subject, String reason) {
    var article = subject.before().flatMap(FeedItem::article);
    var outcome = article.isPresent() ? Outcome.STORED : Outcome.FAILED;
    var item = item(subject, outcome, Optional.of(reason), article, Web.Validators.NONE);
    return new Decided(Optional.empty(), item, "failed: " + reason);
  }

  private Finding unchanged(Subject subject) {
    var before = subject.before().orElseThrow();
    var item =
        item(
            subject,
            before.outcome(),
            before.reason(),
            before.article(),
            new Web.Validators(before.etag(), before.lastModified()));
    return new Decided(Optional.empty(), item, "unchanged");
  }

  private FeedItem item(
      Subject subject,
      Outcome outcome,
      Optional<String> reason,
      Optional<ArticleId> article,
      Web.Validators validators) {
    var now = clock.instant();
    var before = subject.before();
    var found = before.map(FeedItem::found).orElse(now);
    int looks = before.map(FeedItem::looks).orElse(0) + 1;
    return new FeedItem(
        subject.outlet().id(),
        CanonicalUrl.of(subject.url()).value(),
        subject.url(),
        subject
            .entry()
            .map(FeedEntry::fingerprint)
            .or(() -> before.map(FeedItem::entry))
            .orElse(""),
        outcome,
        reason,
        article,
        validators.etag(),
        validators.lastModified(),
        found,
        now,
        next(outcome, found, now, looks),
        looks);
  }

  private static Optional<Instant> next(Outcome outcome, Instant found, Instant now, int looks) {
    return switch (outcome) {
      case STORED -> Rhythm.nextLook(found, now, looks);
      case FAILED -> Rhythm.nextTry(now, looks);
      case REFUSED, EXPIRED -> Optional.empty();
    };
  }
}
