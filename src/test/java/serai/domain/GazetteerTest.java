package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private static final Gazetteer GAZETTEER =
      new Gazetteer(
          List.of(
              entry(
                  "japan",
                  "country",
                  "en",
                  "Japan",
                  "ru",
                  "Япония",
                  "kk",
                  "Жапония",
                  "uz",
                  "Yaponiya",
                  "tk",
                  "Ýaponiýa",
                  "tg",
                  "Ҷопон",
                  "ja",
                  "日本"),
              entry(
                  "kazakhstan",
                  "country",
                  "en",
                  "Kazakhstan",
                  "ru",
                  "Казахстан",
                  "kk",
                  "Қазақстан",
                  "ky",
                  "Казакстан",
                  "tg",
                  "Қазоқистон",
                  "tk",
                  "Gazagystan",
                  "ja",
                  "カザフスタン"),
              entry(
                  "uzbekistan",
                  "country",
                  "en",
                  "Uzbekistan",
                  "uz",
                  "O‘zbekiston",
                  "tk",
                  "Özbegistan"),
              entry("thailand", "country", "en", "Thailand", "ja", "タイ"),
              entry("us", "country", "en", "US"),
              entry("tokyo", "city", "en", "Tokyo", "uz", "Tokio", "ru", "Токио"),
              entry("tokayev", "person", "en", "Tokayev", "ru", "Токаев", "kk", "Тоқаев"),
              entry("dialogue", "format", "en", "Tokyo Dialogue")));

  @ParameterizedTest
  @CsvSource({
    "Переговоры Токаева прошли в Японии, tokayev japan",
    "Тоқаевтың Жапонияға сапары, tokayev japan",
    "Қазақстандағы зауыт, kazakhstan",
    "Казакстандын элчиси, kazakhstan",
    "Tokioda O‘zbekistondan kelgan mehmonlar, tokyo uzbekistan",
    "O'zbekistonning Yaponiyadagi elchisi, uzbekistan japan",
    "Ýaponiýanyň Gazagystandaky ilçisi, japan kazakhstan",
    "Ҷопонро ва Қазоқистони имрӯз, japan kazakhstan",
    "Japan’s Kazakhstani partners, japan kazakhstan",
    "カザフスタンと日本の首脳, kazakhstan japan",
    "с японскими компаниями, japan"
  })
  void finds_names_in_any_inflection(String text, String ids) {
    assertThat(ids(text)).isEqualTo(ids);
  }

  @Test
  void prefers_the_longer_name() {
    assertThat(ids("The Tokyo Dialogue met in Tokyo")).isEqualTo("dialogue tokyo");
  }

  @Test
  void takes_no_part_of_a_longer_word_for_a_name() {
    assertThat(ids("タイトルは何ですか")).isEmpty();
    assertThat(ids("tell us about it")).isEmpty();
    assertThat(ids("タイの首相 and the US")).isEqualTo("thailand us");
  }

  @Test
  void says_where_a_name_stands() {
    var mention = GAZETTEER.mentions("Визит в Токио.").getFirst();

    assertThat(mention.text()).isEqualTo("Токио");
    assertThat(mention.span()).isEqualTo(new Span(8, 13));
  }

  @Test
  void gives_every_form_of_a_name_with_the_typed_one_first() {
    var concept = GAZETTEER.concept(GAZETTEER.mentions("Встреча с Токаевым").getFirst());

    assertThat(concept.name()).isEqualTo("Tokayev");
    assertThat(concept.forms())
        .extracting(Concept.Form::text)
        .containsExactly("Токаевым", "Tokayev", "Токаев", "Тоқаев");
  }

  @Test
  void refuses_two_entries_with_one_id() {
    var twice = List.of(entry("x", "city", "en", "One"), entry("x", "city", "en", "Two"));

    assertThatThrownBy(() -> new Gazetteer(twice))
        .hasMessageContaining("two entries have the id x");
  }

  private static String ids(String text) {
    return String.join(
        " ", GAZETTEER.mentions(text).stream().map(mention -> mention.entry().id()).toList());
  }

  private static Gazetteer.Entry entry(String id, String type, String... names) {
    Map<Language, List<String>> byLanguage = new EnumMap<>(Language.class);
    for (int at = 0; at < names.length; at += 2) {
      byLanguage.put(Language.of(names[at]).orElseThrow(), List.of(names[at + 1]));
    }
    return new Gazetteer.Entry(id, type, Optional.empty(), Optional.empty(), byLanguage);
  }
}
