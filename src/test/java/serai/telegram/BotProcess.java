package serai.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `serai serve` in a process of its own, talking to a fake server.
public final class BotProcess implements AutoCloseable {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");

  private static final Pattern LISTENING = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/health");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> command;
  private Process process;

  /// What earlier processes said in the same log.
  private int before;

  /// The system property `bot.options` adds options of the JVM, to record where its time goes.
  ///
  /// @param folder where database, index and log go
  /// @param environment settings, besides the server's address and the token
  public BotProcess(
      FakeTelegram server, Path folder, Map<String, String> environment, String... options) {
    this(server, folder, environment, command(folder, options));
  }

  private BotProcess(
      FakeTelegram server, Path folder, Map<String, String> environment, List<String> command) {
    this.folder = folder;
    this.command = command;
    this.environment.putAll(
        Map.of(
            "TELEGRAM_BOT_TOKEN",
            FakeTelegram.TOKEN,
            "TELEGRAM_API_URL",
            server.url(),
            "SERAI_WEB_LISTEN",
            "127.0.0.1:0",
            "SERAI_GATHER_BESIDE_SERVE",
            "false"));
    this.environment.putAll(environment);
    start();
  }

  /// As a user starts it: by the launcher, from the jar, with all that the launcher has prepared.
  static BotProcess launched(FakeTelegram server, Path folder) {
    return new BotProcess(
        server,
        folder,
        Map.of("SERAI_JAVA_OPTS", System.getProperty("bot.options", "")),
        List.of("./serai", "serve", "--data", folder.resolve("data").toString()));
  }

  /// Runs another command of the program on the same folder, in a process of its own, to its end.
  ///
  /// @return the exit code
  int runs(String... arguments) {
    var other = new ArrayList<>(command.subList(0, command.size() - 1));
    other.addAll(List.of(arguments));
    var builder = new ProcessBuilder(other).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("other.log").toFile());
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  void start() {
    before = Files.exists(log()) ? said().length() : 0;
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As when the machine loses power.
  void kill() {
    process.destroyForcibly();
    await();
  }

  /// As the system asks for the end.
  ///
  /// @return the exit code
  int terminate() {
    process.destroy();
    return await();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Waits for the end.
  ///
  /// @return the exit code; -1 when it does not come
  int await() {
    try {
      return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /// Memory in use, in megabytes; 0 where the system does not tell.
  long megabytes() {
    try {
      var resident =
          RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
      return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /// Processor time that it has used, in milliseconds.
  long processorMillis() {
    return process
        .toHandle()
        .info()
        .totalCpuDuration()
        .map(java.time.Duration::toMillis)
        .orElse(0L);
  }

  /// What it wrote to its log.
  String said() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until its log has these words.
  boolean awaitSaying(String words) throws InterruptedException {
    for (int tries = 0; tries < 600 && !said().substring(before).contains(words); tries++) {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    return said().substring(before).contains(words);
  }

  /// The port on which it serves health, figures and the webhook; waits until it says so.
  int port() throws InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      var told = LISTENING.matcher(said().substring(before));
      if (told.find()) {
        return Integer.parseInt(told.group(1));
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new IllegalStateException("the bot does not say where it listens: " + said());
  }

  private static List<String> command(Path folder, String... options) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:disable",
                // As the launcher has it for serve.
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(System.getProperty("bot.options", "").split(" +", 0)));
    command.removeIf(String::isEmpty);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("bot.classpath", System.getProperty("java.class.path")),
            "serai.app.Main",
            "--data",
            folder.resolve("data").toString()));
    command.addAll(List.of(options));
    command.add("serve");
    return command;
  }

  private Path log() {
    return folder.resolve("bot.log");
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
