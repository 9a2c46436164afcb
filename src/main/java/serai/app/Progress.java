package serai.app;

/// How far long work has come, on stderr: a line that counts up on a terminal, one line at the end
/// elsewhere.
final class Progress {
  private final String doing;
  private final int all;
  private final Console console;
  private final boolean isCounting;
  private final long start = System.nanoTime();

  /// Begins to tell of some work.
  ///
  /// @param all how much there is to do
  Progress(String doing, int all, Console console) {
    this.doing = doing;
    this.all = all;
    this.console = console;
    this.isCounting = isTerminal();
  }

  void at(int done) {
    if (isCounting) {
      console.err().print("\r" + doing + " " + done + " of " + all + " articles…");
      console.err().flush();
    }
  }

  void done() {
    if (isCounting) {
      console.err().print("\r");
    }
    var articles = all == 1 ? "article" : "articles";
    console.tell("%s %d %s: %.1f s".formatted(doing, all, articles, Millis.since(start) / 1e3));
  }

  @SuppressWarnings(
      "SystemConsoleNull") // it is null where another console provider has no terminal
  static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}
