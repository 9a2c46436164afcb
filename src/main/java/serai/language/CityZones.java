package serai.language;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Update.Position;
import serai.port.Zones;

/// Time zones by their cities: the principal ones as CLDR names them in each language (through
/// ICU), the others of Central Asia and Japan as the gazetteer does.
public final class CityZones implements Zones {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2})(?::?([0-5]\\d))?", Pattern.CASE_INSENSITIVE);

  /// Where each language is spoken most. Russian is read in five countries here, of which four keep
  /// the time of Almaty.
  private static final Map<String, ZoneId> SPOKEN =
      Map.of(
          "ja", ZoneId.of("Asia/Tokyo"),
          "kk", ZoneId.of("Asia/Almaty"),
          "ru", ZoneId.of("Asia/Almaty"),
          "uz", ZoneId.of("Asia/Tashkent"),
          "ky", ZoneId.of("Asia/Bishkek"),
          "tg", ZoneId.of("Asia/Dushanbe"),
          "tk", ZoneId.of("Asia/Ashgabat"),
          "tr", ZoneId.of("Europe/Istanbul"),
          "de", ZoneId.of("Europe/Berlin"),
          "ko", ZoneId.of("Asia/Seoul"));

  private static final List<ZoneId> USUAL =
      List.of(
          ZoneId.of("Asia/Tokyo"),
          ZoneId.of("Asia/Almaty"),
          ZoneId.of("Asia/Tashkent"),
          ZoneId.of("Asia/Bishkek"),
          ZoneId.of("Asia/Dushanbe"),
          ZoneId.of("Asia/Ashgabat"),
          ZoneId.of("Europe/Moscow"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Europe/London"),
          ZoneId.of("America/New_York"),
          UTC);

  private final List<City> cities = cities();
  private final Map<String, ZoneId> countries = new HashMap<>();
  private final Map<String, ZoneId> names = new HashMap<>();

  private record City(ZoneId zone, double north, double east, String country) {}

  public CityZones(Gazetteer gazetteer) {
    // The first city of a country is its largest zone's.
    USUAL.forEach(zone ->
        cities.stream()
            .filter(city -> city.zone().equals(zone))
            .findFirst()
            .ifPresent(city -> countries.putIfAbsent(city.country(), zone)));
    cities.forEach(city -> countries.putIfAbsent(city.country(), city.zone()));
    gazetteer.entries().stream()
        .filter(entry -> Set.of("country", "region", "place").contains(entry.type()))
        .forEach(this::add);
    cities.forEach(this::add);
    gazetteer.entries().stream().filter(entry -> entry.type().equals("city")).forEach(this::add);
    USUAL.forEach(zone -> names.put(key(lastPart(zone)), zone));
  }

  @Override
  public Optional<ZoneId> named(String word) {
    var typed = word.strip();
    var offset = OFFSET.matcher(typed);
    if (offset.matches()) {
      return zone(
          "UTC%s%02d:%s"
              .formatted(
                  offset.group(1),
                  Integer.parseInt(offset.group(2)),
                  Optional.ofNullable(offset.group(3)).orElse("00")));
    }
    return Optional.ofNullable(names.get(key(typed)))
        .or(() ->
            ZoneId.getAvailableZoneIds().stream()
                .filter(typed.replace(' ', '_')::equalsIgnoreCase)
                .findFirst()
                .flatMap(CityZones::zone));
  }

  @Override
  public ZoneId at(Position position) {
    return cities.stream()
        .min(Comparator.comparingDouble(city -> distance(city, position)))
        .map(City::zone)
        .orElse(UTC);
  }

  @Override
  public ZoneId guess(Optional<String> tag) {
    var locale = tag.map(Locale::forLanguageTag).orElse(Locale.ROOT);
    return Optional.ofNullable(countries.get(locale.getCountry().toLowerCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(SPOKEN.get(locale.getLanguage())))
        .orElse(UTC);
  }

  @Override
  public List<ZoneId> usual() {
    return USUAL;
  }

  @Override
  public String name(ZoneId zone, Language language) {
    return city(zone, language).orElse(zone.getId());
  }

  private void add(City city) {
    for (var language : Language.values()) {
      city(city.zone(), language).ifPresent(name -> names.putIfAbsent(key(name), city.zone()));
    }
    names.putIfAbsent(key(lastPart(city.zone())), city.zone());
  }

  /// A country's capital keeps the country's time; so does what lies in it, as far as the countries
  /// of our readers go.
  private void add(Gazetteer.Entry entry) {
    entry
        .country()
        .map(countries::get)
        .ifPresent(zone ->
            entry
                .names()
                .values()
                .forEach(forms -> forms.forEach(form -> names.putIfAbsent(key(form), zone))));
  }

  private static Optional<String> city(ZoneId zone, Language language) {
    // CLDR knows some zones by an older spelling.
    var known = Optional.ofNullable(TimeZone.getCanonicalID(zone.getId())).orElse(zone.getId());
    return Optional.ofNullable(
            TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
                .getExemplarLocationName(known))
        .filter(name -> !name.isBlank());
  }

  private static String lastPart(ZoneId zone) {
    return zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
  }

  private static String key(String name) {
    return Letters.fold(name).replaceAll("[\\s_-]+", " ").strip();
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Grows with the distance on the globe (haversine).
  private static double distance(City city, Position position) {
    double north = Math.toRadians(position.latitude());
    double other = Math.toRadians(city.north());
    double up = Math.sin((north - other) / 2);
    double along = Math.sin(Math.toRadians(position.longitude() - city.east()) / 2);
    return up * up + Math.cos(north) * Math.cos(other) * along * along;
  }

  private static List<City> cities() {
    try (var stream =
            Objects.requireNonNull(
                CityZones.class.getResourceAsStream("cities.tsv"), "cities.tsv");
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .flatMap(part ->
              zone(part[0]).stream()
                  .map(zone ->
                      new City(
                          zone, Double.parseDouble(part[1]), Double.parseDouble(part[2]), part[3])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
