package serai.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import serai.domain.Outage;

/// Reads what stands on the command line; what cannot be read is [WrongUsage].
final class Arguments {
  /// The name of standard input and standard output.
  static final String STANDARD = "-";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Arguments() {}

  static LocalDate day(String value) {
    try {
      return AskedQuestion.date(value);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(e.getMessage() + ".", e);
    }
  }

  /// The lines of a UTF-8 file, or of standard input for `-`.
  static List<String> lines(String file) {
    try {
      var text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
      return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      throw new WrongUsage(name(file) + " is not UTF-8: save it as UTF-8 and try again.", e);
    }
  }

  /// What to call a file in a sentence.
  static String name(String file) {
    return file.equals(STANDARD) ? "standard input" : file;
  }

  private static byte[] bytes(String file) {
    try {
      if (file.equals(STANDARD)) {
        return System.in.readAllBytes();
      }
      if (Files.isDirectory(Path.of(file))) {
        throw new WrongUsage(file + " is a folder: give a file.");
      }
      return Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new WrongUsage("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new Outage("reading " + name(file), e);
    }
  }
}
