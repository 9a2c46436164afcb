package serai.talk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import serai.domain.Answer;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.render.Phrases;

/// Questions to begin with, which the articles answer: each is tried before it is shown.
final class Examples {
  /// Examples that are shown.
  private static final int SHOWN = 3;

  /// How long a trial holds: articles come and go.
  private static final Duration HOLDS = Duration.ofHours(1);

  private final Asks asks;
  private final InstantSource clock;
  private final LoadingCache<Language, List<Example>> working;

  /// @param number its place among all examples of its language
  record Example(Language language, int number, String question) {}

  Examples(Asks asks, InstantSource clock) {
    this.asks = asks;
    this.clock = clock;
    this.working = Caffeine.newBuilder().expireAfterWrite(HOLDS).build(this::tried);
  }

  /// Up to three; English ones where the language has none that is answered.
  List<Example> in(Language language) {
    var own = working.get(language);
    return own.isEmpty() ? working.get(Language.ENGLISH) : own;
  }

  Optional<Example> example(Language language, int number) {
    return all(language).filter(example -> example.number() == number).findFirst();
  }

  private List<Example> tried(Language language) {
    return all(language).filter(this::isAnswered).limit(SHOWN).toList();
  }

  private static Stream<Example> all(Language language) {
    var questions = List.of(Phrases.in(language).say("examples").split("\\s*\\|\\s*", -1));
    return Stream.iterate(0, number -> number < questions.size(), number -> number + 1)
        .map(number -> new Example(language, number, questions.get(number)));
  }

  private boolean isAnswered(Example example) {
    var asked =
        asks.quoting()
            .answer(
                example.question(),
                Conversation.empty(),
                Moments.today(clock),
                Optional.of(example.language()));
    return asked.turn().reply() instanceof Answer;
  }
}
