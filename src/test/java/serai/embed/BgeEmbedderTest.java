package serai.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BgeEmbedderTest {
  private static final BgeEmbedder EMBEDDER = new BgeEmbedder();

  @Test
  void puts_a_question_nearer_to_its_answer_than_to_anything_else() {
    var passages =
        EMBEDDER.passages(
            List.of(
                "Japan will lend three trillion yen to businesses in the region.",
                "The football season opens next week in heavy rain."));

    var question = EMBEDDER.question("How much money does Japan offer?");

    assertThat(dot(question, passages.get(0))).isGreaterThan(dot(question, passages.get(1)) + 0.1);
  }

  @Test
  void makes_vectors_of_unit_length_one_a_text_in_order() {
    var one = EMBEDDER.passages(List.of("Uranium is mined."));

    var three = EMBEDDER.passages(List.of("Cotton is grown.", "Uranium is mined.", " "));

    assertThat(three).hasSize(3).allSatisfy(v -> assertThat(v).hasSize(EMBEDDER.dimensions()));
    assertThat(three).allSatisfy(v -> assertThat(dot(v, v)).isEqualTo(1, offset(1e-4)));
    assertThat(dot(one.getFirst(), three.get(1))).isEqualTo(1, offset(1e-4));
    assertThat(EMBEDDER.passages(List.of())).isEmpty();
  }

  @Test
  void keeps_its_memory_of_a_question_from_those_who_change_the_vector() {
    var first = EMBEDDER.question("Who met in Tokyo?");
    float before = first[0];
    first[0] = 7;

    assertThat(EMBEDDER.question("Who met in Tokyo?")[0]).isEqualTo(before);
  }

  @Test
  void remembers_sentences_in_the_next_process_as_it_made_them(@TempDir Path memory) {
    var first = new BgeEmbedder(memory, memory);
    first.prepare(List.of("Uranium is mined.", "Cotton is grown."));

    var read = new HashMap<VectorFile.Key, float[]>();
    new VectorFile(memory, first.model(), first.dimensions()).read(read::put);
    var again = new BgeEmbedder(memory, memory).sentences(List.of("Cotton is grown."));

    assertThat(read.get(VectorFile.Key.of("Cotton is grown."))).isEqualTo(again.getFirst());
    assertThat(again.getFirst())
        .containsExactly(EMBEDDER.sentences(List.of("Cotton is grown.")).getFirst());
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
