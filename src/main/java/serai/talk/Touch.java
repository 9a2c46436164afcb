package serai.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Reader;
import serai.domain.Update;
import serai.port.Change;
import serai.render.Phrases;

/// A press of a button that another flow answers for.
///
/// @param parts what stands behind the sign, between colons; untrusted
/// @param language the language in which to answer
public record Touch(Update.Pressed pressed, List<String> parts, Language language) {
  public Touch {
    parts = List.copyOf(parts);
  }

  public Place place() {
    return pressed.place();
  }

  public Reader reader() {
    return pressed.reader();
  }

  public Phrases phrases() {
    return Phrases.in(language);
  }

  /// A part; empty when there are not so many.
  public String part(int number) {
    return number < parts.size() ? parts.get(number) : "";
  }

  /// Puts a message in the place of the one with the button.
  public Done show(Message message, Change... changes) {
    Outgoing.Lasting shown =
        pressed.message().isPresent()
            ? new Outgoing.Edit(place(), pressed.message().getAsInt(), message, Optional.empty())
            : Sends.toReader(place(), OptionalInt.empty(), message);
    return new Done(Optional.empty(), new Outcome(List.of(shown), List.of(changes)));
  }

  /// Shows a phrase for a moment and does nothing.
  public Done toast(String key, Object... arguments) {
    return new Done(Optional.of(phrases().say(key, arguments)), Outcome.nothing());
  }

  /// What follows from a press.
  ///
  /// @param toast what is shown at once, for a moment
  public record Done(Optional<String> toast, Outcome outcome) {}
}
