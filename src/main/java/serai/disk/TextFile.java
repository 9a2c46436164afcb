package serai.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Outage;

/// A file of text: UTF-8, or for web pages the encoding that the page declares.
final class TextFile {
  /// Bytes in one file at most; a year of one outlet fits.
  static final long LARGEST = 50L << 20;

  /// Where a page has to declare its encoding: https://html.spec.whatwg.org/#charset
  private static final int DECLARATION = 4096;

  private static final Pattern DECLARED =
      Pattern.compile("(?i)<(?:meta|\\?xml)[^>]*(?:charset|encoding)\\s*=\\s*[\"']?([\\w:-]+)");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFile() {}

  /// The text of a file that must be UTF-8.
  ///
  /// @throws IllegalArgumentException saying why it is no text for us
  static String read(Path file) {
    return decode(bytes(file), StandardCharsets.UTF_8);
  }

  /// The text of a web page.
  ///
  /// @throws IllegalArgumentException saying why it is no text for us
  static String readPage(Path file) {
    var bytes = bytes(file);
    try {
      return decode(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return decode(bytes, declared(bytes).orElseThrow(() -> e));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new IllegalArgumentException("it is a folder (expected a file)");
      }
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new IllegalArgumentException(
            "it has %,d bytes (expected at most %,d): cut it into parts".formatted(size, LARGEST));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no such file", e);
    } catch (IOException e) {
      throw new Outage("reading " + file, e);
    }
  }

  private static String decode(byte[] bytes, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "it is not written in " + charset.name() + ": save it as UTF-8 and try again", e);
    }
  }

  private static Optional<Charset> declared(byte[] bytes) {
    var head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
    var declared = DECLARED.matcher(head);
    return declared.find() && Charset.isSupported(declared.group(1))
        ? Optional.of(Charset.forName(declared.group(1)))
        : Optional.empty();
  }
}
