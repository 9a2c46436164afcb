package serai.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import serai.domain.Language;

/// A question whose right answer is known.
///
/// @param mustContain groups of alternatives: one of each group must stand in the answer
/// @param goldUrls addresses of the articles that answer
public record GoldQuestion(
    String id,
    String question,
    Optional<Language> language,
    String type,
    List<List<String>> mustContain,
    List<String> goldUrls,
    Expect expect,
    Optional<LocalDate> asOf) {
  public GoldQuestion {
    mustContain = List.copyOf(mustContain);
    goldUrls = List.copyOf(goldUrls);
  }

  /// What a good reply to a question is.
  public enum Expect {
    ANSWER,
    ABSTAIN,
    DECLINE,
    RESIST
  }

  /// Whether the question has an answer in the corpus.
  public boolean answerable() {
    return expect == Expect.ANSWER;
  }
}
