package serai.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Article;
import serai.domain.Figure;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.NamedDate;
import serai.domain.Outlet;
import serai.domain.Outlets;
import serai.domain.Span;

/// Makes a true claim false, in one of the ways in which models err. Everything is done by rule, so
/// that any claim of any set can be corrupted.
final class Corruption {
  /// The ways, in the order in which they are tried.
  enum Kind {
    FIGURE,
    DATE,
    NAME,
    CURRENCY,
    HEDGE,
    SCALE,
    SPEAKER,
    OUTLET,
    NEGATION,
    FORENAME,
    UNIT,
    ORDINAL,
    QUANTITY,
    SUPERLATIVE,
    DIRECTION,
    COMPARISON,
    PART;

    /// Whether rules cannot be expected to tell it: it takes an understanding of the sentence.
    boolean isHard() {
      return this == DIRECTION || this == COMPARISON || this == PART;
    }
  }

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final List<List<String>> SCALES =
      List.of(
          List.of("million", "billion"),
          List.of("billion", "million"),
          List.of("trillion", "billion"),
          List.of("bn", "mn"),
          List.of("млрд", "млн"),
          List.of("млн", "млрд"),
          List.of("трлн", "млрд"),
          List.of("миллиард", "миллион"),
          List.of("milliard", "million"),
          List.of("兆", "億"),
          List.of("億", "兆"),
          List.of("万", "億"));

  private static final List<List<String>> CURRENCIES =
      List.of(
          List.of("U.S. dollars", "euros"),
          List.of("US dollars", "yen"),
          List.of("dollars", "euros"),
          List.of(" yen", " dollars"),
          List.of("US\\$", "€"),
          List.of("\\$", "€"),
          List.of("долларов США", "иен"),
          List.of("доллара США", "евро"),
          List.of("долларов", "иен"),
          List.of("доллардан", "иенадан"),
          List.of("доллар", "евро"),
          List.of("иен", "долларов"),
          List.of("iyenga", "dollarga"),
          List.of("iyena", "dollar"),
          List.of("dollardan", "yevrodan"),
          List.of("dollar", "yevro"),
          List.of(" ien", " dollar"),
          List.of("ドル", "円"),
          List.of("円", "ドル"));

  private static final List<List<String>> HEDGES =
      List.of(
          List.of(" may ", " will "),
          List.of(" might ", " will "),
          List.of("is planned for", "was held on"),
          List.of("is preparing", "has held"),
          List.of("are expected to be", "were"),
          List.of("was to visit", "visited"),
          List.of("\\b(?i:about|around|approximately|nearly|almost) (?=[$€¥\\d])", ""),
          List.of("\\b(?i:more than|over|up to|at least) (?=[A-Z$€¥\\d])", ""),
          List.of("(?i)an estimated (?=\\d)", ""),
          List.of("может состояться", "состоялся"),
          List.of("планируется провести", "прошёл"),
          List.of("(?i)(?:около|примерно|более|свыше|более чем) (?:на )?(?=[$\\d])", ""),
          List.of("約(?=\\d)", ""),
          List.of("(?<=[円ドル人])(?:を超える|超|以上)", ""),
          List.of("(?<=\\d件)以上", ""),
          List.of("(?:-дан|дан) астам", ""),
          List.of(" dan ortiq", " ta"),
          List.of("taxminan (?=\\d)", ""));

  private static final List<List<String>> NEGATIONS =
      List.of(
          List.of("\\bdid not |\\bnot |\\bnever ", ""),
          List.of("^No ", "Some "),
          List.of(" не (?=\\p{L})", " "),
          List.of("\\b(is|was|were|are|will|would|has|had|have)(?= )", "$1 not"),
          List.of("(した|れた)。$", "$1わけではない。"),
          List.of("(жасады|жариялады|сөйледі)\\.$", "$1 емес."));

  private static final Map<Language, String> ACCORDING =
      new EnumMap<>(
          Map.of(
              Language.ENGLISH, "According to %s, %s",
              Language.RUSSIAN, "По словам %s, %s",
              Language.JAPANESE, "%sによると、%s",
              Language.KAZAKH, "%s мәліметінше, %s",
              Language.UZBEK, "%s ma’lumotiga ko‘ra, %s",
              Language.KYRGYZ, "%s маалыматына ылайык, %s",
              Language.TAJIK, "Тибқи иттилои %s, %s",
              Language.TURKMEN, "%s maglumatyna görä, %s"));

