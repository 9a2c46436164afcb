package serai.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import serai.domain.QuietHours;

class SettingsFileTest {
  @TempDir Path folder;

  @Test
  void an_empty_file_gives_the_usual() throws IOException {
    assertThat(read("", Map.of()))
        .isEqualTo(
            new Settings(
                new Settings.NoModel(),
                Optional.empty(),
                usual(),
                Optional.empty(),
                new Settings.Listen("127.0.0.1", 8080),
                GatherSettings.USUAL,
                new DigestSettings(
                    true, LocalTime.of(8, 0), Duration.ofHours(3), Duration.ofSeconds(10)),
                new TelegramSettings(
                    "https://api.telegram.org",
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    60,
                    1000,
                    50,
                    24,
                    new TelegramSettings.Pace(30, 1, 20),
                    Optional.empty()),
                new WatchSettings(5, new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)), 20)));
  }

  @Test
  void quiet_hours_are_two_times_or_none() throws IOException {
    var hours = read("watch:\n  quiet-hours: 23:30-06:00\n", Map.of()).watch().quiet();
    var none = read("watch:\n  quiet-hours: none\n", Map.of()).watch().quiet();

    assertThat(hours.include(LocalTime.of(23, 30))).isTrue();
    assertThat(hours.include(LocalTime.of(5, 59))).isTrue();
    assertThat(hours.include(LocalTime.of(6, 0))).isFalse();
    assertThat(none.include(LocalTime.MIDNIGHT)).isFalse();
    assertThatThrownBy(() -> read("watch:\n  quiet-hours: at night\n", Map.of()))
        .hasMessageContaining("watch.quiet-hours is 'at night'");
  }

  @Test
  void secrets_come_from_the_environment_and_are_not_shown() throws IOException {
    var settings =
        read(
            "telegram:\n  mode: webhook\n  webhook-url: https://bot.test/hook\n  admins: [7, 8]\n",
            Map.of("TELEGRAM_BOT_TOKEN", "12:ab", "TELEGRAM_API_URL", "http://127.0.0.1:8081"));

    var telegram = settings.telegram();
    assertThat(telegram.token()).contains(new TelegramSettings.Token("12:ab"));
    assertThat(telegram.admins()).containsExactly(7L, 8L);
    assertThat(telegram.webhook().orElseThrow().secret()).hasSize(64);
    assertThat(settings.toString()).doesNotContain("12:ab").doesNotContain("secret=");
  }

  @Test
  void a_wrong_setting_of_the_bot_is_named() {
    assertThatThrownBy(() -> read("telegram:\n  format: poor\n", Map.of()))
        .hasMessageContaining("telegram.format is 'poor' (expected rich or classic)");
    assertThatThrownBy(() -> read("telegram:\n  mode: webhook\n", Map.of()))
        .hasMessageContaining("telegram.webhook-url is empty");
    assertThatThrownBy(() -> read("", Map.of("TELEGRAM_BOT_TOKEN", "a b")))
        .hasMessageContaining("TELEGRAM_BOT_TOKEN")
        .hasMessageNotContaining("a b");
    assertThatThrownBy(() -> read("telegram:\n  admins: [me]\n", Map.of()))
        .hasMessageContaining("telegram.admins is 'me'");
  }

  private static ModelSettings usual() {
    return new ModelSettings(
        Optional.empty(),
        Duration.ofSeconds(17),
        Duration.ofSeconds(6),
        1200,
        OptionalInt.empty(),
        Duration.ofMillis(1500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Optional.empty(),
        false);
  }

  @Test
  void a_model_may_have_a_section_of_its_own() throws IOException {
    var settings =
        read(
            "model:\n  use: ollama:tiny\n  url: http://127.0.0.1:1\n  stall: 800ms\n",
            Map.of("SERAI_MODEL_LATENCY", "5s", "SERAI_MODEL_DAILY_BUDGET", "7"));

    assertThat(settings.model()).hasToString("ollama:tiny");
    assertThat(settings.modelUrl()).contains("http://127.0.0.1:1");
    assertThat(settings.modelUse().stall()).hasMillis(800);
    assertThat(settings.modelUse().within()).hasMillis(2500);
    assertThat(settings.modelUse().dailyBudget()).hasValue(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERAI_MODEL_TIMEOUT=soon",
        "SERAI_MODEL_STALL=0s",
        "SERAI_MODEL_TEMPERATURE=hot",
        "SERAI_MODEL_MAX_TOKENS=-1",
        "SERAI_MODEL_LOG=perhaps",
        "SERAI_MODEL_URL=localhost"
      })
  void names_a_setting_of_a_model_that_cannot_be(String given) {
    var parts = given.split("=", 2);

    assertThatThrownBy(() -> read("", Map.of(parts[0], parts[1])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts[0], parts[1], "expected");
  }

  @Test
  void our_own_file_says_the_usual() throws IOException {
    assertThat(SettingsFile.read(Path.of("config", "serai.yaml"), Map.of()))
        .isEqualTo(read("", Map.of()));
  }

  @Test
  void the_environment_counts_more_than_the_file() throws IOException {
    var settings =
        read(
            "web:\n  listen: 0.0.0.0:1\ngather:\n  allowed-hosts: [c.test]\n  contact: me@a.test\n",
            Map.of(
                "SERAI_WEB_LISTEN", "127.0.0.2:0",
                "SERAI_GATHER_ALLOWED_HOSTS", "a.test, 127.0.0.5",
                "SERAI_DATABASE_URL", "jdbc:sqlite:/tmp/x.db"));

    assertThat(settings.listen()).isEqualTo(new Settings.Listen("127.0.0.2", 0));
    assertThat(settings.gather().allowedHosts()).containsExactly("a.test", "127.0.0.5");
    assertThat(settings.databaseUrl()).contains("jdbc:sqlite:/tmp/x.db");
    assertThat(settings.gather().contact()).contains("me@a.test");
  }

  @Test
  void seconds_and_counts_are_numbers() throws IOException {
    var settings = read("gather: {pause: 0.25, keep-days: 30}", Map.of());

    assertThat(settings.gather().pause()).isEqualTo(Duration.ofMillis(250));
    assertThat(settings.gather().keep()).contains(Duration.ofDays(30));
    assertThatThrownBy(() -> read("gather: {pause: soon}", Map.of()))
        .hasMessageContainingAll("gather.pause", "soon", "0.5");
    assertThatThrownBy(() -> read("gather: {keep-articles: 0}", Map.of()))
        .hasMessageContainingAll("gather.keep-articles", "0", "above 0");
  }

  @Test
  void a_model_brings_its_secret_and_does_not_tell_it() throws IOException {
    var model = read("model: openai:gpt", Map.of("OPENAI_API_KEY", "secret")).model();

    assertThat(model)
        .isEqualTo(new Settings.NamedModel(Settings.Provider.OPENAI, "gpt", Optional.of("secret")));
    assertThat(model.toString()).isEqualTo("openai:gpt");
  }

  @Test
  void a_server_of_ones_own_needs_no_secret() throws IOException {
    var settings = read("model: openai:gpt\nmodel-url: http://127.0.0.1:1/v1", Map.of());

    assertThat(settings.modelUrl()).contains("http://127.0.0.1:1/v1");
  }

  @Test
  void names_the_setting_its_value_and_what_was_expected() throws IOException {
    assertRefused("modle: none", Map.of(), "unknown setting 'modle'");
    assertRefused("web:\n  port: 1", Map.of(), "unknown setting 'web.port'");
    assertRefused("web: 8080", Map.of(), "unknown setting 'web'");
    assertRefused("model: gpt", Map.of(), "model is 'gpt'", "expected none, openai:NAME");
    assertRefused("model: openai:gpt", Map.of(), "OPENAI_API_KEY");
    assertRefused("web:\n  listen: all", Map.of(), "web.listen is 'all'", "HOST:PORT");
    assertRefused("", Map.of("SERAI_WEB_LISTEN", "a:99999"), "SERAI_WEB_LISTEN is 'a:99999'");
    assertRefused("database:\n  url: mysql:x", Map.of(), "database.url is 'mysql:x'");
    assertRefused("model: [a, b]", Map.of(), "one value");
    assertRefused("model: [a", Map.of(), "not YAML");
    assertRefused("- model", Map.of(), "keys with values");
  }

  @Test
  void points_at_variables_that_are_no_settings() {
    assertThat(SettingsFile.unknown(Map.of("SERAI_MODLE", "x", "SERAI_MODEL", "none", "HOME", "/")))
        .containsExactly("SERAI_MODLE");
  }

  private Settings read(String content, Map<String, String> environment) throws IOException {
    return SettingsFile.read(Files.writeString(folder.resolve("serai.yaml"), content), environment);
  }

  private void assertRefused(String content, Map<String, String> environment, String... said)
      throws IOException {
    assertThatThrownBy(() -> read(content, environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(said);
  }
}
