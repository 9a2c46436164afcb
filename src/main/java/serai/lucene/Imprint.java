package serai.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;

/// What a commit says of itself.
///
/// @param layout the version of the fields and of how words are taken apart
record Imprint(String layout, String model, Optional<Long> stored) {
  /// Grows whenever the fields or the analysis of the words change: an index of another layout has
  /// to be built anew.
  static final String LAYOUT = "2";

  private static final String LAYOUT_KEY = "layout";
  private static final String MODEL_KEY = "model";
  private static final String REVISION_KEY = "revision";

  Imprint(String model) {
    this(LAYOUT, model, Optional.empty());
  }

  Imprint at(long revision) {
    return new Imprint(layout, model, Optional.of(revision));
  }

  static Imprint of(IndexReader reader) throws IOException {
    var notes =
        reader instanceof DirectoryReader whole
            ? whole.getIndexCommit().getUserData()
            : Map.<String, String>of();
    return new Imprint(
        notes.getOrDefault(LAYOUT_KEY, ""),
        notes.getOrDefault(MODEL_KEY, ""),
        Optional.ofNullable(notes.get(REVISION_KEY)).map(Long::valueOf));
  }

  boolean fits(String wanted) {
    return layout.equals(LAYOUT) && model.equals(wanted);
  }

  OptionalLong revision() {
    return stored.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  Map<String, String> notes() {
    return stored
        .map(revision ->
            Map.of(LAYOUT_KEY, layout, MODEL_KEY, model, REVISION_KEY, revision.toString()))
        .orElseGet(() -> Map.of(LAYOUT_KEY, layout, MODEL_KEY, model));
  }
}
