package serai.render;

import java.util.Optional;
import java.util.stream.Collectors;
import serai.domain.Answer;
import serai.domain.Language;

/// What an answer to several questions leaves open, in words.
final class Untold {
  private Untold() {}

  /// Empty when all is answered.
  static Optional<String> of(Answer answer, Language reader) {
    return answer.untold().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Phrases.in(reader)
                .say(
                    "untold",
                    answer.untold().stream()
                        .map(question -> question.replaceFirst("[\\p{P}\\s]+$", ""))
                        .collect(Collectors.joining("; "))));
  }
}
