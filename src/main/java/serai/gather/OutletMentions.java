package serai.gather;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Letters;
import serai.domain.Outlet;
import serai.domain.Outlets;

/// Finds in a text which outlet it is from, and from which other one that took it.
final class OutletMentions {
  // How much a mention says; what reaches ENOUGH and is ahead of all others is believed.
  private static final int DATELINE = 5;
  private static final int TAKES_OVER = 5;
  private static final int FURNITURE = 4;
  private static final int WAS_TOLD = 2;
  private static final int ENOUGH = 3;

  /// The dateline stands in this many letters of one of the first lines: city, date, outlet, dash.
  private static final int BEGINNING = 120;

  private static final int FIRST_LINES = 4;

  /// Letters that are read: an article that has more shows its outlet in these.
  private static final int READ = 50_000;

  private static final int MOST_FURNITURE = 200;
  private static final int SHORTEST_NAME = 3;

  private final Outlets outlets;
  private final List<Name> names;

  OutletMentions(Outlets outlets) {
    this.outlets = outlets;
    this.names =
        outlets.all().stream()
            .flatMap(OutletMentions::names)
            .filter(name -> name.text().length() >= SHORTEST_NAME)
            .sorted(Comparator.comparingInt((Name name) -> -name.text().length()))
            .toList();
  }

  /// The outlet whose text this is, when it shows.
  ///
  /// @param furniture lines around the text: headers, copyright, newsletters
  Optional<Outlet> publisher(String whole, List<String> furniture) {
    var text = beginning(whole);
    var points = new HashMap<Outlet, Integer>();
    dateline(text).ifPresent(outlet -> points.merge(outlet, DATELINE, Integer::sum));
    for (var name : standingIn(text)) {
      if (takesOver(text, name)) {
        points.merge(name.outlet(), TAKES_OVER, Math::max);
      }
      int told = timesTold(text, name);
      points.merge(name.outlet(), Math.min(told, 2) * WAS_TOLD, Integer::sum);
    }
    for (var line : furniture.subList(0, Math.min(furniture.size(), MOST_FURNITURE))) {
      standingIn(line).stream()
          .filter(name -> name.in(line))
          .findFirst()
          .ifPresent(name -> points.merge(name.outlet(), FURNITURE, Math::max));
    }
    return clearest(points);
  }

  /// The outlet that a text names as the one it was taken from, as the text or the list names it.
  Optional<String> credit(String whole) {
    var text = beginning(whole);
    if (!Boilerplate.in(Boilerplate.Use.REPUBLISHED, text)) {
      return Optional.empty();
    }
    return standingIn(text).stream()
        .filter(name ->
            name.after("(?:published|appeared|posted) (?:by|in|on|at)").matcher(text).find())
        .map(name -> name.outlet().name())
        .findFirst();
  }

  /// The name under which an outlet is known to us, else the name as it stands.
  String known(String name) {
    return outlets
        .named(name)
        .or(() ->
            names.stream().filter(known -> known.isAlmost(name)).map(Name::outlet).findFirst())
        .map(Outlet::name)
        .orElse(name);
  }

  Outlets outlets() {
    return outlets;
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), READ));
  }

  private List<Name> standingIn(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return names.stream().filter(name -> name.mayStandIn(lower)).toList();
  }

  private Optional<Outlet> dateline(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .limit(FIRST_LINES)
        .map(line -> line.substring(0, Math.min(line.length(), BEGINNING)))
        .flatMap(line -> standingIn(line).stream().filter(name -> name.isDateline(line)))
        .map(Name::outlet)
        .findFirst();
  }

  private static boolean takesOver(String text, Name name) {
    return name.before("(?:has |have )?(?:republish|reprint)").matcher(text).find();
  }

  private int timesTold(String text, Name name) {
    var told = Boilerplate.phrases(Boilerplate.Use.TOLD).stream().map(Pattern::quote).toList();
    var pattern =
        name.after("(?:" + String.join("|", told) + ")(?: (?:агентству|изданию|корреспонденту))?");
    int times = (int) pattern.matcher(text).results().count();
    return times == 0 ? 0 : times + (int) name.initials(text);
  }

  private static Optional<Outlet> clearest(Map<Outlet, Integer> points) {
    var best = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    var first =
        points.entrySet().stream()
            .filter(entry -> entry.getValue() == best)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return best >= ENOUGH && first.size() == 1 ? first.stream().findFirst() : Optional.empty();
  }

  private static Stream<Name> names(Outlet outlet) {
    return Stream.of(Stream.of(outlet.name()), outlet.aliases().stream(), outlet.hosts().stream())
        .flatMap(name -> name)
        .map(text -> new Name(text, outlet));
  }

  /// One name of an outlet. Short ones count only in their own case.
  private record Name(String text, Outlet outlet) {
    private static final int SHORT = 6;

    /// Whether a line begins as in `Moscow (AsiaNews) -`, `ASTANA. KAZINFORM –`, `/Trend/` or
    /// `【東京＝時事】`.
    boolean isDateline(String line) {
      return (whole("^.{0,70}?[(（\\[]\\s*", "[^)）\\]]{0,25}[)）\\]]\\s*[-–—:]").matcher(line).find()
          || whole("^.{0,70}?[【＝]\\s*", "[^】]{0,10}】").matcher(line).find()
          || whole("^.{0,70}?/\\s*", "\\s*/").matcher(line).find()
          || whole("^[^!?]{0,70}?[.,—–-]\\s+", "\\s*[.:—–-]").matcher(line).find());
    }

    boolean mayStandIn(String lower) {
      return lower.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean in(String line) {
      return whole("", "").matcher(line).find();
    }

    Pattern after(String words) {
      return whole("(?<![\\p{L}\\p{N}])" + words + "\\s+(?:the\\s+)?", "");
    }

    Pattern before(String words) {
      return whole("", "\\s+" + words);
    }

    /// Whether another name says the same but for small words and marks.
    boolean isAlmost(String name) {
      return key(name).equals(key(text));
    }

    /// How often the text speaks of the outlet by its initials, once it is named in full.
    long initials(String body) {
      var initials =
          Pattern.compile("[\\s-]+")
              .splitAsStream(text.replaceFirst("^The ", ""))
              .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
              .map(word -> word.substring(0, 1))
              .collect(Collectors.joining());
      var withOf = text.matches(".*\\s.*\\s.*") ? initials : "";
      return withOf.length() < SHORTEST_NAME
          ? 0
          : Pattern.compile(
                  "\\btold " + Pattern.quote(withOf) + "\\b|\\bto " + Pattern.quote(withOf) + "\\b")
              .matcher(body)
              .results()
              .count();
    }

    private Pattern whole(String before, String after) {
      boolean isShort = text.length() < SHORT;
      var name = isShort ? "(?-i:" + Pattern.quote(text) + ")" : Pattern.quote(text);
      return Pattern.compile(
          before + "(?<![\\p{L}\\p{N}])" + name + "(?![\\p{L}\\p{N}])" + after,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String key(String name) {
      return Letters.fold(name).replaceAll("\\b(?:the|of)\\b|[\\s.,&()-]+", "");
    }
  }
}
