package serai.embed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Vectors kept in files for the next process, each with a fingerprint of its text and a checksum.
/// It is a memory and no more: what is damaged or cannot be read counts as forgotten, and what
/// cannot be written is made again.
///
/// Two files take turns: when the newer one is full it takes the older one's place.
final class VectorFile {
  private static final Logger LOG = LoggerFactory.getLogger(VectorFile.class);

  /// Vectors in one file at most: 15 MB of 384 numbers each.
  private static final int FULL = 10_000;

  private final Path newer;
  private final Path older;
  private final int dimensions;
  private final int record;

  VectorFile(Path folder, String model, int dimensions) {
    this.newer = folder.resolve(model + ".vectors");
    this.older = folder.resolve(model + ".older.vectors");
    this.dimensions = dimensions;
    this.record = 2 * Long.BYTES + dimensions * Float.BYTES + Integer.BYTES;
  }

  /// Names a text: 128 bits of its SHA-256.
  record Key(long first, long second) {
    static Key of(String text) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        var bytes = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Key(bytes.getLong(), bytes.getLong());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }

  /// Reads all vectors, the older ones first.
  void read(BiConsumer<Key, float[]> reader) {
    read(older, reader);
    read(newer, reader);
  }

  /// Adds vectors. When another process is adding some, these are not kept.
  void add(Map<Key, float[]> vectors) {
    var bytes = ByteBuffer.allocate(vectors.size() * record);
    vectors.forEach((key, vector) -> put(bytes, key, vector));
    try {
      Files.createDirectories(newer.getParent());
      append(bytes.flip());
    } catch (IOException e) {
      LOG.info("The vectors in {} could not be added to", newer, e);
    }
  }

  private void read(Path file, BiConsumer<Key, float[]> reader) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      while (bytes.remaining() >= record) {
        read(bytes.slice(bytes.position(), record), reader);
        bytes.position(bytes.position() + record);
      }
    } catch (IOException e) {
      LOG.info("The vectors in {} cannot be read", file, e);
    }
  }

  private void read(ByteBuffer bytes, BiConsumer<Key, float[]> reader) {
    int checked = record - Integer.BYTES;
    if (bytes.getInt(checked) == checksum(bytes.slice(0, checked))) {
      var key = new Key(bytes.getLong(), bytes.getLong());
      var vector = new float[dimensions];
      bytes.asFloatBuffer().get(vector);
      reader.accept(key, vector);
    }
  }

  private void put(ByteBuffer bytes, Key key, float[] vector) {
    int start = bytes.position();
    bytes.putLong(key.first()).putLong(key.second());
    for (float number : vector) {
      bytes.putFloat(number);
    }
    bytes.putInt(checksum(bytes.slice(start, bytes.position() - start)));
  }

  /// Records stand at multiples of their length, whatever was cut off before.
  private void append(ByteBuffer bytes) throws IOException {
    try (var channel =
            FileChannel.open(newer, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        return;
      }
      if (channel.size() >= (long) FULL * record) {
        Files.copy(newer, older, StandardCopyOption.REPLACE_EXISTING);
        channel.truncate(0);
      }
      long end = channel.size() / record * record;
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
    }
  }

  private static int checksum(ByteBuffer bytes) {
    var checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }
}
