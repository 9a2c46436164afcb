package serai.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Span;

/// Makes a true claim false without another figure or name: things change places, a comparison
/// turns round, a unit is another, a first or a most is invented.
final class Twist {
  private static final Set<String> ACTORS = Set.of("country", "person", "organisation", "company");

  /// What goes one way, from one to the other.
  private static final Pattern ONE_WAY =
      Pattern.compile(
          "(?iu)\\b(?:invest|export|import|invit|thank|visit|support|grant|propos|gave|give|provid|built|prais|congratulat"
              + "|пригла|поблагодар|поддерж|посет|предлож|выдел|поздрав|экспорт|инвест)\\w*|招|支援|訪問|供与|輸出|投資");

  private static final List<List<String>> COMPARISONS =
      pairs(
          "more than|less than",
          "at least|at most",
          "over (?=[\\d$€¥])|under ",
          "rose|fell",
          "grew|shrank",
          "increased|decreased",
          "increase|decrease",
          "raised|lowered",
          "strengthen|weaken",
          "larger|smaller",
          "before|after",
          "after|before",
          "upgrade|downgrade",
          "above|below",
          "exports|imports",
          "exporter|importer",
          "south|north",
          "until|from",
          "более|менее",
          "больше|меньше",
          "вырос|снизил",
          "увелич|уменьш",
          "повыс|понизи",
          "укрепл|ослаб",
          "после|до",
          "экспорт|импорт",
          "増や|減ら",
          "増加|減少",
          "拡充|縮小",
          "輸出|輸入",
          "以上|以下",
          "асты|төмендеді",
          "өсті|азайды",
          "экспорт|импорт",
          "oshdi|kamaydi",
          "ko‘prog‘i|kamrog‘i",
          "o‘sdi|kamaydi",
          "eksport|import");

  private static final List<List<String>> UNITS =
      pairs(
          "kilometres|miles",
          "kilometers|miles",
          "km|miles",
          "tonnes|kilograms",
          "tons|kilograms",
          "hectares|acres",
          "square metres|square kilometres",
          "MW|GW",
          "megawatts|kilowatts",
          "minutes|hours",
          "days|weeks",
          "years|months",
          "months|years",
          "hours|minutes",
          "weeks|days",
          "%| percentage points",
          "минут|часов",
          "дней|недель",
          "лет|месяцев",
          "месяцев|лет",
          "тонн|килограммов",
          "гектар|акр",
          "分(?=[間話会])|時間",
          "年間|か月間",
          "か月|年",
          "minut|soat",
          "daqiqa|soat",
          "мүнөт|саат",
          "минут|сағат");

  private static final List<List<String>> PARTS =
      pairs(
          "including|in addition to",
          "of which|besides which",
          "of the (?=\\w+ [a-z])|in addition to the ",
          "in total|per year",
          "в том числе|помимо этого",
          "из них|кроме них",
          "うち|のほか");

  private static final List<List<String>> QUANTITIES =
      pairs(
          "[Ss]everal|All",
          "[Ss]ome(?= \\w+s)|All",
          "[Mm]ost of|All of",
          "[Mm]any|All",
          "несколько|все",
          "некоторые|все",
          "многие|все");

  private static final Map<Language, List<String>> FIRST =
      new EnumMap<>(
          Map.of(
              Language.ENGLISH, List.of("For the first time, %s", "It was the largest ever: %s"),
              Language.RUSSIAN, List.of("Впервые %s", "Это крупнейшее в истории событие: %s"),
              Language.JAPANESE, List.of("史上初めて、%s", "過去最大規模で、%s"),
              Language.KAZAKH, List.of("Тұңғыш рет %s"),
              Language.UZBEK, List.of("Birinchi marta %s"),
              Language.KYRGYZ, List.of("Биринчи жолу %s"),
              Language.TAJIK, List.of("Бори аввал %s"),
              Language.TURKMEN, List.of("Ilkinji gezek %s")));

  private static final List<String> FORENAMES =
      List.of("Viktor", "Kenji", "Anton", "Daisuke", "Rustam", "Bolat");
  private static final List<String> CYRILLIC_FORENAMES =
      List.of("Виктор", "Кэндзи", "Антон", "Болат", "Рустам");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "(\\d+)(?=(?:st|nd|rd|th|-[йея]|-нчы|-ші|-agy|-агы)\\b)|(?<=第)(\\d+)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final List<List<String>> ORDINALS =
      pairs(
          "\\bsecond|third",
          "\\bthird|fourth",
          "\\beleventh|twelfth",
          "втор(?=ой)|четвёрт",
          "треть(?=его)|пято",
          "восьм(?=ой)|девят",
          "екінші|үшінші");

