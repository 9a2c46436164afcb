package serai.http;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Letters from bytes: as the byte order mark says, else the header, else the document itself, else
/// as the bytes look. Who says one thing and sends another is not believed.
final class BodyText {
  /// Where a document says how it is written.
  private static final int BEGINNING = 4_096;

  /// What the guess looks at.
  private static final int SAMPLE = 64 << 10;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w:.+-]+)");
  private static final Pattern XML =
      Pattern.compile("(?i)<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w:.+-]+)");
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w:.+-]+)");

  /// What the guess may come to: scripts of our languages.
  private static final Set<String> GUESSES =
      Set.of(
          "windows-1251", "KOI8-R", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16BE", "UTF-16LE");

  private BodyText() {}

  /// The text of an answer.
  ///
  /// @param contentType the header, with its parameters; empty when there is none
  static String of(byte[] bytes, String contentType) {
    var marked = marked(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    var beginning =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    var header = named(PARAMETER, contentType);
    var own = named(XML, beginning).or(() -> named(META, beginning));
    // Servers put the western default on everything, so the document knows better.
    boolean isDefault = header.filter(WESTERN::equals).isPresent() && own.isPresent();
    var named =
        (isDefault ? Stream.of(own, header) : Stream.of(header, own))
            .flatMap(Optional::stream)
            .toList();
    return Stream.concat(named.stream(), Stream.of(StandardCharsets.UTF_8))
        .distinct()
        .flatMap(charset -> exactly(bytes, charset).stream())
        .findFirst()
        .or(() -> guess(bytes).flatMap(charset -> exactly(bytes, charset)))
        .orElseGet(
            () -> new String(bytes, named.isEmpty() ? StandardCharsets.UTF_8 : named.getFirst()));
  }

  private static Optional<String> marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// The charset of that name; names of others that say less than they mean are widened, as
  /// browsers do it (WHATWG Encoding).
  private static Optional<Charset> named(Pattern where, String text) {
    var name = where.matcher(text);
    if (!name.find()) {
      return Optional.empty();
    }
    try {
      var charset = Charset.forName(name.group(1));
      return Optional.of(
          switch (charset.name()) {
            case "ISO-8859-1", "US-ASCII" -> WESTERN;
            case "Shift_JIS" -> Charset.forName("windows-31j");
            default -> charset;
          });
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /// The text, when every byte makes sense. An answer may break off within a letter.
  private static Optional<String> exactly(byte[] bytes, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    for (int cut = 0; cut < Math.min(4, bytes.length + 1); cut++) {
      try {
        return Optional.of(
            decoder.reset().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut)).toString());
      } catch (CharacterCodingException e) {
        if (bytes.length == 0) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /// The likeliest of the charsets of our languages.
  private static Optional<Charset> guess(byte[] bytes) {
    var detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
    return Arrays.stream(detector.detectAll())
        .map(CharsetMatch::getName)
        .filter(GUESSES::contains)
        .map(Charset::forName)
        .findFirst();
  }
}
