package serai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import serai.disk.Settings;
import serai.disk.SettingsFile;
import serai.model.Endpoint.Protocol;
import serai.model.ModelServer;

/// What `doctor` says about the language model.
class ModelsTest {
  private static final String KEY = "sk-secret-of-the-test-1234";

  private final ModelServer server = new ModelServer(Protocol.OPENAI);

  @TempDir Path folder;

  @AfterEach
  void close() {
    server.close();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(401, "", List.of("401", "check the key")),
        Arguments.of(403, "", List.of("403", "check the key")),
        Arguments.of(404, "", List.of("404", "check the model's name")),
        Arguments.of(429, "", List.of("429", "quota is used up")),
        Arguments.of(429, "retry-after: 30\r\n", List.of("429", "quota is used up")),
        Arguments.of(400, "", List.of("400", "answers are quoted")),
        Arguments.of(500, "", List.of("500", "answers are quoted")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void says_what_is_wrong_and_what_to_do(int status, String header, List<String> words)
      throws IOException {
    server.will(wire -> wire.refuse(status, header, "{\"error\": \"key " + KEY + " is bad\"}"));
    var settings = settings(server.url());

    assertThatThrownBy(() -> Models.state(settings))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContainingAll(words.toArray(CharSequence[]::new))
        .message()
        .doesNotContain(KEY)
        .doesNotContain("Exception");
  }

  @Test
  void says_that_nobody_answers_at_an_address() throws IOException {
    var settings = settings("http://127.0.0.1:" + freePort() + "/v1");

    assertThatThrownBy(() -> Models.state(settings))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("check that the server runs");
  }

  @Test
  void says_what_leaves_the_machine_when_all_is_well() throws IOException {
    server.willSay("ready");

    assertThat(Models.state(settings(server.url())))
        .contains("127.0.0.1", "question and passages are sent there");
  }

  private Settings settings(String url) throws IOException {
    var file = Files.writeString(folder.resolve("serai.yaml"), "model:\n  timeout: 5s\n");
    return SettingsFile.read(
        file, Map.of("SERAI_MODEL", "openai:tiny", "SERAI_MODEL_URL", url, "OPENAI_API_KEY", KEY));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
