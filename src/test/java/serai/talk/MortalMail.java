package serai.talk;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import serai.domain.ChatId;
import serai.domain.Delivery;
import serai.domain.Outgoing;
import serai.domain.Outgoing.Lasting;
import serai.port.Change;
import serai.port.Mail;
import serai.port.Messenger;

/// The mail and the messenger of a process that dies at a chosen moment: from then on nothing it
/// begins has an effect, and nothing it waits for comes.
final class MortalMail implements Mail, Messenger {
  private final Mail mail;
  private final Messenger messenger;
  private final CountDownLatch death = new CountDownLatch(1);
  private int left;

  /// @param steps calls that have an effect; every second moment lies after the effect and before
  ///   the caller knows of it
  MortalMail(Mail mail, Messenger messenger, int steps) {
    this.mail = mail;
    this.messenger = messenger;
    this.left = steps;
  }

  void awaitDeath() throws InterruptedException {
    death.await();
  }

  @Override
  public List<Received> receive(List<Received> updates, Instant now) {
    return live(() -> mail.receive(updates, now));
  }

  @Override
  public List<Received> pending() {
    return mail.pending();
  }

  @Override
  public List<Posted> finish(
      long number, List<Lasting> outgoing, List<Change> changes, Instant now) {
    return live(() -> mail.finish(number, outgoing, changes, now));
  }

  @Override
  public List<Posted> post(List<Lasting> outgoing, Instant now) {
    return live(() -> mail.post(outgoing, now));
  }

  @Override
  public List<Posted> outbox() {
    return mail.outbox();
  }

  @Override
  public boolean sending(long posted, boolean repeated, int after, Instant now) {
    return live(() -> mail.sending(posted, repeated, after, now));
  }

  @Override
  public OptionalInt newest(long posted) {
    return mail.newest(posted);
  }

  @Override
  public List<Integer> elsewhere(long posted, int above) {
    return mail.elsewhere(posted, above);
  }

  @Override
  public int newestPrivate() {
    return mail.newestPrivate();
  }

  @Override
  public void settle(Settlement settlement, Instant now) {
    live(() -> {
      mail.settle(settlement, now);
      return settlement;
    });
  }

  @Override
  public void close(ChatId chat, String reason, Instant now) {
    live(() -> {
      mail.close(chat, reason, now);
      return chat;
    });
  }

  @Override
  public void move(ChatId from, ChatId to) {
    live(() -> {
      mail.move(from, to);
      return from;
    });
  }

  @Override
  public Delivery deliver(Outgoing outgoing) {
    return live(() -> messenger.deliver(outgoing));
  }

  private synchronized <T> T live(Supplier<T> call) {
    step();
    var result = call.get();
    step();
    return result;
  }

  private void step() {
    if (left == 0) {
      death.countDown();
      throw new Died();
    }
    left--;
  }

  /// No one who calls the dead gets any further.
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;

    /// Where it died is the test's doing, and the log stays short.
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
