package serai.talk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import serai.ask.Typed;
import serai.domain.AnswerId;
import serai.domain.ChatId;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Place;
import serai.domain.Reader;
import serai.domain.Silence;
import serai.domain.Watch;
import serai.domain.WatchId;
import serai.domain.Words;
import serai.port.Change;
import serai.port.ChatStore;
import serai.port.Watches;
import serai.render.Block;
import serai.render.Inline;
import serai.render.NoticePage;
import serai.render.Page;
import serai.render.Phrases;

/// `/watch` and `/watches`, and the buttons that begin and end a watch.
public final class WatchDesk {
  /// What the data of a button begins with that watches an answer's question.
  static final String BEGIN = "w";

  /// Ends the data of a button in the list, which is shown anew without the watch that it ends.
  private static final String LISTED = "list";

  private final Watches watches;
  private final ChatStore chats;
  private final InstantSource clock;
  private final Supplier<WatchId> names;
  private final int most;
  private final QuietDesk quiet;

  /// @param names new names that nobody can guess
  /// @param most watches of one chat
  /// @param quiet when nothing is told
  public WatchDesk(
      Watches watches,
      ChatStore chats,
      InstantSource clock,
      Supplier<WatchId> names,
      int most,
      QuietDesk quiet) {
    this.watches = watches;
    this.chats = chats;
    this.clock = clock;
    this.names = names;
    this.most = most;
    this.quiet = quiet;
  }

  public List<Command> commands() {
    return List.of(Command.of("watch", this::watch), Command.of("watches", this::list));
  }

  public List<Control> controls() {
    return List.of(
        new Control(BEGIN, false, this::begin),
        new Control(NoticePage.END, false, this::end),
        new Control(QuietDesk.SIGN, false, this::silence));
  }

  /// The button under an answer.
  static Message.Button button(AnswerId answer, Language reader) {
    return new Message.Button(
        Phrases.in(reader).say("button.watch"), new Message.Press(BEGIN + ":" + answer));
  }

  private Outcome watch(Order order) {
    var typed = Typed.of(order.rest()).text();
    var subject = typed.substring(0, Math.min(typed.length(), Watch.LONGEST)).strip();
    if (Words.of(subject).list().isEmpty()) {
      return order.say("watch.what");
    }
    return switch (asked(order.place().chat(), subject)) {
      case KNOWN -> order.say("watch.already", subject);
      case FULL -> order.say("watch.full", most);
      case NEW -> {
        var watch = watch(order.place(), order.reader(), subject, order.language());
        yield order.answer(
            Page.of(Block.paragraph(order.phrases().words("watch.set", subject)))
                .plain(List.of(List.of(NoticePage.end(watch, "")))),
            new Change.BeginWatch(watch));
      }
    };
  }

  private Outcome list(Order order) {
    var chat = order.place().chat();
    return QuietDesk.isMeant(order.rest().strip())
        ? quiet.obey(
            order, silence -> listed(watches.of(chat), Optional.of(silence), order.language()))
        : order.answer(
            listed(watches.of(chat), quiet.of(chat, order.language()), order.language()));
  }

  private Touch.Done silence(Touch touch) {
    return quiet.touch(
        touch,
        silence ->
            listed(watches.of(touch.place().chat()), Optional.of(silence), touch.language()));
  }

  private Message listed(List<Watch> all, Optional<Silence> silence, Language language) {
    var phrases = Phrases.in(language);
    var blocks = new ArrayList<Block>();
    if (all.isEmpty()) {
      blocks.add(Block.paragraph(phrases.words("watches.none")));
    } else {
      blocks.add(Block.paragraph(phrases.words("watches")));
      blocks.add(
          new Block.Bullets(
              all.stream()
                  .map(watch -> List.<Inline>of(new Inline.Text(watch.subject())))
                  .toList()));
    }
    blocks.add(quiet.sentence(silence, language));
    var rows = new ArrayList<List<Message.Button>>();
    all.forEach(watch -> rows.add(List.of(NoticePage.end(watch, ":" + LISTED))));
    rows.add(List.of(QuietDesk.button(silence)));
    return new Page(blocks).plain(rows);
  }

  private Touch.Done begin(Touch touch) {
    return answer(touch.part(0))
        .flatMap(chats::answer)
        .map(kept -> begin(touch, kept.turn().question().standalone()))
        .orElseGet(() -> touch.toast("stale-button"));
  }

  private Touch.Done begin(Touch touch, String question) {
    var subject = question.substring(0, Math.min(question.length(), Watch.LONGEST)).strip();
    return switch (asked(touch.place().chat(), subject)) {
      case KNOWN -> touch.toast("watch.noted");
      case FULL -> touch.toast("watch.full", most);
      case NEW ->
          new Touch.Done(
              Optional.of(touch.phrases().say("watch.noted")),
              new Outcome(
                  List.of(),
                  List.of(
                      new Change.BeginWatch(
                          watch(touch.place(), touch.reader(), subject, touch.language())))));
    };
  }

  private Touch.Done end(Touch touch) {
    var chat = touch.place().chat();
    var watch =
        name(touch.part(0))
            .flatMap(watches::watch)
            .filter(found -> found.place().chat().equals(chat));
    if (watch.isEmpty()) {
      return touch.toast("watch.gone");
    }
    if (touch.place().kind() != Place.Kind.PRIVATE && watch.get().reader() != touch.reader().id()) {
      return touch.toast("watch.other");
    }
    var ending = new Change.EndWatch(watch.get().id());
    if (touch.part(1).equals(LISTED)) {
      var left = watches.of(chat).stream().filter(other -> !other.equals(watch.get())).toList();
      return touch.show(listed(left, quiet.of(chat, touch.language()), touch.language()), ending);
    }
    return new Touch.Done(
        Optional.of(touch.phrases().say("watch.ended")), new Outcome(List.of(), List.of(ending)));
  }

  /// What to make of a wish to watch something.
  private enum Asked {
    NEW,
    KNOWN,
    FULL
  }

  private Asked asked(ChatId chat, String subject) {
    var all = watches.of(chat);
    if (all.stream().anyMatch(watch -> watch.subject().equalsIgnoreCase(subject))) {
      return Asked.KNOWN;
    }
    return all.size() >= most ? Asked.FULL : Asked.NEW;
  }

  private Watch watch(Place place, Reader reader, String subject, Language language) {
    return new Watch(names.get(), place, reader.id(), subject, language, clock.instant());
  }

  private static Optional<AnswerId> answer(String name) {
    try {
      return Optional.of(new AnswerId(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<WatchId> name(String name) {
    try {
      return Optional.of(new WatchId(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
