package serai.app;

/// How far long work has come, on stderr: a line that counts up on a terminal, one line at the end
/// elsewhere.
final class Progress {
  private final String doing;
  private final int all;
  private final boolean terminal;
  private final long start = System.nanoTime();

  private Progress(String doing, int all, boolean terminal) {
    this.doing = doing;
    this.all = all;
    this.terminal = terminal;
  }

  /// Begins to tell of some work.
  ///
  /// @param all how much there is to do
  @SuppressWarnings(
      "SystemConsoleNull") // it is null where another console provider has no terminal
  static Progress of(String doing, int all) {
    var console = System.console();
    return new Progress(doing, all, console != null && console.isTerminal());
  }

  void at(int done) {
    if (terminal) {
      System.err.print("\r" + doing + " " + done + " of " + all + " articles…");
    }
  }

  void done() {
    System.err.printf(
        "%s%s %d articles: %.1f s%n", terminal ? "\r" : "", doing, all, Millis.since(start) / 1e3);
  }
}
