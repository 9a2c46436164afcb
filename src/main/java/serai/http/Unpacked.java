package serai.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// The bytes of an answer as they were before the server packed them, up to a limit: a small packet
/// may hold any length.
final class Unpacked {
  /// What we can unpack, for the header Accept-Encoding.
  static final String ENCODINGS = "gzip, br";

  private static final short GZIP_MAGIC = 0x1F8B;

  private Unpacked() {}

  /// Reads an answer to its end.
  ///
  /// @param encoding the header Content-Encoding; empty when there is none
  /// @throws TooLong when it is longer than the limit
  static byte[] read(InputStream packed, String encoding, int limit) throws IOException {
    var plain = packed;
    for (var layer : List.of(encoding.toLowerCase(Locale.ROOT).split(",", -1)).reversed()) {
      plain = unpack(plain, layer.strip());
    }
    byte[] bytes = upTo(plain, limit);
    // A file that is packed itself, as sitemap.xml.gz.
    return isGzip(bytes)
        ? upTo(new GZIPInputStream(new ByteArrayInputStream(bytes)), limit)
        : bytes;
  }

  private static InputStream unpack(InputStream packed, String encoding) throws IOException {
    return switch (encoding) {
      case "", "identity" -> packed;
      case "gzip", "x-gzip" -> new GZIPInputStream(packed);
      case "deflate" -> new InflaterInputStream(packed);
      case "br" -> new BrotliInputStream(packed);
      default -> throw new IOException("it is packed as '" + encoding + "', which we do not know");
    };
  }

  private static byte[] upTo(InputStream stream, int limit) throws IOException {
    byte[] bytes = stream.readNBytes(limit);
    if (bytes.length == limit && stream.read() >= 0) {
      throw new TooLong(limit);
    }
    return bytes;
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && ByteBuffer.wrap(bytes).getShort() == GZIP_MAGIC;
  }

  /// An answer that is longer than we read.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(int limit) {
      super("it is longer than " + (limit >> 20) + " MB");
    }
  }
}
