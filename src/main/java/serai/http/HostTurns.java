package serai.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import serai.domain.Outage;

/// Lets one request at a time go to a site, with a pause between the end of one and the next.
final class HostTurns {
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final LoadingCache<String, Site> sites =
      Caffeine.newBuilder().expireAfterAccess(FORGOTTEN).build(_ -> new Site());

  /// Waits for a turn at a site; closing the turn lets the next one wait its pause.
  ///
  /// @param pause since the request before
  Turn take(String site, Duration pause) {
    var turns = sites.get(site);
    try {
      turns.lock.lockInterruptibly();
    } catch (InterruptedException e) {
      throw interrupted(site, e);
    }
    try {
      long left = turns.ended + pause.toNanos() - System.nanoTime();
      if (turns.isUsed && left > 0) {
        TimeUnit.NANOSECONDS.sleep(left);
      }
      return new Turn(turns);
    } catch (InterruptedException e) {
      turns.lock.unlock();
      throw interrupted(site, e);
    }
  }

  private static Outage interrupted(String site, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new Outage("waiting for a turn at " + site, cause);
  }

  /// The right to ask a site, held until it is closed.
  record Turn(Site site) implements AutoCloseable {
    @Override
    public void close() {
      site.isUsed = true;
      site.ended = System.nanoTime();
      site.lock.unlock();
    }
  }

  /// When a site was last asked, as `System.nanoTime`.
  private static final class Site {
    private final ReentrantLock lock = new ReentrantLock(true);
    private boolean isUsed;
    private long ended;
  }
}
