package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The model's budget on real databases.
@ParameterizedClass
@EnumSource(Engine.class)
class SqlModelBudgetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final OptionalLong ALL = OptionalLong.empty();
  private static final OptionalLong ANNA = OptionalLong.of(7);

  private final Engine engine;

  @TempDir Path folder;
  private Database database;

  SqlModelBudgetTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void gives_as_many_as_there_are_and_no_more() {
    var budget = new SqlModelBudget(database);

    var given = IntStream.range(0, 4).mapToObj(_ -> budget.take(DAY, ANNA, 3)).toList();

    assertThat(given).containsExactly(true, true, true, false);
    assertThat(budget.taken(DAY, ANNA)).isEqualTo(3);
  }

  @Test
  void counts_each_reader_and_all_together_apart() {
    var budget = new SqlModelBudget(database);
    budget.take(DAY, ANNA, 1);

    assertThat(budget.take(DAY, ANNA, 1)).isFalse();
    assertThat(budget.take(DAY, OptionalLong.of(8), 1)).isTrue();
    assertThat(budget.take(DAY, ALL, 1)).isTrue();
    assertThat(budget.take(DAY, ALL, 1)).isFalse();
  }

  @Test
  void a_restart_forgives_nothing_and_a_new_day_everything() {
    new SqlModelBudget(database).take(DAY, ANNA, 1);
    database.close();
    database = engine.open(folder);

    var budget = new SqlModelBudget(database);

    assertThat(budget.take(DAY, ANNA, 1)).isFalse();
    assertThat(budget.take(DAY.plusDays(1), ANNA, 1)).isTrue();
  }

  @Test
  void days_that_are_over_are_erased() {
    var budget = new SqlModelBudget(database);
    budget.take(DAY, ANNA, 1);

    budget.take(DAY.plusDays(2), OptionalLong.of(8), 1);

    assertThat(budget.taken(DAY, ANNA)).isZero();
  }

  @Test
  void nothing_is_given_where_there_is_nothing() {
    assertThat(new SqlModelBudget(database).take(DAY, ANNA, 0)).isFalse();
  }

  @Test
  void many_at_once_take_no_more_than_there_is() throws Exception {
    var budget = new SqlModelBudget(database);
    Callable<Boolean> take = () -> budget.take(DAY, ALL, 5);

    long given;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var taken = workers.invokeAll(IntStream.range(0, 12).mapToObj(_ -> take).toList());
      given = 0;
      for (var one : taken) {
        given += one.get() ? 1 : 0;
      }
    }

    assertThat(given).isEqualTo(5);
  }
}
