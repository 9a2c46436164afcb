package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurkicVerbTest {
  @ParameterizedTest
  @CsvSource({
    "салу, салды",
    "салу, салынған",
    "жасау, жасайды",
    "жасау, жасалды",
    "беру, береді",
    "берүү, берет",
    "берүү, берген",
    "куруу, курду",
    "oshirish, oshirmoqda",
    "oshirish, oshirildi",
    "boshlash, boshladi",
    "kelmoq, keladi",
    "қуриш, қурилади",
    "gurmak, gurýar",
    "gurmak, guruldy",
    "bermek, berdi"
  })
  void knows_the_forms_of_a_verb(String dictionary, String form) {
    assertThat(TurkicVerb.joins(Letters.fold(dictionary), Letters.fold(form))).isTrue();
    assertThat(Inflection.TURKIC.joins(Letters.fold(dictionary), Letters.fold(form))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "салу, салық",
    "беру, береке",
    "oshirish, oshxona",
    "gurmak, gurluşyk",
    "жасау, жасыл"
  })
  void what_only_begins_alike_is_no_form(String dictionary, String other) {
    assertThat(TurkicVerb.joins(Letters.fold(dictionary), Letters.fold(other))).isFalse();
  }
}
