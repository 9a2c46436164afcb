package serai.talk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import serai.ask.Typed;
import serai.domain.Answer;
import serai.domain.Claim;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Turn;
import serai.domain.Update;
import serai.render.AnswerPage;
import serai.render.Labels;

/// Answers while a reader types in another chat: three cited ones to choose from.
final class InlineAnswers {
  /// Results to choose from.
  private static final int RESULTS = 3;

  /// Whoever types goes on within this time; only when nothing more came is it answered.
  private static final Duration PAUSE = Duration.ofMillis(250);

  /// How long the messenger and we keep results: articles do not come faster.
  private static final Duration KEPT = Duration.ofMinutes(5);

  /// UTF-16 units of a question below which nothing is looked for.
  private static final int SHORTEST = 3;

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_DESCRIPTION = 200;

  private final Means means;
  private final OtherVoices voices;
  private final AnswerPage pages;
  private final Map<Long, String> newest = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition typed = lock.newCondition();
  private final Cache<Asked, List<Outgoing.Result>> known;

  private record Asked(String question, Language language) {}

  InlineAnswers(Means means, OtherVoices voices, AnswerPage pages) {
    this.means = means;
    this.voices = voices;
    this.pages = pages;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(KEPT)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(means.clock().millis()))
            .build();
  }

  /// Learns of a query as soon as it comes: an older one of the same reader need no longer be
  /// answered.
  void notice(Update.Inline inline) {
    newest.put(inline.reader().id(), inline.query());
    lock.lock();
    try {
      typed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Answers a query unless a newer one has come.
  void answer(Update.Inline inline) {
    if (!isNewest(inline)) {
      return;
    }
    var question = Typed.of(inline.text()).text();
    var key = new Asked(question.toLowerCase(Locale.ROOT), Voices.of(inline.reader()));
    var before = known.getIfPresent(key);
    if (before != null) {
      deliver(inline, before);
    } else if (question.length() < SHORTEST) {
      deliver(inline, List.of());
    } else if (isLast(inline)) {
      var results = results(question, key.language());
      known.put(key, results);
      deliver(inline, results);
    }
  }

  private void deliver(Update.Inline inline, List<Outgoing.Result> results) {
    newest.remove(inline.reader().id(), inline.query());
    means.messenger().deliver(new Outgoing.AnswerInline(inline.query(), results, KEPT));
  }

  private boolean isNewest(Update.Inline inline) {
    return inline.query().equals(newest.getOrDefault(inline.reader().id(), inline.query()));
  }

  /// Waits whether the reader types on.
  private boolean isLast(Update.Inline inline) {
    lock.lock();
    try {
      long left = PAUSE.toNanos();
      while (left > 0 && isNewest(inline)) {
        left = typed.awaitNanos(left);
      }
      return isNewest(inline);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /// The whole answer, then what single sources say: other sentences of it, and other countries'
  /// outlets.
  private List<Outgoing.Result> results(String question, Language reader) {
    var turn =
        means
            .asks()
            .quoting()
            .answer(question, Conversation.empty(), Moments.today(means.clock()), Optional.empty())
            .turn();
    if (!(turn.reply() instanceof Answer answer)) {
      return List.of();
    }
    var language = turn.question().language();
    var results = new ArrayList<Outgoing.Result>();
    results.add(result(0, answer.claims().getFirst(), pages.of(turn, language).message(List.of())));
    for (var claim : others(turn, answer)) {
      if (results.size() < RESULTS) {
        results.add(result(results.size(), claim, pages.of(claim, reader).message(List.of())));
      }
    }
    return results;
  }

  private List<Claim> others(Turn turn, Answer answer) {
    var claims = new ArrayList<>(answer.claims().subList(1, answer.claims().size()));
    if (claims.size() < RESULTS - 1) {
      var shown = new HashSet<>(sentences(answer));
      for (var voice : voices.of(turn.question())) {
        if (shown.add(voice.claim().sentence())) {
          claims.add(voice.claim());
        }
      }
    }
    return claims;
  }

  private static Set<String> sentences(Answer answer) {
    return answer.claims().stream().map(Claim::sentence).collect(Collectors.toSet());
  }

  private static Outgoing.Result result(int number, Claim claim, Message message) {
    var article = claim.citations().getFirst().article();
    return new Outgoing.Result(
        "r" + number,
        Labels.of(article.outlet() + " — " + article.title(), LONGEST_TITLE),
        Labels.of(claim.sentence(), LONGEST_DESCRIPTION),
        message);
  }
}
