package serai.answer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Span;

/// Who acts on whom in a claim is who acts on whom in its quote, as far as the order of words,
/// prepositions and endings tell. Refused is only a full reversal: the one who acts in the quote is
/// acted on in the claim, by the very one on whom it acts there. What two do together has no
/// direction.
final class DirectionRule {
  private static final Set<String> ACTORS = Set.of("person", "country", "organisation", "company");

  /// What two do with each other.
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?iu)\\b(?:met|meet|meets|meeting|talks|talked|held|discuss\\w*|agree\\w*|exchang\\w*|sign\\w*"
              + "|spoke|speak\\w*|between|with|buy|bought|sell|sold|receiv\\w*|got|import\\w*"
              + "|встре\\w*|перегов\\w*|обсуд\\w*|обмен\\w*|подпис\\w*|между|получ\\w*|куп\\w*|прода\\w*)\\b"
              + "|会談|会見|協議|署名|締結|会った|кездес\\p{L}*|жолуг\\p{L}*|uchrash\\p{L}*|учраш\\p{L}*|мулоқот|duşuş\\p{L}*");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?i)\\b(?:is|are|was|were|be|been|being)\\b(?:\\s\\w+){0,2}?\\s\\w+(?:ed|en|wn|ught|ne|id|de|lt)\\b");

  private static final Pattern BY = Pattern.compile("(?i)\\bby (?:[\\w’'.-]+ ){0,3}$");
  private static final Pattern TO =
      Pattern.compile(
          "(?iu)\\b(?:to|into|in|for|from|at|on|against|towards?|в|во|на|для|от|из|к|ко|у)"
              + " (?:the )?(?:[\\w’'.-]+ ){0,3}$");

  /// Letters between a country or body and a person of it.
  private static final int BESIDE = 24;

  private static final Pattern OF =
      Pattern.compile(",? (?:the )?(?:[\\w-]+ ){0,3}(?:of|at|from) (?:the )?");

  private static final Pattern DEED =
      Pattern.compile(
          "(?:['’]s)? (?:[\\w-]+ ){0,2}(?:investments?|exports?|aid|grants?|loans?|support|assistance|gifts?|invitation)\\b");

  private static final Pattern LIST = Pattern.compile("(?:[\\s,、・]|and|и|と|или|or|the)*");

  /// A title in Russian that is declined: `министра`, `послу`.
  private static final Pattern DECLINED = Pattern.compile("[а-яё-]{3,}[аяую] $");

  private DirectionRule() {}

  /// What somebody does in a sentence.
  private enum Part {
    ACTS,
    UNDERGOES,
    UNCLEAR
  }

  static Optional<String> objection(Reading claim, Testimony testimony) {
    var quote = testimony.quote();
    if (!quote.known() || TOGETHER.matcher(claim.text()).find()) {
      return Optional.empty();
    }
    var said = parts(claim);
    if (!said.containsValue(Part.ACTS) || !said.containsValue(Part.UNDERGOES)) {
      return Optional.empty();
    }
    var heard = parts(quote);
    for (var one : said.entrySet()) {
      for (var other : said.entrySet()) {
        if (one.getValue() == Part.ACTS
            && other.getValue() == Part.UNDERGOES
            && heard.get(one.getKey()) == Part.UNDERGOES
            && heard.get(other.getKey()) == Part.ACTS) {
          return Optional.of("turns round who acts: " + one.getKey() + " and " + other.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /// The part of each who is named, unclear where it is named in two.
  private static Map<String, Part> parts(Reading reading) {
    var parts = new HashMap<String, Part>();
    boolean first = true;
    var last = Part.UNCLEAR;
    int end = 0;
    for (var mention : reading.names()) {
      if (ACTORS.contains(mention.entry().type())
          && !isAttribute(reading, mention)
          && !isSpeaker(reading, mention)) {
        boolean listed =
            !first && LIST.matcher(reading.text().substring(end, mention.span().start())).matches();
        last = listed ? last : part(reading, mention, first);
        parts.merge(mention.entry().id(), last, (one, other) -> one == other ? one : Part.UNCLEAR);
        first = false;
        end = mention.span().end();
      }
    }
    return parts;
  }

  /// Whether it is the one who tells it all.
  private static boolean isSpeaker(Reading reading, Gazetteer.Mention mention) {
    return reading.markers().stream()
        .filter(m -> m.kind() == Marker.Kind.SAID)
        .anyMatch(m ->
            Math.abs(m.span().start() - mention.span().end()) <= 2
                || Math.abs(mention.span().start() - m.span().end()) <= 2);
  }

  /// Whether a country only says whose something is: `Tajik President Rahmon`, `Japanese firms`.
  private static boolean isAttribute(Reading reading, Gazetteer.Mention mention) {
    if (!mention.entry().type().equals("country")) {
      return !mention.entry().type().equals("person") && isBesidePerson(reading, mention);
    }
    if (isDoer(reading.text(), mention.span())) {
      return false;
    }
    return !isNoun(mention, reading.language()) || isBesidePerson(reading, mention);
  }

  /// Whether a person follows, whose country or body it is, or goes before with a comma or `of`.
  private static boolean isBesidePerson(Reading reading, Gazetteer.Mention mention) {
    return reading.names().stream()
        .filter(n -> n.entry().type().equals("person"))
        .anyMatch(n ->
            n.span().start() > mention.span().end()
                ? n.span().start() - mention.span().end() < BESIDE
                : n.span().end() < mention.span().start()
                    && OF.matcher(reading.text().substring(n.span().end(), mention.span().start()))
                        .matches());
  }

  /// Whether what somebody does follows: `Japanese investment in Kazakhstan`.
  private static boolean isDoer(String text, Span name) {
    return DEED.matcher(text).region(name.end(), text.length()).lookingAt();
  }

  /// Whether a country is named as such and not by an adjective.
  private static boolean isNoun(Gazetteer.Mention country, Language language) {
    var name = country.entry().name(language);
    return language == Language.ENGLISH
        ? country.text().equals(name)
        : country.text().startsWith(name.substring(0, Math.max(1, name.length() - 1)));
  }

  private static Part part(Reading reading, Gazetteer.Mention mention, boolean first) {
    return switch (reading.language()) {
      case ENGLISH -> english(reading, mention.span(), first);
      case RUSSIAN -> russian(reading, mention, first);
      case JAPANESE -> japanese(reading.text(), mention.span());
      case KAZAKH, UZBEK, KYRGYZ, TURKMEN, TAJIK -> Part.UNCLEAR;
    };
  }

  private static Part english(Reading reading, Span name, boolean first) {
    var before = clauseBefore(reading.text(), name.start());
    if (isDoer(reading.text(), name)) {
      return Part.ACTS;
    }
    boolean passive = PASSIVE.matcher(clause(reading.text(), name)).find();
    if (BY.matcher(before).find()) {
      return passive ? Part.ACTS : Part.UNCLEAR;
    }
    if (isOwner(reading.text(), name)) {
      return Part.UNCLEAR;
    }
    if (TO.matcher(before).find()) {
      return Part.UNDERGOES;
    }
    if (first) {
      return passive ? Part.UNDERGOES : Part.ACTS;
    }
    return passive ? Part.UNCLEAR : Part.UNDERGOES;
  }

  /// A name in its dictionary form acts, a declined one does not; names that are not declined tell
  /// by their place.
  private static Part russian(Reading reading, Gazetteer.Mention mention, boolean first) {
    if (TO.matcher(clauseBefore(reading.text(), mention.span().start())).find()) {
      return Part.UNDERGOES;
    }
    boolean plain =
        mention.entry().names().values().stream()
            .flatMap(java.util.List::stream)
            .anyMatch(name -> Letters.fold(name).endsWith(Letters.fold(mention.text())));
    if (!plain || DECLINED.matcher(reading.text().substring(0, mention.span().start())).find()) {
      return Part.UNDERGOES;
    }
    return first ? Part.ACTS : Part.UNCLEAR;
  }

  private static Part japanese(String text, Span name) {
    var after = text.substring(name.end(), Math.min(text.length(), name.end() + 8));
    var particle =
        Pattern.compile("^(?:氏|首相|大統領|外相|大使|総理|会長|社長|国|政府){0,2}(は|が|に|を|へ)").matcher(after);
    if (!particle.find()) {
      return Part.UNCLEAR;
    }
    return particle.group(1).matches("[はが]") ? Part.ACTS : Part.UNDERGOES;
  }

  private static boolean isOwner(String text, Span name) {
    return text.startsWith("'s", name.end()) || text.startsWith("’s", name.end());
  }

  private static String clauseBefore(String text, int at) {
    int from = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(". ", at)) + 1;
    return text.substring(Math.max(0, from), at);
  }

  private static String clause(String text, Span name) {
    int end = text.indexOf(';', name.end());
    var rest = text.substring(name.end(), end < 0 ? text.length() : end);
    return clauseBefore(text, name.start()).toLowerCase(Locale.ROOT) + rest;
  }
}
