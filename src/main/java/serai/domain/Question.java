package serai.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A question as understood.
///
/// @param typed the reader's words
/// @param standalone the same question so that it can be understood without the conversation
/// @param concepts what it speaks of, in the order typed, without its question words
/// @param askedFor the thing that its question word asks for: the students of "how many students"
/// @param sides the things that it sets against each other; none when it compares nothing
/// @param parts its questions, when it asks several at once; none when it asks one
/// @param outlets ids of the outlets it names
/// @param period the days it asks about
/// @param latest whether it asks for the newest news
/// @param asOf the day on which it is asked
public record Question(
    String typed,
    String standalone,
    Language language,
    Wanted wanted,
    List<Concept> concepts,
    Optional<Concept> askedFor,
    List<Concept> sides,
    List<Question> parts,
    Set<String> outlets,
    Optional<Period> period,
    boolean latest,
    LocalDate asOf,
    Scope scope) {
  /// What counts least wrong on the conversations of `src/eval`; from 0.2 to 0.5 it differs little.
  private static final double CARRIED = 0.4;

  public Question {
    concepts = List.copyOf(concepts);
    sides = List.copyOf(sides);
    parts = List.copyOf(parts);
    outlets = Set.copyOf(outlets);
  }

  /// One question that compares nothing.
  public Question(
      String typed,
      String standalone,
      Language language,
      Wanted wanted,
      List<Concept> concepts,
      Optional<Concept> askedFor,
      Set<String> outlets,
      Optional<Period> period,
      boolean latest,
      LocalDate asOf,
      Scope scope) {
    this(
        typed,
        standalone,
        language,
        wanted,
        concepts,
        askedFor,
        List.of(),
        List.of(),
        outlets,
        period,
        latest,
        asOf,
        scope);
  }

  /// The same question, to be answered from these outlets alone.
  ///
  /// @param ids by [Outlets#witness]
  public Question from(Set<String> ids) {
    return with(wanted, sides, parts.stream().map(part -> part.from(ids)).toList(), ids);
  }

  /// The same question, wanting another kind of answer to all of it.
  public Question wanting(Wanted other) {
    return with(other, other == Wanted.COMPARISON ? sides : List.of(), List.of(), outlets);
  }

  /// The same question taken apart.
  public Question of(List<Question> questions) {
    return with(wanted, sides, questions, outlets);
  }

  private Question with(
      Wanted other, List<Concept> compared, List<Question> questions, Set<String> ids) {
    return new Question(
        typed,
        standalone,
        language,
        other,
        concepts,
        askedFor,
        compared,
        questions,
        ids,
        period,
        latest,
        asOf,
        scope);
  }

  /// How much a concept matters, from 0 to 1: what only stands in the brackets of a follow-up was
  /// talked about before, and the talk may have moved on.
  public double emphasis(Concept concept) {
    return isCarried(concept) ? CARRIED : 1;
  }

  private boolean isCarried(Concept concept) {
    int bracket = standalone.lastIndexOf(" (");
    return bracket >= 0
        && !standalone.equals(typed)
        && !Letters.fold(standalone.substring(0, bracket))
            .contains(Letters.fold(concept.forms().getFirst().text()));
  }

  /// The question in English: as asked, or word by word through the names and terms that are known;
  /// empty when none of its words is.
  public Optional<String> english() {
    if (language == Language.ENGLISH) {
      return Optional.of(standalone);
    }
    var words =
        concepts.stream()
            .flatMap(c -> c.forms().stream().filter(Question::isEnglish).findFirst().stream())
            .map(Concept.Form::text)
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static boolean isEnglish(Concept.Form form) {
    return form.lang().filter(l -> l == Language.ENGLISH).isPresent();
  }

  /// Whether a question is one that Serai answers.
  public enum Scope {
    /// About the news, as far as can be told from its words.
    NEWS,
    /// A request that has nothing to do with the news: homework, recipes, small talk.
    OFF_TOPIC,
    /// An attempt to give instructions: to forget rules, to print a prompt or a key.
    INSTRUCTION,
    /// Nothing that could be searched for: empty, only signs or pictures.
    EMPTY
  }
}
