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
import serai.render.Block;
import serai.render.Page;
import serai.render.Phrases;

/// A command that a reader gave.
///
/// @param rest what stands after the command's word; untrusted
/// @param language the language in which to answer
public record Order(Update.Written written, String rest, Language language) {
  public Place place() {
    return written.place();
  }

  public Reader reader() {
    return written.reader();
  }

  public Phrases phrases() {
    return Phrases.in(language);
  }

  /// Answers with a message and nothing else.
  public Outcome answer(Message message, Change... changes) {
    return new Outcome(
        List.of(
            new Outgoing.Send(
                place(),
                OptionalInt.of(written.message()),
                message,
                Optional.empty(),
                Outgoing.Doubt.REPEAT)),
        List.of(changes));
  }

  /// Answers with a phrase.
  public Outcome say(String key, Object... arguments) {
    return answer(
        Page.of(new Block.Paragraph(List.of(phrases().words(key, arguments)))).plain(List.of()));
  }
}
