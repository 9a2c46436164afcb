package serai.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import serai.domain.Gazetteer;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// Whom a claim lets speak is the one who speaks in the quote, as far as that can be told from the
/// order of words.
final class SpeakerRule {
  private static final String PERSON = "person";

  /// Letters between a Japanese name and the particle that makes it the subject.
  private static final int PARTICLE = 8;

  private SpeakerRule() {}

  static Optional<String> objection(Reading claim, Testimony testimony) {
    var speaking = speakers(claim);
    var heard = speakers(testimony.quote());
    if (speaking.isEmpty() || heard.isEmpty()) {
      return Optional.empty();
    }
    return speaking.values().stream()
        .filter(m -> !heard.containsKey(m.entry().id()))
        .filter(m -> heard.values().stream().noneMatch(h -> isSurnameOf(m, h)))
        .findFirst()
        .map(m -> "lets another speak: " + m.entry().id());
  }

  /// Whether a surname alone, which more than one person bears, is that of somebody who is named in
  /// full.
  private static boolean isSurnameOf(Gazetteer.Mention surname, Gazetteer.Mention person) {
    var words = Word.of(surname.text());
    return words.size() == 1
        && Word.of(person.text()).stream()
            .anyMatch(w -> Words.same(w.folded(), words.getFirst().folded()));
  }

  private static Map<String, Gazetteer.Mention> speakers(Reading reading) {
    var people = reading.names().stream().filter(m -> m.entry().type().equals(PERSON)).toList();
    var speakers = new LinkedHashMap<String, Gazetteer.Mention>();
    for (var marker : reading.markers()) {
      if (marker.kind() == Marker.Kind.SAID && !people.isEmpty()) {
        speaker(reading, people, marker.span())
            .ifPresent(m -> speakers.putIfAbsent(m.entry().id(), m));
        if (goesOn(reading, marker.span())) {
          speakers.putIfAbsent(people.getFirst().entry().id(), people.getFirst());
        }
      }
    }
    return speakers;
  }

  /// Whether a verb goes on with what its subject does: `met the envoy and stressed`. Who that is
  /// stands at the beginning.
  private static boolean goesOn(Reading reading, Span verb) {
    return reading
        .text()
        .substring(0, verb.start())
        .toLowerCase(Locale.ROOT)
        .matches("(?s).*(?:\\band|\\bи|\\bва)\\s(?:\\w+ly )?");
  }

  private static Optional<Gazetteer.Mention> speaker(
      Reading reading, List<Gazetteer.Mention> people, Span verb) {
    return switch (reading.language()) {
      case JAPANESE -> people.stream().filter(m -> isSubject(reading, m)).findFirst();
      case KAZAKH, UZBEK, KYRGYZ, TURKMEN ->
          people.stream().filter(m -> m.span().start() < verb.start()).findFirst();
      case ENGLISH, RUSSIAN, TAJIK ->
          people.stream()
              .filter(m -> isInClause(reading, m.span(), verb))
              .filter(m -> !isSource(reading, verb) || follows(reading, verb, m.span()))
              .min(Comparator.comparingInt(m -> distance(m.span(), verb)));
    };
  }

  /// Whether a marker names its source right after it: `according to`, `по данным`.
  private static boolean isSource(Reading reading, Span marker) {
    var words = reading.words(marker).toLowerCase(Locale.ROOT);
    return words.startsWith("according") || words.startsWith("по ") || words.startsWith("тибқи");
  }

  private static boolean follows(Reading reading, Span marker, Span person) {
    return person.start() >= marker.end()
        && reading.text().substring(marker.end(), person.start()).indexOf(',') < 0;
  }

  private static boolean isSubject(Reading reading, Gazetteer.Mention mention) {
    int end = mention.span().end();
    var after = reading.text().substring(end, Math.min(reading.text().length(), end + PARTICLE));
    return after.indexOf('は') >= 0 || after.indexOf('が') >= 0 || after.contains("による");
  }

  private static boolean isInClause(Reading reading, Span person, Span verb) {
    int from = Math.min(person.end(), verb.end());
    int to = Math.max(person.start(), verb.start());
    var between = from < to ? reading.text().substring(from, to) : "";
    return between.indexOf('.') < 0 && between.indexOf(';') < 0;
  }

  /// The one before the verb is nearer than the one after it by a word.
  private static int distance(Span person, Span verb) {
    return person.end() <= verb.start()
        ? verb.start() - person.end()
        : person.start() - verb.end() + 4;
  }
}
