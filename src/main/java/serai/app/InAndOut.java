package serai.app;

import picocli.CommandLine.Option;

/// Where a command reads its questions and writes what it found for them, a JSON object a line.
final class InAndOut {
  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "questions, one JSON object a line (- for standard input)")
  private String in = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "results, one JSON object a line (- for standard output)")
  private String out = "";

  String in() {
    return in;
  }

  String out() {
    return out;
  }
}
