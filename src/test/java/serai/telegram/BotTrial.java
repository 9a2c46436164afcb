package serai.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the bot against the fake server and prints figures:
///
/// - `crash QUESTIONS CHATS KILLS FAULTS`: it is killed at random moments while readers ask; FAULTS
///   is the share of requests that fail, such as 0.2: errors, resets, lost answers, answers that
///   never come, 429. A fifth word `apart` lets each chat number its messages for itself
/// - `steady PER_SECOND READERS SECONDS`: questions at an even rate, and presses of buttons,
///   Telegram's limits on
/// - `start TIMES`: how long the first answer takes after a start
/// - `draft TIMES`: how long a sentence of a language model takes to the draft, in a process that
///   has just been started
/// - `digest-crash CHATS KILLS FAULTS`: it is killed while it sends an edition to so many chats
/// - `digest SUBSCRIBERS PER_SECOND`: an edition for so many, with Telegram's limits, while others
///   ask so many questions a second
/// - `loop READERS SECONDS`: each reader asks again when the answer is there, no limits
public final class BotTrial {
  private BotTrial() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("bot-trial");
    System.out.println(figures(folder, words.length == 0 ? "steady 20 100 30".split(" ") : words));
    System.exit(0);
  }

  private static Object figures(Path folder, String[] words) throws InterruptedException {
    return switch (words[0]) {
      case "crash" ->
          CrashRun.run(
              folder,
              number(words[1]),
              number(words[2]),
              number(words[3]),
              Double.parseDouble(words[4]),
              1,
              words.length < 6 || !words[5].equals("apart"),
              Faults.Kind.ERROR,
              Faults.Kind.RESET,
              Faults.Kind.ANSWER_LOST,
              Faults.Kind.HANG,
              Faults.Kind.STALL,
              Faults.Kind.TOO_MANY);
      case "steady" -> LoadRun.steady(folder, number(words[1]), number(words[2]), number(words[3]));
      case "start" -> StartRun.run(folder, number(words[1]));
      case "draft" -> DraftRun.run(folder, number(words[1]));
      case "loop" -> LoadRun.loop(folder, number(words[1]), number(words[2]));
      case "digest-crash" ->
          DigestRun.crash(
              folder, number(words[1]), number(words[2]), Double.parseDouble(words[3]), true, 1);
      case "digest" -> DigestRun.load(folder, number(words[1]), number(words[2]));
      default ->
          throw new IllegalArgumentException(
              "crash, steady, start, draft, loop, digest-crash or digest");
    };
  }

  private static int number(String word) {
    return Integer.parseInt(word);
  }
}
