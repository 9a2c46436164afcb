package serai.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import serai.domain.Outage;

/// Reads what stands on the command line; what cannot be read is [WrongUsage].
final class Arguments {
  private static final String STANDARD = "-";

  private Arguments() {}

  static LocalDate day(String value) {
    try {
      return AskedQuestion.date(value);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), e);
    }
  }

  /// The lines of a UTF-8 file, or of standard input for `-`.
  static List<String> lines(String file) {
    try {
      if (file.equals(STANDARD)) {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            .lines()
            .toList();
      }
      return Files.readAllLines(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new WrongUsage("There is no file " + file + ".", e);
    } catch (MalformedInputException e) {
      throw new WrongUsage(file + " is not UTF-8: save it as UTF-8 and try again.", e);
    } catch (IOException e) {
      throw new Outage("reading " + file, e);
    }
  }

  /// A writer to a UTF-8 file, or to standard output for `-`.
  static PrintWriter writer(String file) {
    try {
      Writer writer =
          file.equals(STANDARD)
              ? new OutputStreamWriter(System.out, StandardCharsets.UTF_8)
              : Files.newBufferedWriter(Path.of(file));
      return new PrintWriter(writer);
    } catch (NoSuchFileException e) {
      throw new WrongUsage("There is no folder for " + file + ".", e);
    } catch (IOException e) {
      throw new Outage("writing " + file, e);
    }
  }
}
