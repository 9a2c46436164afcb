package serai.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import serai.domain.Outage;

/// What someone types, line by line: at a terminal with editing and history, else as it comes in.
sealed interface Typing extends AutoCloseable {
  /// The next line; empty at the end.
  Optional<String> next();

  /// Whether someone sits there who can be greeted.
  boolean isSomeoneThere();

  @Override
  void close();

  @SuppressWarnings(
      "SystemConsoleNull") // it is null where another console provider has no terminal
  static Typing begin() {
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      return new Piped(
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }
    try {
      return new AtTerminal(TerminalBuilder.builder().system(true).dumb(true).build());
    } catch (IOException e) {
      throw new Outage("opening the terminal", e);
    }
  }

  /// Lines from a file or another program.
  record Piped(BufferedReader lines) implements Typing {
    @Override
    public Optional<String> next() {
      try {
        return Optional.ofNullable(lines.readLine());
      } catch (IOException e) {
        throw new Outage("reading standard input", e);
      }
    }

    @Override
    public boolean isSomeoneThere() {
      return false;
    }

    /// Standard input is not ours to close.
    @Override
    public void close() {}
  }

  /// Lines from a keyboard. Quotes and exclamation marks are what they are.
  final class AtTerminal implements Typing {
    private final Terminal terminal;
    private final LineReader reader;

    AtTerminal(Terminal terminal) {
      this.terminal = terminal;
      this.reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .parser(new DefaultParser().escapeChars(new char[0]).quoteChars(new char[0]))
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
    }

    /// Ctrl-C takes back what was typed, and ends it when nothing was.
    @Override
    public Optional<String> next() {
      try {
        return Optional.of(reader.readLine("> "));
      } catch (UserInterruptException e) {
        return e.getPartialLine().isEmpty() ? Optional.empty() : Optional.of("");
      } catch (EndOfFileException _) {
        return Optional.empty();
      }
    }

    @Override
    public boolean isSomeoneThere() {
      return true;
    }

    @Override
    public void close() {
      try {
        terminal.close();
      } catch (IOException e) {
        throw new Outage("closing the terminal", e);
      }
    }
  }
}
