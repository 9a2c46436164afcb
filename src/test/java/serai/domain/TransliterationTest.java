package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
  @ParameterizedTest
  @CsvSource({
    "Накагава, Nakagava",
    "Хасимото, Hashimoto",
    "Хасимото, Khasimoto",
    "Тиба, Chiba",
    "Айгүл, Aigul",
    "Сулейменова, Suleymenov",
    "Mizuno, Мидзуно",
    "Ishikawa, Исикава",
    "Sharipov, Шарипов"
  })
  void guesses_the_spelling_in_the_other_alphabet(String name, String spelling) {
    assertThat(Transliteration.of(name)).contains(spelling);
  }

  @Test
  void leaves_japanese_alone() {
    assertThat(Transliteration.of("石川")).isEmpty();
  }
}
