package serai.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.Language;
import serai.domain.Outage;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Reader;
import serai.port.Change;
import serai.port.ChatStore;
import serai.render.Block;
import serai.render.Page;
import serai.render.Phrases;

/// `/mydata` and `/forget`: what is stored about a reader belongs to the reader.
final class PersonalData {
  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private final ChatStore chats;

  PersonalData(ChatStore chats) {
    this.chats = chats;
  }

  /// Everything as a file; in a group nothing, since others would read it.
  Outcome mydata(Order order) {
    if (order.place().kind() != Place.Kind.PRIVATE) {
      return order.say("mydata.private");
    }
    var everything = chats.everything(order.reader().id(), order.place().chat());
    // The order itself is among what waits.
    if (everything.entrySet().stream()
        .allMatch(kind -> kind.getKey().equals("waiting") || kind.getValue().isEmpty())) {
      return order.say("mydata.none");
    }
    try {
      return Outcome.of(
          new Outgoing.SendFile(
              order.place(),
              "serai-" + order.reader().id() + ".json",
              JSON.writeValueAsString(everything),
              order.phrases().say("mydata")));
    } catch (JsonProcessingException e) {
      throw new Outage("writing down what is stored about a reader", e);
    }
  }

  /// Asks whether everything shall go.
  Outcome forget(Order order) {
    var known = chats.known(order.reader().id(), order.place().chat());
    var phrases = order.phrases();
    long reader = order.reader().id();
    return order.answer(
        Page.of(Block.paragraph(phrases.words("forget", said(known, order.language()))))
            .plain(
                Sends.row(
                    Sends.button(phrases.say("forget.yes"), new Press.Forget(reader, true)),
                    Sends.button(phrases.say("forget.no"), new Press.Forget(reader, false)))));
  }

  /// Erases, or lets it be, and says so in place of the question.
  Outcome decided(
      boolean yes, Place place, Reader reader, OptionalInt question, Language language) {
    var phrases = Phrases.in(language);
    if (!yes) {
      return shown(place, question, phrases.say("forget.kept"), List.of());
    }
    var known = chats.known(reader.id(), place.chat());
    return shown(
        place,
        question,
        phrases.say("forgotten", said(known, language)),
        List.of(new Change.Forget(reader.id(), place.chat())));
  }

  private static String said(ChatStore.Known known, Language language) {
    return Phrases.in(language).say("known", known.questions(), known.opinions(), known.settings());
  }

  private static Outcome shown(
      Place place, OptionalInt question, String sentence, List<Change> changes) {
    var message = Page.sentence(sentence);
    Outgoing.Lasting outgoing =
        question.isPresent()
            ? new Outgoing.Edit(place, question.getAsInt(), message, Optional.empty())
            : Sends.toReader(place, OptionalInt.empty(), message);
    return new Outcome(List.of(outgoing), changes);
  }
}
