package serai.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.disk.Settings;
import serai.domain.Outage;
import serai.port.ModelBudget;
import serai.sql.Database;
import serai.sql.SqlModelBudget;
import serai.talk.ModelShare;

/// How many answers a model may still write today, by UTC: in all, and for each reader. When the
/// count cannot be kept, the model does not write.
final class DailyBudget implements BooleanSupplier {
  private static final Logger LOG = LoggerFactory.getLogger(DailyBudget.class);

  private final ModelBudget budget;
  private final OptionalInt limit;
  private final Clock clock;

  /// @param limit answers a day in all; empty for no limit
  DailyBudget(ModelBudget budget, OptionalInt limit, Clock clock) {
    this.budget = budget;
    this.limit = limit;
    this.clock = clock;
  }

  /// The budget of the settings, kept in a database.
  static DailyBudget of(Database database, Settings settings, Clock clock) {
    return new DailyBudget(new SqlModelBudget(database), settings.modelUse().dailyBudget(), clock);
  }

  /// Takes one of today's answers, when there is one left.
  @Override
  public boolean getAsBoolean() {
    return limit.isEmpty() || take(OptionalLong.empty(), limit.getAsInt());
  }

  /// The same for readers, each of whom may have so many a day; what all have together is taken
  /// when the model is asked.
  ModelShare share(int perReader) {
    return reader -> {
      if (isUsedUp()) {
        return ModelShare.Left.NONE_FOR_ANYBODY;
      }
      return take(OptionalLong.of(reader), perReader)
          ? ModelShare.Left.SOME
          : ModelShare.Left.NONE_FOR_READER;
    };
  }

  private boolean isUsedUp() {
    try {
      return limit.isPresent() && budget.taken(today(), OptionalLong.empty()) >= limit.getAsInt();
    } catch (Outage e) {
      LOG.warn("the model does not write: {}", e.getMessage(), e);
      return true;
    }
  }

  private boolean take(OptionalLong reader, int most) {
    try {
      return budget.take(today(), reader, most);
    } catch (Outage e) {
      LOG.warn("the model does not write: {}", e.getMessage(), e);
      return false;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
