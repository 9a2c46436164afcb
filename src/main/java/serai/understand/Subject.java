package serai.understand;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Concept;
import serai.domain.Language;
import serai.domain.Question;

/// Whether a message is a question about the news at all.
final class Subject {
  /// Each known name speaks for the news; each term of the field somewhat, up to one name's worth.
  private static final double NAME = 1;

  private static final double TOPIC = 0.5;

  /// A request for a service outweighs one name: a recipe from Tashkent is still a recipe.
  private static final double REQUEST = 1.75;

  /// A greeting or a subject of everyday life outweighs not even a term.
  private static final double ELSEWHERE = 0.4;

  /// A line that pretends to come from whoever runs the bot.
  private static final Pattern VOICE =
      Pattern.compile(
          "(?iu)(?:^|\\n)\\W*(?:system|assistant|developer|admin|система|администратор|システム"
              + "|жүйе|tizim|тизим|тутум|низом|ulgam)(?: (?:message|prompt|сообщение))?\\W?[:：]");

  private enum Sign {
    INSTRUCTION,
    REQUEST,
    ELSEWHERE
  }

  private final Phrases<Sign> signs = Phrases.read("scope.txt", Sign::valueOf);

  Question.Scope scope(Wording wording, Language language, List<Concept> concepts) {
    if (wording.words().isEmpty()) {
      return Question.Scope.EMPTY;
    }
    var found = signs(wording, language);
    if (found.contains(Sign.INSTRUCTION) || VOICE.matcher(wording.text()).find()) {
      return Question.Scope.INSTRUCTION;
    }
    double against =
        (found.contains(Sign.REQUEST) ? REQUEST : 0)
            + (found.contains(Sign.ELSEWHERE) ? ELSEWHERE : 0);
    return against > inFavour(concepts) ? Question.Scope.OFF_TOPIC : Question.Scope.NEWS;
  }

  /// The signs in the question's language, and in English: instructions are often given in it.
  private Set<Sign> signs(Wording wording, Language language) {
    var found = EnumSet.noneOf(Sign.class);
    signs.in(wording, language).forEach(match -> found.add(match.means()));
    for (var other : Language.values()) {
      if (other != language
          && signs.in(wording, other).stream().anyMatch(m -> m.means() == Sign.INSTRUCTION)) {
        found.add(Sign.INSTRUCTION);
      }
    }
    return found;
  }

  private static double inFavour(List<Concept> concepts) {
    double names = 0;
    double topics = 0;
    for (var concept : concepts) {
      switch (concept.kind()) {
        case NAME -> names += NAME;
        case TOPIC -> topics += TOPIC;
        case COMMON, WORD, FIGURE -> {}
      }
    }
    return names + Math.min(topics, NAME);
  }
}
