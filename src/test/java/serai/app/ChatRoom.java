package serai.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import serai.chart.BarPainter;
import serai.digest.Restraint;
import serai.digest.Watching;
import serai.disk.GazetteerFile;
import serai.domain.AnswerId;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Delivery;
import serai.domain.FeedState;
import serai.domain.FeedVisit;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Reader;
import serai.domain.Story;
import serai.domain.Update;
import serai.domain.WatchId;
import serai.port.Mail;
import serai.port.Messenger;
import serai.port.Rights;
import serai.render.WeekPicture;
import serai.sql.Database;
import serai.sql.SqlChatStore;
import serai.sql.SqlFeedRecords;
import serai.sql.SqlMail;
import serai.sql.SqlNewsstand;
import serai.sql.SqlSubscriptions;
import serai.sql.SqlWatches;
import serai.talk.Asks;
import serai.talk.DigestTalk;
import serai.talk.Means;
import serai.talk.Outcome;
import serai.talk.Rules;
import serai.talk.Seams;
import serai.talk.Talk;
import serai.talk.WatchDesk;

/// The bot with the real corpus, index and database; the messenger alone is played.
final class ChatRoom implements AutoCloseable {
  final List<Outgoing.Passing> passing = new CopyOnWriteArrayList<>();
  final SqlChatStore chats;
  private final Serai serai;
  private final Database database;
  private final Mail mail;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
  private final InstantSource clock = now::get;
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger names = new AtomicInteger();
  private final Path data;

  ChatRoom(Path folder) {
    data = Household.copy(folder);
    var places = CommandLine.populateCommand(new Places(), "--data", data.toString());
    var console =
        new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    serai = Serai.open(places, console);
    database = Database.in(data);
    mail = new SqlMail(database);
    chats = new SqlChatStore(database);
  }

  /// A bot of its own that remembers nothing but what is stored.
  Bot bot(Rules rules) {
    return bot(rules, Seams.none(), Asks::quoting);
  }

  Bot bot(Rules rules, Seams seams, Function<serai.ask.Ask, Asks> asks) {
    var means = means(asks);
    return new Bot(
        new Talk(
            means,
            rules,
            seams,
            Optional.of(new WeekPicture(means.newsstand(), means.gazetteer(), new BarPainter()))));
  }

  /// A bot that sends the digest to whom it is asked to.
  Bot digestBot(Rights rights) {
    var digest =
        new DigestTalk(means(Asks::quoting), new Digesting(serai, clock, this::name).means(rights));
    var seams =
        new Seams(List.of(digest.command()), digest.controls(), digest::sent, Map::of, () -> "");
    return bot(Rules.usual(), seams, Asks::quoting);
  }

  SqlSubscriptions subscriptions() {
    return new SqlSubscriptions(database);
  }

  private Means means(Function<serai.ask.Ask, Asks> asks) {
    return new Means(
        asks.apply(serai.ask()),
        serai.store(),
        new SqlNewsstand(database),
        chats,
        messenger(),
        serai.outlets(),
        GazetteerFile.read(Path.of("config/gazetteer.yaml")),
        clock,
        this::name);
  }

  private AnswerId name() {
    return new AnswerId("answer%04d".formatted(names.incrementAndGet()));
  }

  /// A bot with which things can be watched.
  Bot watchfulBot() {
    var desk =
        new WatchDesk(
            new SqlWatches(database),
            chats,
            clock,
            () -> new WatchId("watch%05d".formatted(names.incrementAndGet())),
            3,
            Alerts.quiet(serai, (_, _) -> false));
    return bot(
        Rules.usual(),
        new Seams(desk.commands(), desk.controls(), _ -> Optional.empty(), Map::of, () -> ""),
        Asks::quoting);
  }

  /// Who looks after what is watched, on the room's clock.
  Watching watching(ZoneId zone, Restraint restraint, Consumer<List<Mail.Posted>> send) {
    return Alerts.watching(serai, _ -> Optional.of(zone), restraint, send, clock);
  }

  /// An article comes in, as gathered or imported ones do.
  void arrives(Article article, String... republished) {
    serai.store().save(List.of(article), "import", now());
    serai.index().add(List.of(article));
    if (republished.length > 0) {
      serai
          .store()
          .link(
              new Story(
                  Stream.concat(
                          Arrays.stream(republished).map(ArticleId::new), Stream.of(article.id()))
                      .toList()));
    }
  }

