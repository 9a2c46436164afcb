package serai.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import serai.domain.Claim;
import serai.domain.Language;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.port.Messenger;
import serai.render.DraftPage;

/// Shows an answer while a language model is still at it: sentence by sentence as they are
/// verified, or only that somebody thinks. Sending never holds up the writing; where sentences come
/// faster than drafts can be sent, only the newest state is.
final class Drafting implements AutoCloseable {
  /// Seconds after which a draft is sent again: the messenger drops it after 30.
  private static final int REFRESH = 20;

  private final Messenger messenger;
  private final Place place;
  private final int draft;
  private final Language language;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final List<Claim> verified = new ArrayList<>();
  private boolean isNew = true;
  private boolean closed;
  private final Thread sender;

  /// Begins with the sign that somebody thinks.
  ///
  /// @param draft the number of the draft, not 0
  Drafting(Messenger messenger, Place place, int draft, Language language) {
    this.messenger = messenger;
    this.place = place;
    this.draft = draft;
    this.language = language;
    this.sender = Thread.ofVirtual().name("draft-", draft).start(this::send);
  }

  /// Adds a sentence.
  void add(Claim claim) {
    lock.lock();
    try {
      verified.add(claim);
      isNew = true;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Ends the drafts; none is on its way when this returns, so that the answer comes after them.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      news.signal();
    } finally {
      lock.unlock();
    }
    boolean interrupted = Thread.interrupted();
    try {
      sender.join();
    } catch (InterruptedException _) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void send() {
    while (awaitNews()) {
      messenger.deliver(new Outgoing.Preview(place, draft, DraftPage.of(verified(), language)));
    }
  }

  /// Waits for a sentence, or until the draft has to be refreshed.
  ///
  /// @return whether there is anything more to send
  private boolean awaitNews() {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(REFRESH);
      while (!isNew && !closed && left > 0) {
        left = news.awaitNanos(left);
      }
      isNew = false;
      return !closed;
    } catch (InterruptedException _) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  private List<Claim> verified() {
    lock.lock();
    try {
      return List.copyOf(verified);
    } finally {
      lock.unlock();
    }
  }
}
