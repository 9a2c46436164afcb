package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {
  private static final Glossary GLOSSARY =
      new Glossary(
          List.of(
              term("gas", "газ", "газ"),
              term("natural gas", "природный газ", "табиғи газ"),
              term("loan", "кредит", "несие"),
              term("market", "рынок", "нарық"),
              term("rare earth", "редкоземельный металл", "сирек металл")));

  @ParameterizedTest
  @CsvSource({
    "en, two loans for natural gas, 'loan,natural gas'",
    "en, rare earths, rare earth",
    "ru, кредитами под природного газа, 'loan,natural gas'",
    "ru, на рынках, market",
    "ru, газета вышла, ''",
    "kk, несиенің нарығына, 'loan,market'"
  })
  void finds_terms_in_any_inflection(String language, String text, String ids) {
    var found =
        GLOSSARY.mentions(text, Language.of(language).orElseThrow()).stream()
            .map(mention -> mention.term().id())
            .toList();

    assertThat(String.join(",", found)).isEqualTo(ids);
  }

  @Test
  void a_persons_name_holds_no_term_though_it_begins_like_one() {
    var title = "Tokayev on loans";
    var forest = new Glossary.Term("forest", false, Map.of(Language.TURKMEN, List.of("tokaý")));
    var glossary = new Glossary(List.of(forest, term("loan", "кредит", "несие")));
    var tokayev =
        new Gazetteer.Entry(
            "tokayev",
            "person",
            Optional.empty(),
            Optional.empty(),
            Map.of(Language.ENGLISH, List.of("Tokayev")));
    var names = new Gazetteer(List.of(tokayev)).mentions(title);

    assertThat(glossary.mentions(title, Language.ENGLISH)).hasSize(2);
    assertThat(glossary.mentions(title, Language.ENGLISH, names))
        .extracting(mention -> mention.term().id())
        .containsExactly("loan");
  }

  @Test
  void gives_the_words_of_all_languages() {
    var concept = GLOSSARY.concept(GLOSSARY.mentions("кредиты", Language.RUSSIAN).getFirst());

    assertThat(concept.kind()).isEqualTo(Concept.Kind.TOPIC);
    assertThat(concept.forms())
        .extracting(Concept.Form::text)
        .containsExactly("кредиты", "loan", "кредит", "несие");
  }

  private static Glossary.Term term(String english, String russian, String kazakh) {
    return new Glossary.Term(
        english,
        false,
        Map.of(
            Language.ENGLISH, List.of(english),
            Language.RUSSIAN, List.of(russian),
            Language.KAZAKH, List.of(kazakh)));
  }
}
