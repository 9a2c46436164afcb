package serai.talk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import serai.domain.AnswerId;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.domain.Update;
import serai.port.Change;
import serai.port.ChatStore.Kept;
import serai.render.Phrases;

/// Does what the buttons promise, also after a restart; a button that promises what is no longer
/// there says so.
final class Presses {
  private final Means means;
  private final Questions questions;
  private final Examples examples;
  private final FollowUps followUps;
  private final AnswerViews views;
  private final Library library;
  private final Preferences preferences;
  private final PersonalData personalData;
  private final Voices voices;
  private final Map<String, Control> controls = new HashMap<>();

  Presses(
      Means means,
      Questions questions,
      Examples examples,
      FollowUps followUps,
      AnswerViews views,
      Library library,
      Preferences preferences,
      PersonalData personalData,
      Voices voices,
      List<Control> controls) {
    this.means = means;
    this.questions = questions;
    this.examples = examples;
    this.followUps = followUps;
    this.views = views;
    this.library = library;
    this.preferences = preferences;
    this.personalData = personalData;
    this.voices = voices;
    controls.forEach(control -> this.controls.put(control.sign(), control));
  }

  /// What a press leads to.
  ///
  /// @param toast what is shown at once, for a moment
  record Result(Optional<String> toast, Outcome outcome) {
    static Result of(Outcome outcome) {
      return new Result(Optional.empty(), outcome);
    }
  }

  /// Whether it may take longer than a reader should wait for a sign that the press arrived.
  boolean takesLong(Update.Pressed pressed) {
    return control(pressed)
        .map(Control::takesLong)
        .orElseGet(() -> Press.of(pressed.data()).filter(Presses::takesLong).isPresent());
  }

  private static boolean takesLong(Press press) {
    return switch (press) {
      case Press.FollowUp _, Press.Voices _, Press.Example _ -> true;
      case Press.Sources _,
          Press.Back _,
          Press.Rate _,
          Press.Outlets _,
          Press.Speak _,
          Press.Forget _ ->
          false;
    };
  }

  Result press(Update.Pressed pressed) {
    var language = voices.of(pressed.place().chat(), pressed.reader());
    var lent = control(pressed);
    if (lent.isPresent()) {
      var parts = List.of(pressed.data().split(":", -1));
      var done =
          lent.get().obey().apply(new Touch(pressed, parts.subList(1, parts.size()), language));
      return new Result(done.toast(), done.outcome());
    }
    return Press.of(pressed.data())
        .map(press -> press(press, pressed, language))
        .orElseGet(() -> stale(language));
  }

  private Optional<Control> control(Update.Pressed pressed) {
    return Optional.ofNullable(controls.get(pressed.data().split(":", 2)[0]));
  }

  private Result press(Press press, Update.Pressed pressed, Language language) {
    return switch (press) {
      case Press.FollowUp(var id, var kind, var entry) ->
          means
              .chats()
              .answer(id)
              .flatMap(kept ->
                  followUps
                      .question(kind, entry, kept.turn().question().language())
                      .map(question ->
                          Result.of(
                              ask(
                                  pressed,
                                  question,
                                  kind.leans()
                                      ? Conversation.empty().with(kept.turn())
                                      : Conversation.empty()))))
              .orElseGet(() -> stale(language));
      case Press.Sources(var id, int page) ->
          kept(id, language, kept -> views.sources(pressed, kept, page, language));
      case Press.Back(var id) -> kept(id, language, kept -> views.answer(pressed, kept));
      case Press.Voices(var id) ->
          kept(id, language, kept -> views.others(pressed, kept, language));
      case Press.Rate(var id, boolean good) ->
          means
              .chats()
              .answer(id)
              .map(_ ->
                  new Result(
                      Optional.of(Phrases.in(language).say("rated")),
                      new Outcome(
                          List.of(), List.of(new Change.Rate(id, pressed.reader().id(), good)))))
              .orElseGet(() -> stale(language));
      case Press.Example(var in, int number) ->
          examples
              .example(in, number)
              .map(example -> Result.of(ask(pressed, example.question(), Conversation.empty())))
              .orElseGet(() -> stale(language));
      case Press.Outlets(int page) ->
          Result.of(AnswerViews.shown(pressed, library.page(page, language)));
      case Press.Speak(var chosen) ->
          Result.of(
              new Outcome(
                  AnswerViews.shown(pressed, preferences.said(chosen, Voices.of(pressed.reader())))
                      .outgoing(),
                  List.of(new Change.Speak(pressed.place().chat(), chosen))));
      case Press.Forget(long reader, boolean yes) ->
          reader == pressed.reader().id()
              ? Result.of(
                  personalData.decided(
                      yes, pressed.place(), pressed.reader(), pressed.message(), language))
              : new Result(
                  Optional.of(Phrases.in(language).say("forget.other")), Outcome.nothing());
    };
  }

  private Result kept(AnswerId id, Language language, Function<Kept, Outcome> then) {
    return means
        .chats()
        .answer(id)
        .map(kept -> Result.of(then.apply(kept)))
        .orElseGet(() -> stale(language));
  }

  private static Result stale(Language language) {
    return new Result(Optional.of(Phrases.in(language).say("stale-button")), Outcome.nothing());
  }

  private Outcome ask(Update.Pressed pressed, String question, Conversation conversation) {
    return questions.answer(
        new Questions.Inquiry(
            pressed.place(),
            pressed.reader(),
            pressed.message(),
            question,
            conversation,
            true,
            Optional.empty()));
  }
}
