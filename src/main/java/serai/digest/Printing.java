package serai.digest;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.EditionId;
import serai.domain.FeedHealth;
import serai.domain.Message;
import serai.domain.Outlets;
import serai.domain.Turn;
import serai.port.Ledger;
import serai.render.EditionPage;

/// From an issue to the message that subscribers get: made once, however many get it.
public final class Printing {
  /// Editions that are remembered: those of one hour.
  private static final int MOST = 256;

  private final Editing editing;
  private final EditionPage pages;
  private final Ledger ledger;
  private final Outlets outlets;
  private final Supplier<Map<String, FeedHealth>> feeds;
  private final Supplier<AnswerId> names;
  private final Function<AnswerId, Message.Press> asking;
  private final InstantSource time;
  private final Recent<Issue, Printed> printed = new Recent<>(MOST);

  /// @param names new names for editions and stories, that nobody can guess
  /// @param asking the button with which a reader asks about a story
  public Printing(
      Editing editing,
      EditionPage pages,
      Ledger ledger,
      Outlets outlets,
      Supplier<Map<String, FeedHealth>> feeds,
      Supplier<AnswerId> names,
      Function<AnswerId, Message.Press> asking,
      InstantSource time) {
    this.editing = editing;
    this.pages = pages;
    this.ledger = ledger;
    this.outlets = outlets;
    this.feeds = feeds;
    this.names = names;
    this.asking = asking;
    this.time = time;
  }

  /// An edition as a message.
  ///
  /// @param quiet whether it tells of nothing new
  public record Printed(EditionId id, Message message, boolean quiet) {}

  /// The message of an issue.
  ///
  /// @throws serai.domain.Outage when store or index fail
  public Printed of(Issue issue) {
    return printed.get(issue, this::print);
  }

  private Printed print(Issue issue) {
    var edition = editing.edition(issue);
    var id = new EditionId(names.get().value());
    var stories = new LinkedHashMap<AnswerId, Turn>();
    var articles = new HashMap<ArticleId, Optional<AnswerId>>();
    for (var item : edition.items()) {
      var story = names.get();
      stories.put(story, item.turn());
      item.event().articles().forEach(one -> articles.put(one.id(), Optional.of(story)));
    }
    edition.official().forEach(one -> articles.putIfAbsent(one.id(), Optional.empty()));
    ledger.keep(new Ledger.Shown(id, edition.language(), stories, articles), time.instant());
    var silent = SilentOutlets.among(outlets, feeds.get(), time.instant());
    var notices =
        new EditionPage.Notices(issue.folded(), issue.repeated(), silent, issue.alerted());
    return new Printed(
        id,
        pages.message(
            edition, issue.title(), notices, stories.keySet().stream().map(asking).toList()),
        edition.isQuiet());
  }
}
