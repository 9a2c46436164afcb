package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
  @ParameterizedTest
  @CsvSource({
    "Mirziyoyev, Мирзиёев",
    "Mirziyoyev, ミルジヨエフ",
    "Zohidi, Зохиди",
    "Iwaya, Ивая",
    "Tokayev, Тоқаев",
    "Koizumi, Коидзуми",
    "Berdimuhamedow, Бердымухамедов",
    "Japarov, ジャパロフ",
    "Japarov, Жапарова",
    "Karaganda, Қарағанды",
    "Nurtleu, Нуртлеу",
    "Hisashi, Хисаси"
  })
  void one_name_sounds_alike_in_two_scripts(String one, String other) {
    assertThat(Sounds.alike(one, other)).isTrue();
    assertThat(Sounds.alike(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Tokayev, Tokarev",
    "Tokayev, Такаити",
    "Karimov, Каримова-Исмаил",
    "Japarov, Жээнбеков",
    "Rahmon, ナザルバエフ",
    "Osaka, Осака-Кобе",
    "Nissan, Nikkei",
    "Sato, Сайто-Ямада"
  })
  void two_names_do_not(String one, String other) {
    assertThat(Sounds.alike(one, other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Мирзиёев, mirziyoev", "ジョンソン, jyonson", "Şymkent, shymkent", "O‘zbek, ozbek"})
  void writes_a_word_in_plain_latin_letters(String word, String latin) {
    assertThat(Sounds.latin(word)).isEqualTo(latin);
  }
}
