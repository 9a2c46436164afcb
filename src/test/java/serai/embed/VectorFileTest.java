package serai.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {
  private static final int RECORD = 2 * Long.BYTES + 2 * Float.BYTES + Integer.BYTES;

  @TempDir private Path folder;

  @Test
  void gives_back_what_was_added_by_this_and_by_an_earlier_process() {
    file().add(vectors("uranium", 1));
    file().add(vectors("cotton", 2));

    var read = read();

    assertThat(read).containsOnlyKeys(key("uranium"), key("cotton"));
    assertThat(read.get(key("cotton"))).containsExactly(2, 3);
  }

  @Test
  void forgets_a_damaged_vector_and_keeps_the_others() throws IOException {
    file().add(vectors("uranium", 1));
    file().add(vectors("cotton", 2));
    var bytes = Files.readAllBytes(folder.resolve("model.vectors"));
    bytes[2 * Long.BYTES] ^= 1;
    Files.write(folder.resolve("model.vectors"), bytes);

    var read = read();

    assertThat(read).containsOnlyKeys(key("cotton"));
  }

  @Test
  void goes_on_behind_a_vector_that_was_cut_off() throws IOException {
    file().add(vectors("uranium", 1));
    file().add(vectors("cotton", 2));
    var bytes = Files.readAllBytes(folder.resolve("model.vectors"));
    Files.write(folder.resolve("model.vectors"), Arrays.copyOf(bytes, RECORD + 9));

    file().add(vectors("gas", 3));

    assertThat(read()).containsOnlyKeys(key("uranium"), key("gas"));
  }

  @Test
  void finds_nothing_in_a_file_of_something_else() throws IOException {
    Files.writeString(folder.resolve("model.vectors"), "These are no vectors. ".repeat(20));

    var read = read();

    assertThat(read).isEmpty();
  }

  @Test
  void makes_room_by_forgetting_the_oldest() {
    var file = file();
    for (int round = 0; round < 5; round++) {
      var many = new LinkedHashMap<VectorFile.Key, float[]>();
      int first = round * 5_000;
      IntStream.range(first, first + 5_000)
          .forEach(i -> many.put(key("text " + i), new float[] {i, i}));
      file.add(many);
    }

    var read = read();

    assertThat(read).hasSize(15_000).containsKey(key("text 24999")).containsKey(key("text 10000"));
  }

  private VectorFile file() {
    return new VectorFile(folder, "model", 2);
  }

  private Map<VectorFile.Key, float[]> read() {
    var read = new HashMap<VectorFile.Key, float[]>();
    file().read(read::put);
    return read;
  }

  private static VectorFile.Key key(String text) {
    return VectorFile.Key.of(text);
  }

  private static Map<VectorFile.Key, float[]> vectors(String text, float first) {
    return Map.of(key(text), new float[] {first, first + 1});
  }
}
