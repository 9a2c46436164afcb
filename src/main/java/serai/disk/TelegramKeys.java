package serai.disk;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the settings under `telegram`. Secrets come from the environment, or from a file that is
/// named there.
final class TelegramKeys {
  static final Set<String> KEYS =
      Set.of(
          "telegram.mode",
          "telegram.format",
          "telegram.webhook-url",
          "telegram.admins",
          "telegram.allowed",
          "telegram.blocked",
          "telegram.questions-per-minute",
          "telegram.questions-per-day",
          "telegram.composed-per-day",
          "telegram.conversation-hours",
          "telegram.messages-per-second",
          "telegram.messages-per-chat-and-second",
          "telegram.messages-per-group-and-minute",
          "telegram.about");

  static final Set<String> LISTS =
      Set.of("telegram.admins", "telegram.allowed", "telegram.blocked");

  private static final String TOKEN = "TELEGRAM_BOT_TOKEN";
  private static final String URL = "TELEGRAM_API_URL";
  private static final String SECRET = "TELEGRAM_WEBHOOK_SECRET";
  private static final String PUBLIC_API = "https://api.telegram.org";

  /// What may stand in the path of an address; Telegram's own tokens have the form 123:abc.
  private static final Pattern TOKEN_FORM = Pattern.compile("[A-Za-z0-9:_-]{1,200}");

  /// Telegram's own limit.
  private static final Pattern SECRET_FORM = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  private final Function<String, Optional<SettingsFile.Given>> given;
  private final Map<String, String> environment;

  TelegramKeys(
      Function<String, Optional<SettingsFile.Given>> given, Map<String, String> environment) {
    this.given = given;
    this.environment = environment;
  }

  TelegramSettings read() {
    var token = secret(TOKEN).map(this::token);
    return new TelegramSettings(
        apiUrl(),
        token,
        word("telegram.format", "rich", "classic").equals("rich"),
        webhook(token),
        numbers("telegram.admins"),
        numbers("telegram.allowed"),
        numbers("telegram.blocked"),
        count("telegram.questions-per-minute", 60),
        count("telegram.questions-per-day", 1000),
        count("telegram.composed-per-day", 50),
        count("telegram.conversation-hours", 24),
        new TelegramSettings.Pace(
            count("telegram.messages-per-second", 30),
            count("telegram.messages-per-chat-and-second", 1),
            count("telegram.messages-per-group-and-minute", 20)),
        given.apply("telegram.about").map(SettingsFile.Given::value));
  }

  private TelegramSettings.Token token(String value) {
    if (!TOKEN_FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          TOKEN + " is not a token (expected the one that @BotFather gave, of the form 123:abc)");
    }
    return new TelegramSettings.Token(value);
  }

  private String apiUrl() {
    var url = Optional.ofNullable(environment.get(URL)).map(String::strip).orElse("");
    if (url.isEmpty()) {
      return PUBLIC_API;
    }
    if (!isAddress(url, Set.of("http", "https"))) {
      throw new IllegalArgumentException(
          URL + " is '" + url + "' (expected an address such as " + PUBLIC_API + ")");
    }
    return url;
  }

  private Optional<TelegramSettings.Webhook> webhook(Optional<TelegramSettings.Token> token) {
    if (word("telegram.mode", "polling", "webhook").equals("polling")) {
      return Optional.empty();
    }
    var url =
        given
            .apply("telegram.webhook-url")
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "telegram.webhook-url is empty (telegram.mode is webhook: expected the public"
                        + " https address that Telegram can reach)"));
    if (!isAddress(url.value(), Set.of("https", "http"))) {
      throw url.unexpected("an https address");
    }
    var secret = secret(SECRET).or(() -> token.map(TelegramKeys::derived)).orElse("");
    if (!secret.isEmpty() && !SECRET_FORM.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          SECRET + " cannot be used (expected 1 to 256 of A-Z, a-z, 0-9, _ and -)");
    }
    return Optional.of(new TelegramSettings.Webhook(url.value(), secret));
  }

  /// A secret that nobody has to think of: only who knows the token can know it.
  private static String derived(TelegramSettings.Token token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("serai webhook ".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(digest.digest(token.value().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static boolean isAddress(String url, Set<String> schemes) {
    try {
      var address = new URI(url);
      return address.getScheme() != null
          && schemes.contains(address.getScheme())
          && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Optional<String> secret(String variable) {
    var file = Optional.ofNullable(environment.get(variable + "_FILE")).filter(f -> !f.isBlank());
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .or(() -> file.map(name -> TextFile.read(Path.of(name))))
        .map(String::strip);
  }

  /// @return one of two words, the first by default
  private String word(String key, String first, String second) {
    var word = given.apply(key);
    word.filter(value -> !List.of(first, second).contains(value.value()))
        .ifPresent(value -> {
          throw value.unexpected(first + " or " + second);
        });
    return word.map(SettingsFile.Given::value).orElse(first);
  }

  private int count(String key, int usual) {
    return given
        .apply(key)
        .map(value -> {
          if (!value.value().matches("[1-9]\\d{0,6}")) {
            throw value.unexpected("a whole number from 1 to 9999999");
          }
          return Integer.parseInt(value.value());
        })
        .orElse(usual);
  }

  private List<Long> numbers(String key) {
    return given.apply(key).stream()
        .flatMap(value ->
            value.values().stream()
                .map(number -> {
                  if (!number.matches("-?\\d{1,18}")) {
                    throw value.unexpected("numbers of readers or groups, as Telegram has them");
                  }
                  return Long.parseLong(number);
                }))
        .toList();
  }
}