  private static final Map<Language, String> UNTRUE =
      new EnumMap<>(
          Map.of(
              Language.ENGLISH, "It is not true that %s",
              Language.RUSSIAN, "Неверно, что это не так: не %s",
              Language.JAPANESE, "%sということはない。",
              Language.KAZAKH, "%s деген рас емес.",
              Language.UZBEK, "%s degani to‘g‘ri emas.",
              Language.KYRGYZ, "%s дегени чын эмес.",
              Language.TAJIK, "Дуруст нест, ки %s",
              Language.TURKMEN, "%s diýmek dogry däl."));

  private final Gazetteer gazetteer;
  private final Outlets outlets;
  private final Reader reader;

  Corruption(Gazetteer gazetteer, Outlets outlets, Reader reader) {
    this.gazetteer = gazetteer;
    this.outlets = outlets;
    this.reader = reader;
  }

  /// The claim made false in one way; empty when it has nothing of that kind.
  ///
  /// @param turn a number that varies what is put in
  Optional<String> of(
      Kind kind, String claim, Language language, Article article, String quote, int turn) {
    var all = quote + "\n" + article.title() + "\n" + article.outlet();
    return switch (kind) {
      case FIGURE -> figure(claim, all);
      case DATE -> date(claim, all, article);
      case NAME -> name(claim, language, all, turn);
      case CURRENCY -> replaced(claim, CURRENCIES);
      case HEDGE -> replaced(claim, HEDGES);
      case SCALE -> scale(claim, all);
      case SPEAKER -> speaker(claim, language, all, turn);
      case OUTLET -> outlet(claim, language, all, article, turn);
      case NEGATION -> negation(claim, language);
      case FORENAME -> Twist.forename(claim, reader.read(claim), turn);
      case DIRECTION -> Twist.direction(claim, reader.read(claim));
      case COMPARISON -> Twist.comparison(claim);
      case UNIT -> Twist.unit(claim);
      case ORDINAL -> Twist.ordinal(claim);
      case PART -> Twist.part(claim);
      case QUANTITY -> Twist.quantity(claim);
      case SUPERLATIVE -> Twist.superlative(claim, all, language, turn);
    };
  }

