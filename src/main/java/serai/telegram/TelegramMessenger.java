package serai.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import okio.ByteString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Delivery;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.port.Messenger;

/// Telegram as our messenger. Each delivery is one request, repeated by nobody here.
public final class TelegramMessenger implements Messenger {
  /// UTF-16 units after the markup is read.
  private static final int LONGEST_CLASSIC = 4096;

  private static final int LONGEST_RICH = 32_768;
  private static final int LONGEST_CAPTION = 1024;

  private static final int BAD_REQUEST = 400;

  private static final Logger LOG = LoggerFactory.getLogger(TelegramMessenger.class);

  private final BotApi api;
  private final Requests requests;
  private final boolean rich;

  /// @param rich whether messages go out in their rich form, where they have one
  /// @param inline whether readers can ask us in other chats
  public TelegramMessenger(BotApi api, boolean rich, BooleanSupplier inline) {
    this.api = api;
    this.requests = new Requests(inline::getAsBoolean);
    this.rich = rich;
  }

  @Override
  public Delivery deliver(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Send send -> send(send);
      case Outgoing.Edit edit -> edit(edit);
      case Outgoing.SendFile file -> file(file);
      case Outgoing.SendPicture picture -> picture(picture);
      case Outgoing.Typing(var place) -> Verdict.passing(api.call(Requests.typing(place)));
      case Outgoing.Preview draft -> draft(draft);
      case Outgoing.Acknowledge press -> Verdict.passing(api.call(Requests.acknowledge(press)));
      case Outgoing.AnswerInline answer -> Verdict.passing(api.call(requests.answer(answer)));
      case Outgoing.AnswerGuest answer -> Verdict.passing(api.call(requests.answer(answer)));
    };
  }

  private Delivery send(Outgoing.Send send) {
    var html = richForm(send.message());
    if (html.isPresent()) {
      var outcome = api.call(requests.rich(send, html.get()));
      return Verdict.refusesForm(outcome)
          ? other(send, without(send.message()), html.get(), outcome)
          : Verdict.delivery(outcome, Optional.empty());
    }
    var parts = send.message().classic();
    var first = parts.getFirst();
    if (isTooLong(first)) {
      return other(send, cut(send.message()), first, tooLong());
    }
    var outcome = api.call(requests.classic(send, first, parts.size() == 1));
    if (Verdict.refusesForm(outcome) && !first.equals(unmarked(first))) {
      return other(send, unmarked(send.message()), first, outcome);
    }
    return Verdict.delivery(outcome, rest(send.message()).map(rest -> next(send, rest)));
  }

  private Delivery edit(Outgoing.Edit edit) {
    var html = richForm(edit.content());
    if (html.isPresent()) {
      var outcome = api.call(requests.richEdit(edit, html.get()));
      return Verdict.refusesForm(outcome)
          ? other(edit, without(edit.content()), html.get(), outcome)
          : edited(edit, outcome, Optional.empty());
    }
    var parts = edit.content().classic();
    var first = parts.getFirst();
    if (isTooLong(first)) {
      return other(edit, cut(edit.content()), first, tooLong());
    }
    var outcome = api.call(requests.classicEdit(edit, first, parts.size() == 1));
    if (Verdict.refusesForm(outcome) && !first.equals(unmarked(first))) {
      return other(edit, unmarked(edit.content()), first, outcome);
    }
    return edited(edit, outcome, rest(edit.content()).map(rest -> following(edit, rest)));
  }

  private Delivery file(Outgoing.SendFile file) {
    var content = ByteString.encodeUtf8(file.content());
    return Verdict.delivery(
        api.upload(
            "sendDocument",
            fields(file.place(), file.caption()),
            new BotApi.Upload("document", file.name(), "text/plain; charset=utf-8", content)),
        Optional.empty());
  }

  private Delivery picture(Outgoing.SendPicture picture) {
    var content = ByteString.of(Base64.getDecoder().decode(picture.png()));
    return Verdict.delivery(
        api.upload(
            "sendPhoto",
            fields(picture.place(), picture.caption()),
            new BotApi.Upload("photo", "serai.png", "image/png", content)),
        Optional.empty());
  }

  /// Where a file goes, and what stands under it.
  private static ObjectNode fields(Place place, String caption) {
    var fields = JsonNodeFactory.instance.objectNode().put("chat_id", place.chat().value());
    place.topic().ifPresent(topic -> fields.put("message_thread_id", topic));
    if (!caption.isEmpty()) {
      fields.put(
          "caption",
          caption.length() <= LONGEST_CAPTION ? caption : caption.substring(0, LONGEST_CAPTION));
    }
    return fields;
  }

  private Delivery draft(Outgoing.Preview draft) {
    if (draft.place().kind() != Place.Kind.PRIVATE) {
      return new Delivery.Refused("drafts are for private chats only");
    }
    if (rich) {
      return Verdict.passing(api.call(Requests.richDraft(draft)));
    }
    var text = Markup.read(draft.rich());
    return text.length() > LONGEST_CLASSIC
        ? new Delivery.Refused("the draft is too long")
        : Verdict.passing(api.call(Requests.plainDraft(draft, text)));
  }

  private Optional<String> richForm(Message message) {
    return message.rich().filter(html -> rich && Markup.read(html).length() <= LONGEST_RICH);
  }

  /// The same content in another form: that is for the next delivery.
  private static Delivery other(
      Outgoing.Send send, Message message, String refused, Outcome outcome) {
    log(refused, outcome);
    return new Delivery.Begun(
        List.of(),
        new Outgoing.Send(send.place(), send.repliesTo(), message, send.answer(), send.again()));
  }

  private static Delivery other(
      Outgoing.Edit edit, Message content, String refused, Outcome outcome) {
    log(refused, outcome);
    return new Delivery.Begun(
        List.of(), new Outgoing.Edit(edit.place(), edit.message(), content, edit.answer()));
  }

  private static void log(String refused, Outcome outcome) {
    var reason = outcome instanceof Outcome.Denied denied ? denied.reason() : "";
    LOG.warn("Telegram refused a form ({}): {}", reason, Fragment.of(refused, reason));
  }

  private static Outcome tooLong() {
    return Outcome.Denied.with(BAD_REQUEST, "longer than " + LONGEST_CLASSIC);
  }

  private static Message without(Message message) {
    return new Message(Optional.empty(), message.classic(), message.buttons());
  }

  private static Message unmarked(Message message) {
    return new Message(
        Optional.empty(),
        message.classic().stream().map(TelegramMessenger::unmarked).toList(),
        message.buttons());
  }

  private static String unmarked(String html) {
    return Markup.plain(Markup.read(html));
  }

  private static boolean isTooLong(String html) {
    return Markup.read(html).length() > LONGEST_CLASSIC;
  }

  /// Parts that are too long lose their markup, and are cut wherever they are full.
  private static Message cut(Message message) {
    Function<String, Stream<String>> pieces =
        part ->
            isTooLong(part)
                ? Fragment.pieces(Markup.read(part), LONGEST_CLASSIC).stream().map(Markup::plain)
                : Stream.of(part);
    return new Message(
        Optional.empty(), message.classic().stream().flatMap(pieces).toList(), message.buttons());
  }

  private static Optional<Message> rest(Message message) {
    var parts = message.classic();
    return parts.size() == 1
        ? Optional.empty()
        : Optional.of(
            new Message(Optional.empty(), parts.subList(1, parts.size()), message.buttons()));
  }

  private static Outgoing.Lasting next(Outgoing.Send send, Message rest) {
    return new Outgoing.Send(send.place(), OptionalInt.empty(), rest, send.answer(), send.again());
  }

  private static Outgoing.Lasting following(Outgoing.Edit edit, Message rest) {
    return new Outgoing.Send(
        edit.place(), OptionalInt.empty(), rest, edit.answer(), Outgoing.Doubt.REPEAT);
  }

  private static Delivery edited(
      Outgoing.Edit edit, Outcome outcome, Optional<Outgoing.Lasting> rest) {
    boolean isSame =
        outcome instanceof Outcome.Denied denied && denied.reason().contains("not modified");
    return isSame
        ? Verdict.arrived(List.of(edit.message()), rest)
        : Verdict.delivery(outcome, rest);
  }
}
