package serai.talk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Outage;
import serai.domain.Outgoing.Lasting;
import serai.domain.Update;
import serai.port.Mail;
import serai.port.Mail.Posted;
import serai.port.Mail.Received;

/// Takes in what happens in the messenger and has it dealt with: what is of one order one after the
/// other, the rest beside it. An update is done when what follows from it is in the outbox.
///
/// No failure of a handler gets further than here: the reader gets one plain sentence, the log the
/// cause.
public final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final Mail mail;
  private final Dispatch dispatch;
  private final Function<Received, Update> reading;
  private final Handler handler;
  private final Function<Update, List<Lasting>> apology;
  private final Patience patience;
  private final InstantSource time;
  private final RandomGenerator chance;
  private final Lines<Long, Update> lines = new Lines<>("reception", this::deal);

  /// @param reading an update out of the messenger's own format
  /// @param apology what a reader gets to hear when a handler failed
  public Reception(
      Mail mail,
      Dispatch dispatch,
      Function<Received, Update> reading,
      Handler handler,
      Function<Update, List<Lasting>> apology,
      Patience patience,
      InstantSource time,
      RandomGenerator chance) {
    this.mail = mail;
    this.dispatch = dispatch;
    this.reading = reading;
    this.handler = handler;
    this.apology = apology;
    this.patience = patience;
    this.time = time;
    this.chance = chance;
  }

  /// Takes up what an earlier process left undone; to be called once, before anything else.
  public void start() {
    mail.pending().forEach(this::enter);
  }

  /// Keeps what came and has it dealt with, without waiting for that. When this returns it is kept
  /// for good, and the messenger may be told so.
  ///
  /// @throws Outage when it could not be kept
  public void receive(List<Received> updates) {
    mail.receive(updates, time.instant()).forEach(this::enter);
  }

  /// Deals with what is there within this time and ends; the rest stays in the inbox.
  ///
  /// @return whether nothing stayed
  public boolean stop(Duration most) {
    return lines.stop(most);
  }

  private void enter(Received received) {
    var update = read(received);
    try {
      handler.notice(update);
    } catch (RuntimeException | Error e) {
      LOG.error("update {} could not be noticed", received.number(), e);
    }
    lines.add(received.order(), update);
  }

  private Update read(Received received) {
    try {
      return reading.apply(received);
    } catch (RuntimeException | Error e) {
      LOG.error("update {} cannot be read and is passed over", received.number(), e);
      return new Update.Ignored(received.number());
    }
  }

  private void deal(Update update) {
    var outcome = outcome(update);
    // An answer that the end has cut short is no answer: the next process begins it anew.
    if (lines.isStopped()) {
      return;
    }
    try {
      finish(update, outcome);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome outcome(Update update) {
    try {
      return handler.handle(update);
    } catch (RuntimeException | Error e) {
      if (!lines.isStopped()) {
        LOG.error("update {} could not be dealt with", update.number(), e);
      }
      return sorry(update);
    } finally {
      // Whoever ended this answer did not mean the next.
      Thread.interrupted();
    }
  }

  private Outcome sorry(Update update) {
    try {
      return new Outcome(apology.apply(update), List.of());
    } catch (RuntimeException | Error e) {
      LOG.error("there is no apology for update {}", update.number(), e);
      return Outcome.nothing();
    }
  }

  private void finish(Update update, Outcome outcome) throws InterruptedException {
    for (int failures = 1; !lines.isStopped(); failures++) {
      try {
        dispatch.send(kept(update, outcome));
        return;
      } catch (Outage e) {
        LOG.error("what follows from update {} cannot be kept", update.number(), e);
        Thread.sleep(patience.after(failures, chance));
      }
    }
  }

  /// What cannot be written at all must not stop its line for ever.
  private List<Posted> kept(Update update, Outcome outcome) {
    try {
      return mail.finish(update.number(), outcome.outgoing(), outcome.changes(), time.instant());
    } catch (Outage e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("what follows from update {} cannot be written", update.number(), e);
      return mail.finish(update.number(), sorry(update).outgoing(), List.of(), time.instant());
    }
  }
}
