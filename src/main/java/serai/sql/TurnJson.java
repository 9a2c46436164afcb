package serai.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import serai.domain.Turn;

/// A turn as the content of a row. It comes back only as long as every text that it cites is in the
/// store.
final class TurnJson {
  private final ArticleVersions versions = new ArticleVersions();

  static String write(Turn turn) {
    var object = Json.object();
    object.set("question", QuestionJson.write(turn.question()));
    object.set("reply", ReplyJson.write(turn.reply()));
    return Json.write(object);
  }

  /// @throws IllegalArgumentException when the content is none that was written here
  Optional<Turn> read(Handle handle, String content) {
    var node = Json.read(content);
    var question = QuestionJson.read(Json.field(node, "question"));
    return ReplyJson.read(Json.field(node, "reply"), version -> versions.find(handle, version))
        .map(reply -> new Turn(question, reply));
  }
}
