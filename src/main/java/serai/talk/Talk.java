package serai.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Language;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Reader;
import serai.domain.Update;
import serai.port.Change;
import serai.render.AnswerPage;
import serai.render.ArticleList;
import serai.render.Imprints;
import serai.render.Page;
import serai.render.Phrases;
import serai.render.SourcesPage;
import serai.render.WeekPicture;

/// From one thing that a reader did to what the bot does.
public final class Talk implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

  private final Means means;
  private final Seams seams;
  private final Writing writing = new Writing();
  private final Doors doors;
  private final Voices voices;
  private final Written written;
  private final Presses presses;
  private final InlineAnswers inlineAnswers;
  private final Limits limits;
  private final Commands commands;
  private final Guests guests;

  /// Presses that were acknowledged before their turn.
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  /// Orders to stop that have stopped something before their turn.
  private final Set<Long> obeyed = ConcurrentHashMap.newKeySet();

  public Talk(Means means, Rules rules, Seams seams) {
    this(means, rules, seams, Optional.empty());
  }

  /// @param picture what the newest articles are shown with
  public Talk(Means means, Rules rules, Seams seams, Optional<WeekPicture> picture) {
    this.means = means;
    this.seams = seams;
    this.limits = new Limits(rules, means.clock());
    this.doors = new Doors(rules, means.chats());
    this.voices = new Voices(means.chats());
    var imprints = new Imprints(means.outlets());
    var pages = new AnswerPage(imprints);
    var sources = new SourcesPage(imprints);
    var list = new ArticleList(imprints);
    var followUps = new FollowUps(means.asks().quoting(), means.gazetteer());
    var others = new OtherVoices(means.asks().quoting(), means.outlets());
    var buttons = new Buttons(followUps, others, writing, canWatch(seams));
    var questions =
        new Questions(
            means, rules, limits, writing, new Presence(means.messenger()), voices, buttons, pages);
    var examples = new Examples(means.asks(), means.clock());
    var library = new Library(means, seams, imprints, list);
    var preferences = new Preferences(voices);
    var personalData = new PersonalData(means.chats());
    var welcome = new Welcome(means, rules, examples, questions, sources);
    this.written = new Written(means, rules, questions, voices);
    this.commands =
        new Commands(
            rules,
            voices,
            written,
            welcome,
            new News(means, list, picture),
            library,
            preferences,
            personalData,
            new Administration(means, seams),
            seams);
    this.presses =
        new Presses(
            means,
            questions,
            examples,
            followUps,
            new AnswerViews(means, rules, voices, others, buttons, pages, sources),
            library,
            preferences,
            personalData,
            voices,
            seams.controls());
    this.guests = new Guests(means, doors, limits, pages);
    this.inlineAnswers = new InlineAnswers(means, others, pages);
  }

  private static boolean canWatch(Seams seams) {
    return seams.controls().stream().anyMatch(control -> control.sign().equals(WatchDesk.BEGIN));
  }

  /// The commands that the messenger lists, with their descriptions, in order.
  ///
  /// @param administrator whether for one who may give orders
  public Map<String, String> menu(Language language, boolean administrator) {
    return commands.menu(language, administrator);
  }

  @Override
  public void notice(Update update) {
    switch (update) {
      case Update.Written w when Commands.isStop(w) -> {
        if (writing.stop(w.place())) {
          obeyed.add(w.number());
        }
      }
      case Update.Written w ->
          Commands.question(w)
              .ifPresent(question -> writing.giveWay(w.place(), w.reader().id(), question));
      case Update.Pressed p when writing.isWriting(p.place()) -> {
        acknowledged.add(p.press());
        var language = Voices.of(p.reader());
        Thread.ofVirtual()
            .start(() -> acknowledge(p, Optional.of(Phrases.in(language).say("one-moment"))));
      }
      case Update.Inline i -> inlineAnswers.notice(i);
      case Update.Sent _,
          Update.Pressed _,
          Update.Guest _,
          Update.Membership _,
          Update.Moved _,
          Update.Ignored _ -> {}
    }
  }

  @Override
  public Outcome handle(Update update) {
    try {
      return handled(update);
    } catch (RuntimeException e) {
      LOG.error("handling update {}", update.number(), e);
      return failed(update);
    }
  }

  private Outcome handled(Update update) {
    return switch (update) {
      case Update.Written w -> admitted(w.place(), w.reader(), w.message(), () -> heard(w));
      case Update.Sent s ->
          admitted(
              s.place(),
              s.reader(),
              s.message(),
              () -> seams.sent().apply(s).orElseGet(() -> cannotRead(s)));
      case Update.Pressed p -> pressed(p);
      case Update.Inline i -> {
        if (doors.isOpen(i.reader()) && limits.ask(i.reader().id()).isEmpty()) {
          inlineAnswers.answer(i);
        }
        yield Outcome.nothing();
      }
      case Update.Guest g -> {
        guests.answer(g);
        yield Outcome.nothing();
      }
      case Update.Membership m ->
          new Outcome(List.of(), List.of(new Change.Writable(m.place().chat(), m.writable())));
      case Update.Moved m -> new Outcome(List.of(), List.of(new Change.Move(m.from(), m.to())));
      case Update.Ignored _ -> Outcome.nothing();
    };
  }

  private Outcome heard(Update.Written w) {
    if (Commands.isStop(w)) {
      return obeyed.remove(w.number()) ? Outcome.nothing() : commands.nothingToStop(w);
    }
    return commands.obey(w).orElseGet(() -> written.ask(w, w.text()));
  }

  private Outcome admitted(Place place, Reader reader, int message, Supplier<Outcome> then) {
    if (doors.isOpen(reader, place.chat())) {
      return then.get();
    }
    return place.kind() == Place.Kind.PRIVATE
        ? say(place, reader, message, "closed")
        : Outcome.nothing();
  }

  /// One sentence on what cannot be read; groups may send what they like to each other.
  private Outcome cannotRead(Update.Sent s) {
    if (s.place().kind() != Place.Kind.PRIVATE) {
      return Outcome.nothing();
    }
    return say(s.place(), s.reader(), s.message(), Unreadable.sentence(s.content()));
  }

  private Outcome pressed(Update.Pressed p) {
    if (!doors.isOpen(p.reader(), p.place().chat())) {
      acknowledge(p, Optional.of(phrases(p.place(), p.reader()).say("closed")));
      return Outcome.nothing();
    }
    boolean done = acknowledged.remove(p.press());
    if (!done && presses.takesLong(p)) {
      acknowledge(p, Optional.empty());
      done = true;
    }
    var result = presses.press(p);
    if (!done) {
      acknowledge(p, result.toast());
    }
    return result.outcome();
  }

  private void acknowledge(Update.Pressed p, Optional<String> toast) {
    means.messenger().deliver(new Outgoing.Acknowledge(p.press(), toast));
  }

  /// The sentence for an update that could not be dealt with.
  public Outcome failed(Update update) {
    return switch (update) {
      case Update.Written w -> say(w.place(), w.reader(), w.message(), "failed");
      case Update.Pressed p ->
          Outcome.of(
              Sends.toReader(
                  p.place(),
                  OptionalInt.empty(),
                  Page.sentence(Phrases.in(Voices.of(p.reader())).say("failed"))));
      case Update.Sent _,
          Update.Inline _,
          Update.Guest _,
          Update.Membership _,
          Update.Moved _,
          Update.Ignored _ ->
          Outcome.nothing();
    };
  }

  private Outcome say(Place place, Reader reader, int message, String key) {
    return Outcome.of(Sends.reply(place, message, Page.sentence(phrases(place, reader).say(key))));
  }

  private Phrases phrases(Place place, Reader reader) {
    return Phrases.in(voices.of(place.chat(), reader));
  }
}
