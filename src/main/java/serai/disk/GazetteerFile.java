package serai.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import serai.domain.Gazetteer;

/// The file of known names, `gazetteer.yaml`: a list of `{id, type, country?, role?, names: {en:
/// […], ru: […], …}}`.
public final class GazetteerFile {
  private static final Set<String> KEYS = Set.of("id", "type", "country", "role", "names");

  private GazetteerFile() {}

  /// The names of a file.
  ///
  /// @throws IllegalArgumentException naming file, entry and reason
  public static Gazetteer read(Path file) {
    var entries = NamesFile.read(file, GazetteerFile::entry);
    try {
      return new Gazetteer(entries);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Gazetteer.Entry entry(JsonNode node) {
    NamesFile.onlyKeys(node, KEYS);
    return new Gazetteer.Entry(
        NamesFile.text(node, "id"),
        NamesFile.text(node, "type"),
        optional(node, "country"),
        optional(node, "role"),
        NamesFile.names(node.path("names"), Set.of()));
  }

  private static Optional<String> optional(JsonNode node, String key) {
    return node.hasNonNull(key) ? Optional.of(NamesFile.text(node, key)) : Optional.empty();
  }
}
