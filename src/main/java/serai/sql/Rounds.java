package serai.sql;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;

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

  /// Begins, at once.
  ///
  /// @param name of the work: two processes with one name do it by turns
  /// @param pause from the end of one round to the beginning of the next
  /// @param work what it throws is logged, and the next round comes
  public static Rounds begin(
      Database database, InstantSource time, String name, Duration pause, Runnable work) {
    var task = Tasks.recurring(name, FixedDelay.of(pause)).execute((_, _) -> work.run());
    var scheduler =
        Scheduler.create(database.connections())
            .startTasks(task)
            .clock(time::instant)
            .threads(1)
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
