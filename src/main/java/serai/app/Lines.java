package serai.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import serai.domain.Outage;

/// Where a command writes line after line: a UTF-8 file, or standard output for `-`.
final class Lines implements AutoCloseable {
  private final String file;
  private final Console console;
  private final @Nullable BufferedWriter writer;

  private Lines(String file, Console console, @Nullable BufferedWriter writer) {
    this.file = file;
    this.console = console;
    this.writer = writer;
  }

  /// Opens a file, which loses what it held.
  static Lines to(String file, Console console) {
    if (file.equals(Arguments.STANDARD)) {
      return new Lines(file, console, null);
    }
    try {
      if (Files.isDirectory(Path.of(file))) {
        throw new WrongUsage(file + " is a folder: give a file.");
      }
      return new Lines(file, console, Files.newBufferedWriter(Path.of(file)));
    } catch (NoSuchFileException e) {
      throw new WrongUsage("There is no folder for " + file + ": make it first.", e);
    } catch (IOException e) {
      throw new Outage("writing " + file, e);
    }
  }

  /// Writes a line, which is in the file when this returns.
  ///
  /// @throws Outage when it could not be written
  void write(String line) {
    if (writer == null) {
      console.say(line);
      return;
    }
    try {
      writer.write(line);
      writer.write('\n');
      writer.flush();
    } catch (IOException e) {
      throw new Outage("writing " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      if (writer != null) {
        writer.close();
      }
    } catch (IOException e) {
      throw new Outage("closing " + file, e);
    }
  }
}
