package serai.sql;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Work that comes round again and again, in one process at a time however many share the database.
/// Where a process dies in the middle of it, another or the next takes it up.
public final class Rounds implements AutoCloseable {
  /// How often to look whether it is time.
  private static final Duration POLL = Duration.ofSeconds(1);

  /// A process that has not shown a sign of life for four of these is dead.
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final int MISSED = 4;

  /// How long work that is under way may take at the end before it is interrupted.
  private static final Duration END = Duration.ofSeconds(5);

  private final Scheduler scheduler;

  private Rounds(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /// Something that is done again and again.
  ///
  /// @param name two processes with one name do it by turns
  /// @param pause from the end of one round to the beginning of the next
  /// @param round what it throws is logged, and the next round comes
  public record Work(String name, Duration pause, Runnable round) {}

  /// Begins, at once. All work is begun together: the scheduler takes what it is not told of for
  /// given up, and after two weeks deletes its place in the timetable.
  public static Rounds begin(Database database, InstantSource time, List<Work> works) {
    var tasks =
        works.stream()
            .map(work ->
                Tasks.recurring(work.name(), FixedDelay.of(work.pause()))
                    .execute((_, _) -> work.round().run()))
            .toList();
    var scheduler =
        Scheduler.create(database.connections())
            .startTasks(tasks)
            .clock(time::instant)
            .threads(works.size())
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .shutdownMaxWait(END)
            .build();
    scheduler.start();
    return new Rounds(scheduler);
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