  /// A claim with a name of another quote in place of one of its own.
  Optional<String> fused(String claim, String quote, String other, Language language) {
    var known = gazetteer.mentions(quote).stream().map(m -> m.entry().id()).toList();
    var strangers =
        gazetteer.mentions(other).stream()
            .map(Gazetteer.Mention::entry)
            .filter(e -> !known.contains(e.id()) && e.names().containsKey(language))
            .filter(e -> !gazetteer.mentions(e.name(language)).isEmpty())
            .toList();
    for (var mention : gazetteer.mentions(claim)) {
      for (var stranger : strangers) {
        if (stranger.type().equals(mention.entry().type())) {
          return Optional.of(swap(claim, mention.span(), stranger.name(language)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> figure(String claim, String all) {
    var known = reader.read(all).figures();
    for (var figure : reader.read(claim).figures()) {
      var words = claim.substring(figure.span().start(), figure.span().end());
      var digits = DIGITS.matcher(words);
      if (!digits.find() || startsInWord(claim, figure.span().start())) {
        continue;
      }
      for (int add = 1; add < 9; add++) {
        int digit = (digits.group().charAt(0) - '0' + add) % 10;
        if (digit == 0) {
          continue;
        }
        var changed =
            words.substring(0, digits.start()) + digit + words.substring(digits.start() + 1);
        var value = reader.read(changed).figures();
        if (value.size() == 1 && known.stream().noneMatch(value.getFirst()::same)) {
          return Optional.of(swap(claim, figure.span(), changed));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean startsInWord(String claim, int at) {
    return at > 0
        && (Character.isLetter(claim.charAt(at - 1)) || "+-/".indexOf(claim.charAt(at - 1)) >= 0);
  }

  private Optional<String> date(String claim, String all, Article article) {
    var said = new ArrayList<>(reader.read(all).dates());
    article.published().map(NamedDate::of).ifPresent(said::add);
    for (var date : reader.read(claim).dates()) {
      var words = claim.substring(date.span().start(), date.span().end());
      var digits = DIGITS.matcher(words);
      while (digits.find()) {
        int value = Integer.parseInt(digits.group());
        int other = value > 31 ? value - 3 : value > 14 ? value - 7 : value + 9;
        boolean free =
            said.stream()
                .noneMatch(d ->
                    d.day().filter(v -> v == other).isPresent()
                        || d.year().filter(v -> v == other).isPresent()
                        || d.month().filter(m -> m.getValue() == other).isPresent());
        if (free) {
          var changed = words.substring(0, digits.start()) + other + words.substring(digits.end());
          return Optional.of(swap(claim, date.span(), changed));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> name(String claim, Language language, String all, int turn) {
    var known = gazetteer.mentions(all).stream().map(m -> m.entry().id()).toList();
    var mentions = gazetteer.mentions(claim);
    if (mentions.isEmpty()) {
      return Optional.empty();
    }
    var mention = mentions.get(turn % mentions.size());
    return another(mention.entry(), language, known, turn)
        .map(name -> swap(claim, mention.span(), name));
  }

  private Optional<String> another(
      Gazetteer.Entry entry, Language language, List<String> known, int turn) {
    var others =
        gazetteer.entries().stream()
            .filter(e -> e.type().equals(entry.type()) && !known.contains(e.id()))
            .filter(e -> !entry.type().equals("country") || !e.country().equals(entry.country()))
            .filter(e -> e.names().containsKey(language))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(others.get(turn * 7 % others.size()).name(language));
  }

  private static Optional<String> replaced(String claim, List<List<String>> pairs) {
    return pairs.stream()
        .map(pair -> claim.replaceFirst(pair.getFirst(), pair.getLast()))
        .filter(changed -> !changed.equals(claim))
        .findFirst();
  }

  private Optional<String> scale(String claim, String all) {
    var known = reader.read(all).figures();
    for (var figure : reader.read(claim).figures()) {
      var words = claim.substring(figure.span().start(), figure.span().end());
      var changed =
          SCALES.stream()
              .filter(pair -> words.contains(pair.getFirst()))
              .findFirst()
              .map(pair -> words.replaceFirst(pair.getFirst(), pair.getLast()))
              .or(() -> tenfold(words, figure));
      var value = changed.map(c -> reader.read(c).figures()).orElse(List.of());
      if (value.size() == 1 && known.stream().noneMatch(value.getFirst()::same)) {
        return Optional.of(swap(claim, figure.span(), changed.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> tenfold(String words, Figure figure) {
    var number = Pattern.compile("\\d+").matcher(words);
    return number.find()
            && figure.value().scale() <= 0
            && figure.value().compareTo(BigDecimal.TEN) >= 0
            && number.group().length() < 4
        ? Optional.of(words.substring(0, number.end()) + "0" + words.substring(number.end()))
            .filter(w -> !w.matches(".*\\d0[,.  ]\\d{3}.*"))
        : Optional.empty();
  }

  private Optional<String> speaker(String claim, Language language, String all, int turn) {
    var known = gazetteer.mentions(all).stream().map(m -> m.entry().id()).toList();
    var reading = reader.read(claim);
    var people = reading.names().stream().filter(m -> m.entry().type().equals("person")).toList();
    if (reading.has(Marker.Kind.SAID) && !people.isEmpty()) {
      return another(people.getFirst().entry(), language, known, turn)
          .map(name -> swap(claim, people.getFirst().span(), name));
    }
    var anybody =
        gazetteer.entries().stream()
            .filter(e -> e.type().equals("person"))
            .findFirst()
            .orElseThrow();
    return another(anybody, language, known, turn)
        .map(name ->
            Objects.requireNonNull(ACCORDING.get(language))
                .formatted(name, lowered(claim, language)));
  }

  private Optional<String> outlet(
      String claim, Language language, String all, Article article, int turn) {
    var lower = all.toLowerCase(java.util.Locale.ROOT);
    var others =
        outlets.all().stream()
            .filter(o -> !outlets.witness(article.outlet()).equals(o.id()))
            .filter(o -> !lower.contains(o.name().toLowerCase(java.util.Locale.ROOT)))
            .map(Outlet::name)
            .toList();
    var other = others.get(turn * 11 % others.size());
    var named =
        reader.read(claim).outlets().stream()
            .filter(m -> outlets.witness(article.outlet()).equals(m.outlet().id()))
            .findFirst();
    return Optional.of(
        named
            .map(m -> swap(claim, m.span(), other))
            .orElseGet(() ->
                Objects.requireNonNull(ACCORDING.get(language))
                    .formatted(other, lowered(claim, language))));
  }

  private static Optional<String> negation(String claim, Language language) {
    var bare = claim.replaceFirst("[.。]$", "");
    return replaced(claim, NEGATIONS)
        .or(() ->
            Optional.of(
                language == Language.UZBEK && Letters.hasCyrillic(claim)
                    ? bare + " дегани тўғри эмас."
                    : Objects.requireNonNull(UNTRUE.get(language)).formatted(bare)));
  }

  private static String lowered(String claim, Language language) {
    return language == Language.ENGLISH && claim.matches("(?:The|A|An|In|At|On|It|He) .*")
        ? Character.toLowerCase(claim.charAt(0)) + claim.substring(1)
        : claim;
  }

  private static String swap(String text, Span span, String other) {
    return text.substring(0, span.start()) + other + text.substring(span.end());
  }
}
