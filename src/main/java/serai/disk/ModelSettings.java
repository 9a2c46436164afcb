package serai.disk;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import serai.disk.SettingsFile.Given;

/// How a language model is used, whichever it is.
///
/// @param temperature empty for the provider's own, or 0 on a server of one's own
/// @param timeout the longest that writing one answer may take
/// @param stall the longest silence once it writes
/// @param maxTokens tokens of one answer at most
/// @param dailyBudget answers that it writes in a day at most; empty for no limit
/// @param helperTimeout how long a question waits to be put into other words before the search
/// @param translationTimeout how long quotations wait to be translated
/// @param latency the longest from question to reply, failures of the model included
/// @param json whether it is asked for JSON by a schema; empty for what the provider is known for
/// @param log whether prompts and what it writes stand in the log
public record ModelSettings(
    Optional<Double> temperature,
    Duration timeout,
    Duration stall,
    int maxTokens,
    OptionalInt dailyBudget,
    Duration helperTimeout,
    Duration translationTimeout,
    Duration latency,
    Optional<Boolean> json,
    boolean log) {
  static final Set<String> KEYS =
      Set.of(
          "model.temperature",
          "model.timeout",
          "model.stall",
          "model.max-tokens",
          "model.daily-budget",
          "model.helper-timeout",
          "model.translation-timeout",
          "model.latency",
          "model.json",
          "model.log");

  private static final Duration LATENCY = Duration.ofSeconds(20);
  private static final Duration TIMEOUT = Duration.ofSeconds(17);
  private static final Duration STALL = Duration.ofSeconds(6);
  private static final Duration HELPER_TIMEOUT = Duration.ofMillis(1500);
  private static final Duration TRANSLATION_TIMEOUT = Duration.ofSeconds(5);
  private static final int MAX_TOKENS = 1200;
  private static final double HOTTEST = 2;

  /// What the embedded answer may take after a model has failed.
  private static final Duration RESERVE = Duration.ofSeconds(1);

  /// The longest that writing may take so that everything ends within the latency.
  public Duration within() {
    var left = latency.minus(helperTimeout).minus(RESERVE);
    var least = latency.dividedBy(2);
    var most = left.compareTo(least) > 0 ? left : least;
    return timeout.compareTo(most) < 0 ? timeout : most;
  }

  /// @throws IllegalArgumentException naming the setting, its value and what was expected
  static ModelSettings read(Function<String, Optional<Given>> settings) {
    return new ModelSettings(
        settings.apply("model.temperature").map(ModelSettings::temperature),
        settings.apply("model.timeout").map(ModelSettings::duration).orElse(TIMEOUT),
        settings.apply("model.stall").map(ModelSettings::duration).orElse(STALL),
        settings.apply("model.max-tokens").map(ModelSettings::count).orElse(MAX_TOKENS),
        limit(settings.apply("model.daily-budget")),
        settings.apply("model.helper-timeout").map(ModelSettings::duration).orElse(HELPER_TIMEOUT),
        settings
            .apply("model.translation-timeout")
            .map(ModelSettings::duration)
            .orElse(TRANSLATION_TIMEOUT),
        settings.apply("model.latency").map(ModelSettings::duration).orElse(LATENCY),
        settings.apply("model.json").map(ModelSettings::yes),
        settings.apply("model.log").map(ModelSettings::yes).orElse(false));
  }

  private static double temperature(Given given) {
    try {
      double value = Double.parseDouble(given.value());
      if (value >= 0 && value <= HOTTEST) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw given.unexpected("a number from 0 to 2");
    }
    throw given.unexpected("a number from 0 to 2");
  }

  private static Duration duration(Given given) {
    var expected = "a time such as 1.5s or 800ms";
    var value = given.value().replace(" ", "");
    if (!value.matches("\\d{1,6}(\\.\\d{1,3})?(ms|s)?") || value.matches("[0.]+(ms|s)?")) {
      throw given.unexpected(expected);
    }
    var number = new BigDecimal(value.replaceAll("[ms]+$", ""));
    return Duration.ofMillis(
        (value.endsWith("ms") ? number : number.movePointRight(3)).longValue());
  }

  private static int count(Given given) {
    if (!given.value().matches("[1-9]\\d{0,6}")) {
      throw given.unexpected("a whole number from 1");
    }
    return Integer.parseInt(given.value());
  }

  private static OptionalInt limit(Optional<Given> given) {
    return given.map(ModelSettings::count).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static boolean yes(Given given) {
    return switch (given.value()) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw given.unexpected("true or false");
    };
  }
}
