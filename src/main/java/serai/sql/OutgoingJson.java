package serai.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.AnswerId;
import serai.domain.Message;
import serai.domain.Message.Action;
import serai.domain.Message.Button;
import serai.domain.Outgoing.Doubt;
import serai.domain.Outgoing.Edit;
import serai.domain.Outgoing.Lasting;
import serai.domain.Outgoing.Send;
import serai.domain.Outgoing.SendFile;
import serai.domain.Outgoing.SendPicture;
import serai.domain.Place;

/// What goes out, as the content of a row. Where it goes, what it replies to, what it edits and
/// which answer it shows are columns of their own, as they are asked for and change.
final class OutgoingJson {
  private OutgoingJson() {}

  static String write(Lasting outgoing) {
    var object = Json.object();
    switch (outgoing) {
      case Send send -> {
        object.put("kind", "send").put("again", send.again().name());
        object.set("message", message(send.message()));
      }
      case Edit edit -> {
        object.put("kind", "edit");
        object.set("message", message(edit.content()));
      }
      case SendFile file ->
          object
              .put("kind", "file")
              .put("name", file.name())
              .put("content", file.content())
              .put("caption", file.caption());
      case SendPicture picture ->
          object
              .put("kind", "picture")
              .put("png", picture.png())
              .put("caption", picture.caption())
              .put("awaited", picture.awaited());
    }
    return Json.write(object);
  }

  /// @throws IllegalArgumentException when the content is none that was written here
  static Lasting read(
      String content,
      Place place,
      OptionalInt repliesTo,
      OptionalInt edits,
      Optional<AnswerId> answer) {
    var node = Json.read(content);
    return switch (Json.text(node, "kind")) {
      case "send" ->
          new Send(
              place,
              repliesTo,
              message(Json.field(node, "message")),
              answer,
              Doubt.valueOf(Json.text(node, "again")));
      case "edit" ->
          new Edit(place, edits.orElseThrow(), message(Json.field(node, "message")), answer);
      case "file" ->
          new SendFile(
              place,
              Json.text(node, "name"),
              Json.text(node, "content"),
              Json.text(node, "caption"));
      case "picture" ->
          new SendPicture(
              place,
              Json.text(node, "png"),
              Json.text(node, "caption"),
              node.path("awaited").asBoolean(true));
      default -> throw new IllegalArgumentException("a row holds an unknown kind of message");
    };
  }

  private static ObjectNode message(Message message) {
    var object = Json.object();
    message.rich().ifPresent(rich -> object.put("rich", rich));
    object.set("classic", Json.texts(message.classic()));
    object.set(
        "buttons", Json.array(message.buttons(), row -> Json.array(row, OutgoingJson::button)));
    return object;
  }

  private static ObjectNode button(Button button) {
    var object = Json.object().put("label", button.label());
    return switch (button.action()) {
      case Message.Press(var data) -> object.put("press", data);
      case Message.Open(var url) -> object.put("open", url);
      case Message.Share(var text) -> object.put("share", text);
    };
  }

  private static Message message(JsonNode node) {
    return new Message(
        Json.optional(node, "rich").map(JsonNode::asText),
        Json.list(node, "classic", JsonNode::asText),
        Json.list(node, "buttons", row -> Json.items(row, OutgoingJson::button)));
  }

  private static Button button(JsonNode node) {
    return new Button(Json.text(node, "label"), action(node));
  }

  private static Action action(JsonNode button) {
    if (button.has("press")) {
      return new Message.Press(Json.text(button, "press"));
    }
    return button.has("open")
        ? new Message.Open(Json.text(button, "open"))
        : new Message.Share(Json.text(button, "share"));
  }
}
