package serai.gather;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Letters;

/// Whether a text is about what the bot answers: Japan and Central Asia together, or one of its
/// topics. Both must be more than mentioned in passing, as in a table of medals: they stand in one
/// sentence, and each has a part in the matter. How a match between them went is no such matter.
public final class Relevance {
  private static final Set<String> CENTRAL_ASIAN = Set.of("kz", "kg", "tj", "tm", "uz");
  private static final Set<String> REGION = Set.of("central_asia", "fergana_valley", "aral_sea");

  /// Their names are common words or stand for any country's doing.
  private static final Set<String> NO_ANCHORS = Set.of("project", "route");

  /// What is read of a text; an article that comes to the point later is about something else.
  private static final int READ = 12_000;

  /// How often each side must be named where the headline names neither.
  private static final int OFTEN = 2;

  /// A sentence that names more countries beside the two sides is a list.
  private static final int MOST_OTHERS = 2;

  /// The sentences in which a report says what it is about.
  private static final int LEAD = 2;

  /// Letters of a report that has no room to name anything twice; those of Japanese count twice.
  private static final int SHORT = 1_500;

  /// Rough on purpose: a sentence cut in two only counts less.
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])|\\n+");

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
    if (isTopic(title + "\n" + body)) {
      return Optional.empty();
    }
    if (head.isBoth()) {
      return contest(head, title, body);
    }
    var whole = new Names();
    int sentences = 0;
    int together = Integer.MAX_VALUE;
    for (var sentence : SENTENCE_END.split(body, -1)) {
      var here = names(sentence);
      whole.add(here);
      if (here.isBoth() && here.others.size() <= MOST_OTHERS) {
        together = Math.min(together, sentences);
      }
      sentences++;
    }
    if (whole.joined > 0) {
      return Optional.empty();
    }
    if (head.japan + whole.japan == 0) {
      return Optional.of("does not name Japan");
    }
    if (head.region + whole.region == 0) {
      return Optional.of("does not name Central Asia");
    }
    boolean isTogether = together < sentences;
    return isTogether && isMeant(head, whole, together < LEAD, LineShape.weight(body) <= SHORT)
        ? contest(head, title, body)
        : Optional.of("names Japan or Central Asia in passing only");
  }

  private static Optional<String> contest(Names head, String title, String body) {
    return head.joined == 0 && Contests.isReport(title, body)
        ? Optional.of("reports a contest between teams or athletes")
        : Optional.empty();
  }

  /// Whether both sides have a part in the matter: named more than once each, or one of them in the
  /// headline and the other where a report comes to the point.
  private static boolean isMeant(Names head, Names whole, boolean isInLead, boolean isShort) {
    boolean isOften = whole.japan >= OFTEN && whole.region >= OFTEN;
    boolean isInHead = head.japan + head.region > 0;
    // A third country in the headline is the partner there.
    return isOften || (isInHead && (isInLead || (isShort && head.others.isEmpty())));
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
    /// Countries of neither side.
    private final Set<String> others = new HashSet<>();

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
      if (entry.type().equals("country")
          && !country.equals("jp")
          && !CENTRAL_ASIAN.contains(country)) {
        others.add(entry.id());
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
