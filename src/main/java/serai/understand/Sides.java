package serai.understand;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import serai.domain.Attention;
import serai.domain.Concept;
import serai.domain.Gazetteer;
import serai.domain.Gazetteer.Mention;
import serai.domain.Language;
import serai.domain.Span;

/// Finds what a comparison sets against each other: names that stand side by side, figures (two
/// years), several countries or cities, or all countries of the region.
final class Sides {
  private static final String COUNTRY = "country";
  private static final String REGION = "central_asia";

  /// The country whose ties are looked at: with two others named it is no side itself.
  private static final String JAPAN = "japan";

  /// Terms of the glossary that only say what each of the countries is.
  private static final Set<String> COUNTRIES = Set.of("country_state", "republic", "region");

  private enum Way {
    EACH,
    ALL,
    JOIN
  }

  private final Gazetteer gazetteer;
  private final Phrases<Way> ways;
  private final Map<Language, Set<String>> joining = new EnumMap<>(Language.class);

  Sides(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.ways = Phrases.read("sides.txt", Way::valueOf);
    WordFile.lines("sides.txt")
        .filter(line -> line.key().equals(Way.JOIN.name()))
        .forEach(line -> joining.put(line.language(), line.phrases().stream().collect(toSet())));
  }

  /// The sides of a comparison, at least two; none when nothing in it can be set side by side.
  ///
  /// @param concepts what the question speaks of
  List<Concept> in(Wording wording, Language language, List<Concept> concepts) {
    var named = gazetteer.mentions(wording.text());
    var joined = joined(wording.text(), named, language);
    if (joined.size() > 1) {
      return concepts(joined, language);
    }
    var figures = concepts.stream().filter(c -> c.kind() == Concept.Kind.FIGURE).toList();
    if (figures.size() > 1) {
      return figures;
    }
    return alike(named)
        .map(several -> concepts(several, language))
        .orElseGet(() -> isOfAll(wording, language, named) ? region(language) : List.of());
  }

  /// Where a comparison of all countries of the region says so: no article about one of them speaks
  /// of five or of the region. None when it compares something else.
  List<Span> regionIn(Wording wording, Language language) {
    var named = gazetteer.mentions(wording.text());
    if (joined(wording.text(), named, language).size() > 1 || !isOfAll(wording, language, named)) {
      return List.of();
    }
    var meant =
        ways.in(wording, language).stream()
            .filter(match -> match.means() == Way.EACH)
            .map(Phrases.Match::span);
    var region = named.stream().filter(m -> m.entry().id().equals(REGION)).map(Mention::span);
    return Stream.concat(meant, region).toList();
  }

  /// Whether a concept only says that a country is one: each row of such a comparison is.
  static boolean meansCountry(Concept concept) {
    return COUNTRIES.contains(concept.name());
  }

  /// The longest row of names of one kind with nothing but joining words between them.
  private List<Mention> joined(String text, List<Mention> named, Language language) {
    List<Mention> longest = List.of();
    var row = new ArrayList<Mention>();
    for (var mention : named) {
      if (!row.isEmpty() && !follows(text, row.getLast(), mention, language)) {
        row.clear();
      }
      row.add(mention);
      if (row.size() > longest.size()) {
        longest = List.copyOf(row);
      }
    }
    return longest;
  }

  private boolean follows(String text, Mention one, Mention next, Language language) {
    var between =
        text.substring(one.span().end(), next.span().start())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[,.;/&、・]", " ")
            .strip();
    boolean isJoined =
        between.isEmpty()
            ? !text.substring(one.span().end(), next.span().start()).isBlank()
            : joining.getOrDefault(language, Set.of()).contains(between);
    return isJoined && one.entry().type().equals(next.entry().type());
  }

  /// Several countries beside Japan, else several cities, wherever they stand.
  private static Optional<List<Mention>> alike(List<Mention> named) {
    var byType =
        named.stream()
            .filter(mention -> !mention.entry().id().equals(JAPAN))
            .collect(groupingBy(mention -> mention.entry().type(), LinkedHashMap::new, toList()));
    return List.of(COUNTRY, "city", "organisation", "company", "person").stream()
        .map(type -> byType.getOrDefault(type, List.of()))
        .filter(several -> several.stream().map(m -> m.entry().id()).distinct().count() > 1)
        .findFirst();
  }

  private boolean isOfAll(Wording wording, Language language, List<Mention> named) {
    var asked = EnumSet.noneOf(Way.class);
    ways.in(wording, language).forEach(match -> asked.add(match.means()));
    boolean hasRegion = named.stream().anyMatch(m -> m.entry().id().equals(REGION));
    boolean hasCountry =
        named.stream()
            .flatMap(m -> m.entry().country().stream())
            .anyMatch(Attention.countries()::contains);
    return !hasCountry && (asked.contains(Way.EACH) || (hasRegion && asked.contains(Way.ALL)));
  }

  private List<Concept> region(Language language) {
    return Attention.countries().stream()
        .flatMap(code ->
            gazetteer.entries().stream()
                .filter(entry -> entry.type().equals(COUNTRY))
                .filter(entry -> entry.country().filter(code::equals).isPresent()))
        .map(entry -> gazetteer.concept(entry, entry.name(language)))
        .toList();
  }

  /// The concepts of names, each once, called as the reader's language calls them.
  private List<Concept> concepts(List<Mention> mentions, Language language) {
    return mentions.stream()
        .map(Mention::entry)
        .distinct()
        .map(entry -> gazetteer.concept(entry, entry.name(language)))
        .toList();
  }
}
