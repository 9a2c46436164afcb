package serai.disk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import serai.disk.SettingsFile.Given;

/// Reads the settings under `gather`.
final class GatherKeys {
  static final Set<String> KEYS =
      Set.of(
          "gather.beside-serve",
          "gather.allowed-hosts",
          "gather.contact",
          "gather.pause",
          "gather.timeout",
          "gather.outlets-at-once",
          "gather.pages-at-once",
          "gather.topics",
          "gather.keep-days",
          "gather.keep-articles");

  static final Set<String> LISTS = Set.of("gather.allowed-hosts", "gather.topics");

  private final Function<String, Optional<Given>> one;
  private final Function<String, List<String>> all;

  GatherKeys(Function<String, Optional<Given>> one, Function<String, List<String>> all) {
    this.one = one;
    this.all = all;
  }

  GatherSettings read() {
    var usual = GatherSettings.USUAL;
    return new GatherSettings(
        one.apply("gather.beside-serve").map(GatherKeys::yesOrNo).orElse(usual.besideServe()),
        all.apply("gather.allowed-hosts"),
        one.apply("gather.contact").map(Given::value),
        one.apply("gather.pause").map(GatherKeys::seconds).orElse(usual.pause()),
        one.apply("gather.timeout").map(GatherKeys::seconds).orElse(usual.timeout()),
        one.apply("gather.outlets-at-once").map(GatherKeys::count).orElse(usual.outletsAtOnce()),
        one.apply("gather.pages-at-once").map(GatherKeys::count).orElse(usual.pagesAtOnce()),
        all.apply("gather.topics"),
        one.apply("gather.keep-days").map(GatherKeys::count).map(Duration::ofDays),
        one.apply("gather.keep-articles")
            .map(GatherKeys::count)
            .map(OptionalInt::of)
            .orElseGet(OptionalInt::empty));
  }

  private static boolean yesOrNo(Given value) {
    return switch (value.value()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw value.unexpected("true or false");
    };
  }

  private static Duration seconds(Given value) {
    try {
      double seconds = Double.parseDouble(value.value());
      if (seconds >= 0 && seconds <= Duration.ofDays(1).toSeconds()) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
      }
    } catch (NumberFormatException e) {
      throw value.unexpected("seconds, such as 1 or 0.5");
    }
    throw value.unexpected("seconds, such as 1 or 0.5");
  }

  private static int count(Given value) {
    try {
      int number = Integer.parseInt(value.value());
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw value.unexpected("a whole number above 0");
    }
    throw value.unexpected("a whole number above 0");
  }
}
