package serai.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.Language;

class GlossaryFolderTest {
  @TempDir Path folder;

  @Test
  void joins_the_words_that_two_files_give_for_one_term() throws IOException {
    write("economy.yaml", "- {id: loan, en: [loan], ru: [кредит]}");
    write("society.yaml", "- {id: loan, en: [credit], ja: 借款}\n- {id: visa, en: [visa]}");

    var glossary = GlossaryFolder.read(folder);

    assertThat(glossary.terms()).hasSize(2);
    assertThat(glossary.terms().getFirst().words())
        .containsEntry(Language.ENGLISH, List.of("loan", "credit"))
        .containsEntry(Language.JAPANESE, List.of("借款"));
  }

  @Test
  void names_file_and_entry_of_a_mistake() throws IOException {
    write("economy.yaml", "- {id: loan, eng: [loan]}");

    assertThatThrownBy(() -> GlossaryFolder.read(folder))
        .hasMessageContaining("economy.yaml, entry loan: 'eng' is no language");
  }

  @Test
  void the_gazetteer_names_file_and_entry_of_a_mistake() throws IOException {
    write("gazetteer.yaml", "- {id: tokyo, type: city, nmaes: {en: [Tokyo]}}");

    assertThatThrownBy(() -> GazetteerFile.read(folder.resolve("gazetteer.yaml")))
        .hasMessageContaining("gazetteer.yaml, entry tokyo: unknown key 'nmaes'");
  }

  @Test
  void reads_the_files_that_come_with_serai() {
    assertThat(GazetteerFile.read(Path.of("config/gazetteer.yaml")).entries()).isNotEmpty();
    assertThat(GlossaryFolder.read(Path.of("config/glossary")).terms()).isNotEmpty();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