  private Twist() {}

  /// Two that act on one another change places.
  static Optional<String> direction(String claim, Reading reading) {
    var actors = reading.names().stream().filter(m -> ACTORS.contains(m.entry().type())).toList();
    for (int i = 0; i + 1 < actors.size(); i++) {
      var one = actors.get(i);
      var other = actors.get(i + 1);
      if (!one.entry().equals(other.entry()) && acts(claim, one, other)) {
        return Optional.of(
            claim.substring(0, one.span().start())
                + other.text()
                + claim.substring(one.span().end(), other.span().start())
                + one.text()
                + claim.substring(other.span().end()));
      }
    }
    return Optional.empty();
  }

  private static boolean acts(String claim, Gazetteer.Mention one, Gazetteer.Mention other) {
    var between = claim.substring(one.span().end(), other.span().start());
    return ONE_WAY.matcher(between).find()
        && one.entry().type().equals(other.entry().type())
        && between.indexOf(';') < 0;
  }

  static Optional<String> comparison(String claim) {
    return replaced(claim, COMPARISONS);
  }

  static Optional<String> unit(String claim) {
    return UNITS.stream()
        .map(pair ->
            claim.replaceFirst(
                "(?<=[\\d\\p{L}] ?)(?<![\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}]])" + pair.getFirst(),
                pair.getLast()))
        .filter(changed -> !changed.equals(claim))
        .findFirst();
  }

  static Optional<String> ordinal(String claim) {
    var number = ORDINAL.matcher(claim);
    if (number.find()) {
      int value = Integer.parseInt(number.group());
      return Optional.of(swap(claim, new Span(number.start(), number.end()), "" + (value + 2)));
    }
    return replaced(claim, ORDINALS);
  }

  static Optional<String> part(String claim) {
    return replaced(claim, PARTS);
  }

  static Optional<String> quantity(String claim) {
    return replaced(claim, QUANTITIES);
  }

  /// A first or a most that nobody said.
  static Optional<String> superlative(String claim, String all, Language language, int turn) {
    if (FIRST_SAID.matcher(all).find()) {
      return Optional.empty();
    }
    var forms = FIRST.getOrDefault(language, List.of());
    var first = claim.substring(0, 1);
    var rest =
        claim.matches("(?:The|A|An|In|At|On|It|He) .*")
            ? first.toLowerCase(java.util.Locale.ROOT) + claim.substring(1)
            : claim;
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(forms.get(turn % forms.size()).formatted(rest));
  }

  private static final Pattern FIRST_SAID =
      Pattern.compile(
          "(?iu)first|inaugural|largest|biggest|most|перв|крупнейш|初|最大|алғаш|тұңғыш|birinchi|ilk|биринчи|аввал|prim[oa]");

  /// A first name that nobody said, before a surname or in place of the first name.
  static Optional<String> forename(String claim, Reading reading, int turn) {
    var person =
        reading.names().stream().filter(m -> m.entry().type().equals("person")).findFirst();
    if (person.isEmpty() || serai.domain.Letters.hasEastAsian(person.get().text())) {
      return Optional.empty();
    }
    var names = serai.domain.Letters.hasCyrillic(claim) ? CYRILLIC_FORENAMES : FORENAMES;
    var words = person.get().text().split(" ", -1);
    var name = names.get(turn % names.size()) + " " + words[words.length - 1];
    return Optional.of(swap(claim, person.get().span(), name));
  }

  private static Optional<String> replaced(String claim, List<List<String>> pairs) {
    return pairs.stream()
        .map(pair ->
            claim.replaceFirst(
                (pair.getFirst().matches("[a-zа-я].*") ? "(?<!\\p{L})" : "") + pair.getFirst(),
                pair.getLast()))
        .filter(changed -> !changed.equals(claim))
        .findFirst();
  }

  private static String swap(String text, Span span, String other) {
    return text.substring(0, span.start()) + other + text.substring(span.end());
  }

  private static List<List<String>> pairs(String... pairs) {
    return java.util.Arrays.stream(pairs).map(pair -> List.of(pair.split("\\|", -1))).toList();
  }
}
