package serai.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Concept;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Question;
import serai.domain.Span;
import serai.domain.Words;

/// The names in a sentence that its question does not have already: known ones, and runs of
/// capitals that look like one.
final class NewNames {
  private static final Set<String> PLACES =
      Set.of("country", "region", "city", "place", "route", "project");
  private static final Set<String> BODIES = Set.of("organisation", "company", "format");

  /// Two or more words in capitals in a row: likely a name that the gazetteer lacks.
  private static final Pattern CAPITALS =
      Pattern.compile("\\p{Lu}[\\p{L}’‘'-]+(?:\\s+\\p{Lu}[\\p{L}’‘'-]+)+");

  /// A name that stands between marks, as films, programmes and firms do.
  private static final Pattern MARKED = Pattern.compile("「[^」]+」|«[^»]+»|“[^”]+”|\"[^\"]+\"");

  /// A Japanese name with its title.
  private static final Pattern TITLED =
      Pattern.compile(
          "([\\p{IsHan}々]{2,4}|[\\p{IsKatakana}ー・]{3,})(?:氏|さん|首相|外相|大臣|大使|大統領|知事|理事長|会長"
              + "|社長|議員|教授|局長|補佐官|総裁)");

  /// A word in capitals after a word that says where.
  private static final Pattern SOMEWHERE =
      Pattern.compile(
          "(?<=\\b(?:in|at|near|to|from|of|в|во|на|из|под|у) )\\p{Lu}[\\p{L}’‘'-]{2,}",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Set<String> TITLES = words("TITLE");
  private static final Set<String> STARTS = words("START");
  private static final Set<String> THINGS = words("BODY");

  /// Sentences whose names are kept, and questions and names whose words are: those of some hundred
  /// articles.
  private static final int READ_KEPT = 20_000;

  private final LoadingCache<String, List<Gazetteer.Mention>> mentions;
  private final LoadingCache<String, Words> words =
      Caffeine.newBuilder().maximumSize(READ_KEPT).build(Words::of);

  NewNames(Gazetteer gazetteer) {
    this.mentions = Caffeine.newBuilder().maximumSize(READ_KEPT).build(gazetteer::mentions);
  }

  boolean hasPerson(Question question, String sentence) {
    var named = mentions.get(sentence);
    var asked = words.get(question.standalone());
    return named.stream()
            .anyMatch(m -> m.entry().type().equals("person") && isNew(question, asked, m))
        || CAPITALS
            .matcher(sentence)
            .results()
            .anyMatch(run ->
                isFree(named, new Span(run.start(), run.end())) && isPerson(run.group(), asked))
        || TITLED.matcher(sentence).results().anyMatch(m -> !asked.has(m.group(1)));
  }

  /// Whether a body is named: a bank for a bank, an airline for an airline.
  ///
  /// @param said whether the sentence speaks of the kind that is asked for
  boolean hasBody(Question question, String sentence, boolean said) {
    var named = mentions.get(sentence);
    var asked = words.get(question.standalone());
    return named.stream()
            .anyMatch(m ->
                BODIES.contains(m.entry().type())
                    && isNew(question, asked, m)
                    && (said || isOfKind(question, m.entry())))
        || (said
            && (CAPITALS
                    .matcher(sentence)
                    .results()
                    .anyMatch(run ->
                        isFree(named, new Span(run.start(), run.end()))
                            && !shares(run.group(), asked))
                || MARKED.matcher(sentence).results().anyMatch(m -> !asked.has(m.group()))));
  }

  boolean hasPlace(Question question, String sentence) {
    var named = mentions.get(sentence);
    var asked = words.get(question.standalone());
    var wanted = placesFor(question);
    return named.stream()
            .anyMatch(m -> wanted.contains(m.entry().type()) && isNew(question, asked, m))
        || (wanted.contains("place")
            && SOMEWHERE
                .matcher(sentence)
                .results()
                .anyMatch(
                    m -> isFree(named, new Span(m.start(), m.end())) && !asked.has(m.group())));
  }

  private static Set<String> placesFor(Question question) {
    return switch (question.askedFor().map(Concept::name).orElse("")) {
      case "country_state" -> Set.of("country");
      case "city", "capital_city" -> Set.of("city");
      default -> PLACES;
    };
  }

  /// Whether a body's own name says that it is of the kind asked for.
  private boolean isOfKind(Question question, Gazetteer.Entry entry) {
    return question
        .askedFor()
        .map(thing ->
            thing.forms().stream()
                .anyMatch(form ->
                    entry.names().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(name -> words.get(name).has(form.text()))))
        .orElse(true);
  }

  private static boolean isNew(Question question, Words asked, Gazetteer.Mention mention) {
    var entry = mention.entry();
    var name = entry.name(Language.ENGLISH);
    return question.concepts().stream().noneMatch(c -> c.name().equals(name))
        && entry.names().values().stream().flatMap(List::stream).noneMatch(asked::has);
  }

  private static boolean isFree(List<Gazetteer.Mention> mentions, Span span) {
    return mentions.stream()
        .noneMatch(m -> m.span().overlaps(span) && !m.entry().type().equals("person"));
  }

  private static boolean isPerson(String run, Words asked) {
    var left = new ArrayList<>(Words.of(run).list());
    int titles = 0;
    while (!left.isEmpty()
        && (TITLES.contains(left.getFirst()) || STARTS.contains(left.getFirst()))) {
      titles += STARTS.contains(left.getFirst()) ? 0 : 1;
      left.removeFirst();
    }
    return left.size() >= (titles > 0 ? 1 : 2)
        && left.stream().noneMatch(THINGS::contains)
        && left.stream().noneMatch(word -> asked.list().contains(word));
  }

  private static boolean shares(String run, Words asked) {
    return Words.of(run).list().stream()
        .anyMatch(word -> word.length() > 2 && asked.list().contains(word));
  }

  private static Set<String> words(String key) {
    var words = new HashSet<String>();
    for (var line : WordList.lines("name-words.txt")) {
      if (line.startsWith(key)) {
        Arrays.stream(line.substring(key.length()).strip().split(" ", -1))
            .map(Letters::fold)
            .forEach(words::add);
      }
    }
    return Set.copyOf(words);
  }
}
