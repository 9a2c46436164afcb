package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import serai.domain.Concept;
import serai.domain.Concept.Form;
import serai.domain.Concept.Kind;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Question;
import serai.domain.Question.Scope;
import serai.domain.Wanted;
import serai.domain.Words;

class ExpectationTest {
  private final Expectation expectation =
      new Expectation(
          new Gazetteer(
              List.of(
                  new Gazetteer.Entry(
                      "osh",
                      "city",
                      Optional.empty(),
                      Optional.empty(),
                      Map.of(Language.ENGLISH, List.of("Osh"))),
                  new Gazetteer.Entry(
                      "rahmon",
                      "person",
                      Optional.empty(),
                      Optional.empty(),
                      Map.of(Language.ENGLISH, List.of("Emomali Rahmon", "Rahmon"))))));

  @Test
  void a_price_is_told_by_money_and_by_nothing_else() {
    var question = question("How much does the visa cost?", Wanted.NUMBER, "visa", "visa", "cost");

    var days = "The visa lasts for 30 to 90 days.";
    var money = "The visa is issued for 40 dollars.";

    assertThat(met(question, days)).isFalse();
    assertThat(met(question, money)).isTrue();
  }

  @Test
  void interest_is_told_by_a_share_and_not_by_the_loan() {
    var question =
        question("What interest is paid on the loan?", Wanted.NUMBER, "loan", "interest", "loan");

    var amount = "The loan of 40 million dollars was signed.";
    var share = "The loan was signed at 2 percent.";

    assertThat(met(question, amount)).isFalse();
    assertThat(met(question, share)).isTrue();
  }

  @Test
  void an_anniversary_is_told_by_years_and_not_by_any_count() {
    var question =
        question("Which anniversary is it?", Wanted.NUMBER, "anniversary", "anniversary");

    var projects = "The office ran 43 projects by then.";
    var years = "The office marks 25 years.";

    assertThat(met(question, projects)).isFalse();
    assertThat(met(question, years)).isTrue();
  }

  @Test
  void the_days_of_a_date_count_nothing() {
    var question =
        question("How many visitors came to Osh?", Wanted.NUMBER, "visitors", "visitors");

    var days = "The visitors were in Osh on October 17-18.";
    var count = "Some 4,000 visitors came.";

    assertThat(met(question, days)).isFalse();
    assertThat(met(question, count)).isTrue();
  }

  @Test
  void an_age_is_not_any_count() {
    var question =
        question("How old is the keeper of the graves?", Wanted.NUMBER, "keeper", "keeper");

    var graves = "The keeper looks after 79 graves.";
    var age = "The keeper, aged 75, received an order.";

    assertThat(met(question, graves)).isFalse();
    assertThat(met(question, age)).isTrue();
  }

  @Test
  void a_person_is_told_by_a_new_name_of_a_person() {
    var question = question("Who translated for Rahmon?", Wanted.PERSON, "translated", "Rahmon");

    var same = "President Emomali Rahmon was met by The Embassy of Japan in Osh.";
    var other = "Minister Lazo Kudrat translated.";

    assertThat(met(question, same)).isFalse();
    assertThat(met(question, other)).isTrue();
  }

  @Test
  void a_date_is_told_by_one_that_the_question_lacks() {
    var question = question("When in 2024 did the plant open?", Wanted.DATE, "plant", "plant");

    var known = "In 2024 seven students saw the plant.";
    var fresh = "The plant opened on 4 May 2024.";

    assertThat(met(question, known)).isFalse();
    assertThat(met(question, fresh)).isTrue();
  }

  @Test
  void a_hotel_is_not_told_by_a_city() {
    var question = question("In which hotel did he stay?", Wanted.PLACE, "hotel", "hotel");

    var city = "He stayed in Osh.";
    var hotel = "He stayed at the hotel Sunrise in Osh.";

    assertThat(met(question, city)).isFalse();
    assertThat(met(question, hotel)).isTrue();
  }

  private boolean met(Question question, String sentence) {
    var told = Expectation.told(Expectation.known(question), Figures.in(sentence));
    var words = Words.of(sentence);
    var said = new HashSet<Concept>();
    question.concepts().stream().filter(c -> words.has(c.name())).forEach(said::add);
    return expectation.met(question, sentence, told, said);
  }

  private static Question question(String text, Wanted wanted, String thing, String... concepts) {
    var all =
        Arrays.stream(concepts)
            .map(name ->
                new Concept(
                    name, Kind.TOPIC, List.of(new Form(name, Optional.of(Language.ENGLISH)))))
            .toList();
    return new Question(
        text,
        text,
        Language.ENGLISH,
        wanted,
        all,
        all.stream().filter(c -> c.name().equals(thing)).findFirst(),
        Set.of(),
        Optional.empty(),
        false,
        LocalDate.of(2026, 3, 1),
        Scope.NEWS);
  }
}
