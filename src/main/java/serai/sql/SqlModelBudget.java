package serai.sql;

import java.time.LocalDate;
import java.util.OptionalLong;
import serai.port.ModelBudget;

/// The daily budget of the language model in the database. Only a number is kept for each reader,
/// for two days at most. What a reader erases goes too: a new share of one reader's is still a part
/// of the share of all.
public final class SqlModelBudget implements ModelBudget {
  /// No messenger gives a reader this number.
  private static final long EVERYBODY = 0;

  private final Database database;

  public SqlModelBudget(Database database) {
    this.database = database;
  }

  @Override
  public boolean take(LocalDate day, OptionalLong reader, int most) {
    if (most < 1) {
      return false;
    }
    return database.write(
        "taking an answer off the model's budget",
        handle -> {
          int taken =
              handle
                  .createUpdate(
                      """
                      insert into model_use (day, reader, used) values (:day, :reader, 1)
                      on conflict (day, reader) do update set used = model_use.used + 1
                      where model_use.used < :most
                      """)
                  .bind("day", day.toString())
                  .bind("reader", reader.orElse(EVERYBODY))
                  .bind("most", most)
                  .execute();
          handle.execute("delete from model_use where day < ?", day.minusDays(1).toString());
          return taken > 0;
        });
  }

  @Override
  public int taken(LocalDate day, OptionalLong reader) {
    return database.read(
        "reading the model's budget",
        handle ->
            handle
                .createQuery("select used from model_use where day = :day and reader = :reader")
                .bind("day", day.toString())
                .bind("reader", reader.orElse(EVERYBODY))
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
  }
}
