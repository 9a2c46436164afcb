package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.SqlStatement;
import serai.domain.ChatId;
import serai.domain.Place;

/// Places as columns: chat, chat_kind and topic.
final class Places {
  /// Stands in the column of a chat without topics; the messenger numbers them from 1.
  private static final int NO_TOPIC = 0;

  private Places() {}

  static Place read(ResultSet row) throws SQLException {
    int topic = row.getInt("topic");
    return new Place(
        new ChatId(row.getLong("chat")),
        Place.Kind.valueOf(row.getString("chat_kind")),
        topic == NO_TOPIC ? OptionalInt.empty() : OptionalInt.of(topic));
  }

  static <T extends SqlStatement<T>> T bind(T statement, Place place) {
    return statement
        .bind("chat", place.chat().value())
        .bind("chat_kind", place.kind().name())
        .bind("topic", place.topic().orElse(NO_TOPIC));
  }

  static OptionalInt number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