  /// How an outlet's feed has done.
  void feed(String outlet, int failures, Instant succeeded) {
    var url = "https://feeds.example/" + outlet;
    var fresh = FeedState.fresh(url, outlet, Duration.ofHours(1));
    new SqlFeedRecords(database)
        .note(
            new FeedState(
                url,
                outlet,
                fresh.moved(),
                fresh.etag(),
                fresh.lastModified(),
                fresh.body(),
                fresh.interval(),
                failures,
                failures == 0 ? Optional.empty() : Optional.of("no answer"),
                Optional.of(now()),
                Optional.of(succeeded),
                Optional.empty(),
                Optional.empty()),
            new FeedVisit(outlet, url, now(), "read", 0, 0, 0, 0, 0, Duration.ZERO));
  }

  void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  void at(Instant moment) {
    now.set(moment);
  }

  Instant now() {
    return now.get();
  }

  private Messenger messenger() {
    return outgoing -> {
      if (outgoing instanceof Outgoing.Passing one) {
        passing.add(one);
      }
      return new Delivery.Arrived(List.of());
    };
  }

  @Override
  public void close() {
    database.close();
    serai.close();
  }

  /// What a bot did about one update.
  ///
  /// @param messages the numbers of the messages that it sent
  record Done(Outcome outcome, List<Integer> messages) {
    Message message() {
      return switch (outcome.outgoing().getFirst()) {
        case Outgoing.Send send -> send.message();
        case Outgoing.Edit edit -> edit.content();
        case Outgoing.SendPicture picture ->
            throw new AssertionError("a picture: " + picture.caption());
        case Outgoing.SendFile file -> throw new AssertionError("a file: " + file.name());
      };
    }

    String text() {
      return String.join("\n", message().classic());
    }

    List<String> labels() {
      return message().buttons().stream().flatMap(List::stream).map(Message.Button::label).toList();
    }

    /// The data of the first button whose label has these words.
    String data(String label) {
      return message().buttons().stream()
          .flatMap(List::stream)
          .filter(button -> button.label().contains(label))
          .map(button -> ((Message.Press) button.action()).data())
          .findFirst()
          .orElseThrow(() -> new AssertionError("no button " + label + " among " + labels()));
    }
  }

  /// A bot and what readers do to it.
  final class Bot {
    final Talk talk;

    private Bot(Talk talk) {
      this.talk = talk;
    }

    Done says(Place place, Reader reader, String text) {
      return handle(written(place, reader, numbers.incrementAndGet(), text, OptionalInt.empty()));
    }

    Done replies(Place place, Reader reader, String text, int to) {
      return handle(written(place, reader, numbers.incrementAndGet(), text, OptionalInt.of(to)));
    }

    Done edits(Place place, Reader reader, int message, String text, Instant sent) {
      return handle(
          new Update.Written(
              numbers.incrementAndGet(),
              place,
              reader,
              message,
              text,
              OptionalInt.empty(),
              true,
              sent));
    }

    Done presses(Place place, Reader reader, int message, String data) {
      int number = numbers.incrementAndGet();
      return handle(
          new Update.Pressed(
              number, place, reader, OptionalInt.of(message), "press" + number, data));
    }

    /// Handles an update as the reception does, and delivers what follows at once.
    Done handle(Update update) {
      mail.receive(List.of(new Mail.Received(update.number(), 0, "{}")), now());
      talk.notice(update);
      var outcome = talk.handle(update);
      var messages = new ArrayList<Integer>();
      for (var posted :
          mail.finish(update.number(), outcome.outgoing(), outcome.changes(), now())) {
        int message = numbers.incrementAndGet();
        messages.add(message);
        mail.settle(
            new Mail.Settlement(
                posted.id(), Mail.State.SENT, List.of(message), "", Optional.empty()),
            now());
      }
      return new Done(outcome, messages);
    }

    /// The number of the message that a reader would write next.
    Update.Written written(Place place, Reader reader, int message, String text, OptionalInt to) {
      return new Update.Written(
          numbers.incrementAndGet(), place, reader, message, text, to, false, now());
    }
  }

  static Place alone(long chat) {
    return Place.privately(new ChatId(chat));
  }

  static Place group(long chat) {
    return new Place(new ChatId(-chat), Place.Kind.GROUP, OptionalInt.empty());
  }

  static Reader reader(long id, String language) {
    return new Reader(id, "Aigerim", Optional.of(language));
  }
}
