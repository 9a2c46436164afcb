package serai.gather;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Letters;

/// Whether a text is about what the bot answers: Japan and Central Asia together, or one of its
/// topics. Both must be more than mentioned in passing, as in a table of medals.
public final class Relevance {
  private static final Set<String> CENTRAL_ASIAN = Set.of("kz", "kg", "tj", "tm", "uz");
  private static final Set<String> REGION = Set.of("central_asia", "fergana_valley", "aral_sea");

  /// Their names are common words or stand for any country's doing.
  private static final Set<String> NO_ANCHORS = Set.of("project", "route");

  /// What is read of a text; an article that comes to the point later is about something else.
  private static final int READ = 12_000;

  /// How often each side must be named where the headline names neither.
  private static final int OFTEN = 2;

  /// A paragraph that names so many countries is a list.
  private static final int MOST_COUNTRIES = 7;

  private final Gazetteer names;
  private final Set<String> both;
  private final List<String> topics;

  /// @param topics words of which any one makes a text relevant, in whatever case
  public Relevance(Gazetteer names, List<String> topics) {
    this.names = names;
    this.both =
        names.entries().stream()
            .filter(Relevance::joinsBoth)
            .map(Gazetteer.Entry::id)
            .collect(Collectors.toSet());
    this.topics = topics.stream().map(topic -> " " + Letters.fold(topic).strip()).toList();
  }

  /// Why a text is not relevant; empty when it is.
  Optional<String> objection(String title, String text) {
    var head = names(title);
    var body = text.substring(0, Math.min(text.length(), READ));
    if (head.isBoth() || isTopic(title + "\n" + body)) {
      return Optional.empty();
    }
    var whole = new Names();
    boolean isTogether = false;
    for (var paragraph : body.lines().filter(line -> !line.isBlank()).toList()) {
      var here = names(paragraph);
      whole.add(here);
      isTogether |= here.isBoth() && here.countries.size() <= MOST_COUNTRIES;
    }
    if (whole.joined > 0) {
      return Optional.empty();
    }
    return objection(head, whole, isTogether);
  }

  private static Optional<String> objection(Names head, Names whole, boolean isTogether) {
    if (head.japan + whole.japan == 0) {
      return Optional.of("does not name Japan");
    }
    if (head.region + whole.region == 0) {
      return Optional.of("does not name Central Asia");
    }
    boolean isInHead = head.japan + head.region > 0;
    boolean isOften = whole.japan >= OFTEN && whole.region >= OFTEN;
    if (isTogether && (isInHead || isOften)) {
      return Optional.empty();
    }
    return Optional.of("names Japan or Central Asia in passing only");
  }

  /// Whether nothing in a text points to either side: then its page need not be fetched.
  boolean isElsewhere(String text) {
    var found = names(text);
    return found.japan + found.region == 0 && !isTopic(text);
  }

  private boolean isTopic(String text) {
    var folded = topics.isEmpty() ? "" : " " + Letters.fold(text);
    return topics.stream().anyMatch(folded::contains);
  }

  private Names names(String text) {
    var found = new Names();
    for (var mention : names.mentions(text)) {
      found.add(mention.entry());
    }
    return found;
  }

  /// Formats and documents of both sides together.
  private static boolean joinsBoth(Gazetteer.Entry entry) {
    return entry.names().getOrDefault(Language.ENGLISH, List.of()).stream()
        .anyMatch(name ->
            name.contains("Japan")
                && (name.contains("Central Asia")
                    || name.contains("Kazakh")
                    || name.contains("Kyrgyz")
                    || name.contains("Tajik")
                    || name.contains("Turkmen")
                    || name.contains("Uzbek")));
  }

  /// How often each side is named.
  private final class Names {
    private final Set<String> countries = new HashSet<>();
    private int japan;
    private int region;
    private int joined;

    void add(Gazetteer.Entry entry) {
      boolean isAnchor = !NO_ANCHORS.contains(entry.type());
      var country = entry.country().orElse("");
      joined += both.contains(entry.id()) ? 1 : 0;
      japan += isAnchor && country.equals("jp") ? 1 : 0;
      region +=
          (isAnchor && CENTRAL_ASIAN.contains(country)) || REGION.contains(entry.id()) ? 1 : 0;
      if (entry.type().equals("country")) {
        countries.add(entry.id());
      }
    }

    void add(Names others) {
      japan += others.japan;
      region += others.region;
      joined += others.joined;
    }

    boolean isBoth() {
      return joined > 0 || (japan > 0 && region > 0);
    }
  }
}
