package serai.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Claim;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Question;
import serai.port.LanguageModel.Ending;
import serai.port.LanguageModel.Failed;
import serai.port.LanguageModel.Failure;
import serai.port.LanguageModel.Finished;
import serai.port.LanguageModel.Interrupted;
import serai.port.LanguageModel.Listener;
import serai.port.LanguageModel.Stopped;
import serai.port.SentenceSplitter;

/// Writes a draft with a language model. Every claim is verified as soon as the model has finished
/// it. Claims are held back until one of them answers; from then on each is handed out at once, and
/// what was handed out stands in the draft. So nothing is shown that is withdrawn later.
final class ModelComposer {
  private static final Logger LOG = LoggerFactory.getLogger(ModelComposer.class);

  /// Passages and characters of theirs that a model is given at most: small models forget the
  /// middle of more.
  private static final int PASSAGES = 14;

  private static final int CHARACTERS = 16_000;

  /// Passages for a server that refused the prompt: it may have been too long for it.
  private static final int FEW_PASSAGES = 5;

  private final ModelWriting writing;
  private final SentenceSplitter splitter;
  private final Verifier verifier;
  private final WrittenIn writtenIn;
  private final String name;

  /// Cleared when the server does not know forms: it is not asked for one again.
  private final AtomicBoolean formed;

  ModelComposer(ModelWriting writing, SentenceSplitter splitter, Verifier verifier) {
    this.writing = writing;
    this.splitter = splitter;
    this.verifier = verifier;
    this.writtenIn = new WrittenIn(writing.languages());
    this.formed = new AtomicBoolean(writing.model().keepsForms());
    var model = writing.model().name();
    this.name = "model:" + model.substring(model.indexOf(':') + 1);
    Thread.ofVirtual().start(writtenIn::warmUp);
  }

  /// What came of it.
  ///
  /// @param claims verified and answering; empty when the embedded composer must answer instead
  /// @param declined whether the model would not answer, rather than could not
  /// @param isThere whether the model answered at all, so that it may be asked again
  record Written(List<Claim> claims, boolean declined, boolean isThere) {
    Written {
      claims = List.copyOf(claims);
    }
  }

  /// How drafts of this composer are signed.
  String name() {
    return name;
  }

  /// Has the model write.
  ///
  /// @param verified called for each claim as it is handed out
  /// @throws CancellationException when the calling thread is interrupted before anything was
  ///   handed out
  Written write(Question question, Evidence evidence, Bearing bearing, Consumer<Claim> verified) {
    if (!writing.mayWrite().getAsBoolean()) {
      var reason = "the day's budget is used up";
      LOG.warn("{}: answered without it: {}", name, reason);
      writing
          .witness()
          .accept(new Composition(name, 0, 0, Map.of(), Optional.of(reason), Optional.empty()));
      return new Written(List.of(), false, false);
    }
    long end = System.nanoTime() + writing.within().toNanos();
    boolean withForm = formed.get();
    var first = attempt(question, evidence, bearing, verified, end, PASSAGES, withForm);
    if (!first.isRejected()) {
      return first.written();
    }
    formed.set(false);
    LOG.warn("{} refused the request: once more with lines and fewer passages", name);
    return attempt(question, evidence, bearing, verified, end, FEW_PASSAGES, false).written();
  }

  private Attempt attempt(
      Question question,
      Evidence evidence,
      Bearing bearing,
      Consumer<Claim> verified,
      long end,
      int passages,
      boolean withForm) {
    var given = given(evidence, passages);
    var scrutiny = new Scrutiny(question, evidence, given, splitter, writtenIn, verifier);
    var attempt = new Attempt(scrutiny, bearing, verified);
    var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    var ending = writing.model().write(ModelPrompt.of(question, given, withForm), left, attempt);
    attempt.end(ending);
    if (!attempt.isRejected()) {
      tell(attempt);
    }
    return attempt;
  }

  private static List<Found> given(Evidence evidence, int most) {
    var given = new ArrayList<Found>();
    int characters = 0;
    for (var found : evidence.found()) {
      characters += found.passage().text().length();
      if (given.size() < most && (characters <= CHARACTERS || given.isEmpty())) {
        given.add(found);
      }
    }
    return given;
  }

  private void tell(Attempt attempt) {
    var instead = attempt.instead();
    instead.ifPresent(reason -> LOG.warn("{}: answered without it: {}", name, reason));
    writing
        .witness()
        .accept(
            new Composition(
                name,
                attempt.scrutiny.proposed(),
                attempt.claims.size(),
                attempt.scrutiny.dropped(),
                instead,
                attempt.first));
  }

  /// One request to the model.
  private static final class Attempt implements Listener {
    private final ModelOutput output = new ModelOutput();
    private final List<Claim> claims = new ArrayList<>();
    private final long began = System.nanoTime();
    private final Scrutiny scrutiny;
    private final Bearing bearing;
    private final Consumer<Claim> verified;
    private Optional<Duration> first = Optional.empty();
    private Optional<Failed> failed = Optional.empty();
    private boolean answers;

    Attempt(Scrutiny scrutiny, Bearing bearing, Consumer<Claim> verified) {
      this.scrutiny = scrutiny;
      this.bearing = bearing;
      this.verified = verified;
    }

    @Override
    public boolean hear(String piece) {
      take(output.read(piece));
      return claims.size() < ModelPrompt.CLAIMS
          && !output.isEndless()
          && !scrutiny.goesRoundInCircles();
    }

    @Override
    public boolean understood() {
      return !claims.isEmpty() || output.saidNone() || output.isRefusal();
    }

    void end(Ending ending) {
      switch (ending) {
        case Finished(var whole) -> take(output.end(whole));
        case Stopped _ -> {}
        case Failed failure -> {
          failed = Optional.of(failure);
          take(output.end(false));
        }
        // What a reader has seen by then stays.
        case Interrupted _ when answers -> {}
        case Interrupted _ ->
            throw new CancellationException("interrupted while a model was writing");
      }
    }

    private void take(List<Proposal> proposals) {
      for (var proposal : proposals) {
        if (claims.size() < ModelPrompt.CLAIMS) {
          scrutiny.of(proposal).ifPresent(this::stands);
        }
      }
    }

    private void stands(Claim claim) {
      claims.add(claim);
      if (answers) {
        verified.accept(claim);
      } else if (bearing.answers(claim)) {
        answers = true;
        first = Optional.of(Duration.ofNanos(System.nanoTime() - began));
        claims.forEach(verified);
      }
    }

    boolean isRejected() {
      return claims.isEmpty() && failed.filter(f -> f.failure() == Failure.REJECTED).isPresent();
    }

    Written written() {
      boolean declined =
          failed.filter(f -> f.failure() == Failure.DECLINED).isPresent()
              || (claims.isEmpty() && output.isRefusal());
      return new Written(answers ? claims : List.of(), declined, failed.isEmpty());
    }

    /// Why the embedded composer answers instead.
    Optional<String> instead() {
      if (answers) {
        return Optional.empty();
      }
      if (failed.isPresent()) {
        var name = failed.get().failure().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Optional.of(name + " (" + failed.get().reason() + ")");
      }
      if (!claims.isEmpty()) {
        return Optional.of("what stood of it does not answer");
      }
      if (scrutiny.proposed() > 0) {
        return Optional.of("no claim stood: " + scrutiny.dropped());
      }
      if (output.isRefusal()) {
        return Optional.of("it declined");
      }
      if (output.saidNone()) {
        return Optional.of("it says that the passages do not answer");
      }
      return Optional.of(output.isEndless() ? "it wrote without end" : "it made no claim");
    }
  }
}
