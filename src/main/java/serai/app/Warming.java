package serai.app;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Conversation;
import serai.render.DraftPage;

/// One silent question beside the start, and what a language model might have written to it, so
/// that no reader waits for what happens only once in a process. Who asks before it is done waits
/// for the rest of it alone.
final class Warming implements AutoCloseable {
  private static final String QUESTION = "How much did Japan pledge to invest in Central Asia?";

  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

  private final Thread thread;

  private Warming(Thread thread) {
    this.thread = thread;
  }

  /// Asks it in the background.
  static Warming begin(Serai serai) {
    return new Warming(Thread.ofVirtual().name("warming").start(() -> ask(serai)));
  }

  /// What answers it may be closed then.
  @Override
  public void close() {
    await();
  }

  /// Waits until it is answered.
  void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void ask(Serai serai) {
    try {
      var asked =
          serai.quoting().answer(QUESTION, Conversation.empty(), serai.today(), Optional.empty());
      var question = asked.turn().question();
      serai
          .parts()
          .writing()
          .ifPresent(writing -> {
            var claims = writing.rehearse(question, asked.evidence());
            LOG.debug("rehearsed {}", DraftPage.of(claims, question.language()));
          });
    } catch (RuntimeException e) {
      LOG.warn("the first question, asked by ourselves, failed", e);
    }
  }
}
