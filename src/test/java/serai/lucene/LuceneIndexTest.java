package serai.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.AnArticle;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Concept;
import serai.domain.Concept.Form;
import serai.domain.Language;
import serai.domain.Outlet;
import serai.domain.Outlets;
import serai.domain.Period;
import serai.domain.Span;
import serai.port.PassageIndex.Query;
import serai.port.PassageIndex.Weighted;

class LuceneIndexTest {
  private static final Outlets OUTLETS =
      new Outlets(
          List.of(
              new Outlet(
                  "kazinform",
                  "Kazinform",
                  Optional.of("Kazakhstan"),
                  List.of("en", "kk", "ru"),
                  "news agency",
                  Outlet.Ownership.STATE,
                  Optional.empty(),
                  List.of("Qazinform", "Казинформ"),
                  List.of(),
                  Optional.empty(),
                  List.of())));

  @TempDir private Path folder;

  private final CountingEmbedder embedder = new CountingEmbedder("fake");
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = index(embedder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void finds_an_english_word_in_another_inflection() {
    index.add(
        List.of(
            article("rail", "en", "The ministers discussed railways."),
            article("gas", "en", "A pipeline carries gas.")));

    assertThat(found(word("railway", Language.ENGLISH))).containsExactly("rail");
  }

  @Test
  void words_come_first_and_their_vectors_later() {
    var article = article("rail", "en", "The ministers discussed railways.");
    index.addWords(List.of(article), OptionalLong.of(7));

    assertThat(found(word("railway", Language.ENGLISH))).containsExactly("rail");
    assertThat(index.revision()).hasValue(7);
    assertThat(embedder.made()).isZero();
    assertThat(index.incomplete(10)).containsExactly(article.id());

    index.add(List.of(article));

    assertThat(embedder.made()).isEqualTo(1);
    assertThat(index.incomplete(10)).isEmpty();
    assertThat(index.revision()).hasValue(7);
  }

  @Test
  void finds_a_russian_word_in_another_case_and_without_its_dots() {
    index.add(
        List.of(
            article("debt", "ru", "Премьер говорил о самолёте и о внешнем долге."),
            article("gas", "ru", "По трубе идёт газ.")));

    assertThat(found(word("самолеты", Language.RUSSIAN))).containsExactly("debt");
  }

  @Test
  void keeps_japanese_words_apart_that_differ_by_their_marks() {
    index.add(
        List.of(article("bank", "ja", "日本のバンクが融資した。"), article("pan", "ja", "東京でパンクした車がある。")));

    assertThat(found(word("バンク", Language.JAPANESE))).containsExactly("bank");
  }

  @Test
  void finds_a_kazakh_word_by_its_beginning_and_without_its_own_letters() {
    index.add(
        List.of(
            article("kz", "kk", "Қазақстанның үкіметі шешім қабылдады."),
            article("other", "kk", "Жаңбыр жауды.")));

    assertThat(found(word("Казакстан", Language.KAZAKH))).containsExactly("kz");
  }

  @Test
  void a_kazakh_word_found_whole_comes_before_one_that_only_begins_alike() {
    index.add(
        List.of(
            article("culture", "kk", "Мәдениетті адам. Мәдениет министрі келді."),
            article("between", "kk", "Мәдениетаралық байланыс туралы айтты."),
            article("other", "kk", "Жаңбыр жауды.")));

    assertThat(found(word("мәдениетаралық", Language.KAZAKH)))
        .containsExactly("between", "culture");
  }

  @Test
  void finds_uzbek_words_whatever_sign_stands_for_the_apostrophe() {
    index.add(List.of(article("uz", "uz", "Oʻzbekiston va Yaponiya kelishdi.")));

    for (var typed : List.of("O‘zbekiston", "O'zbekiston", "O’zbekistonda", "Ozbekiston")) {
      assertThat(found(word(typed, Language.UZBEK))).as(typed).containsExactly("uz");
    }
  }

  @Test
  void finds_an_english_article_through_the_english_form_of_a_russian_word() {
    index.add(
        List.of(
            article("summit", "en", "The summit took place in Tokyo."),
            article("gas", "en", "A pipeline carries gas.")));
    var concept =
        new Concept(
            "summit",
            Concept.Kind.TOPIC,
            List.of(form("саммит", Language.RUSSIAN), form("summit", Language.ENGLISH)));

    assertThat(found(concept)).containsExactly("summit");
  }

  @Test
  void counts_a_concept_once_however_many_of_its_forms_stand_in_a_passage() {
    index.add(List.of(article("a", "en", "The summit, a meeting, took place.")));
    var one = concept(Concept.Kind.TOPIC, "summit");
    var two =
        new Concept(
            "summit",
            Concept.Kind.TOPIC,
            List.of(form("summit", Language.ENGLISH), form("meeting", Language.ENGLISH)));

    assertThat(score(two)).isEqualTo(score(one), offset(1e-6));
  }

  @Test
  void prefers_a_name_whose_words_stand_together() {
    index.add(
        List.of(
            article(
                "apart", "en", "The bank opened for visitors from Asia. Later development came."),
            article(
                "together", "en", "The loan of the Asian Development Bank came later, in May.")));

    assertThat(found(concept(Concept.Kind.NAME, "Asian Development Bank")).getFirst())
        .isEqualTo("together");
  }

  @Test
  void counts_a_weighty_concept_more() {
    index.add(
        List.of(article("a", "en", "Uranium is mined."), article("b", "en", "Cotton is grown.")));
    var query =
        query(
            new Weighted(concept(Concept.Kind.TOPIC, "uranium"), 1),
            new Weighted(concept(Concept.Kind.TOPIC, "cotton"), 2));

    assertThat(index.search(query))
        .extracting(h -> h.passage().article().value())
        .containsExactly("b", "a");
  }

  @Test
  void finds_an_article_by_its_title_its_outlet_and_its_month() {
    index.add(List.of(article("a", "en", "Nothing of this stands here.")));

    assertThat(found(word("headline", Language.ENGLISH))).containsExactly("a");
    assertThat(found(concept(Concept.Kind.NAME, "Qazinform"))).containsExactly("a");
    assertThat(found(concept(Concept.Kind.FIGURE, "December 2025"))).containsExactly("a");
  }

  @Test
  void gives_passages_with_their_place_in_the_article() {
    var article = article("long", "en", "Sentence of the one. ".repeat(100).strip());
    index.add(List.of(article));

    var hits = index.search(query(weighted(word("sentence", Language.ENGLISH))));

    assertThat(hits).hasSizeGreaterThan(1);
    assertThat(hits)
        .allSatisfy(
            hit -> assertThat(article.words(hit.passage().span())).isEqualTo(hit.passage().text()));
  }

  @Test
  void narrows_to_outlets_and_to_articles_whose_date_can_lie_in_the_period() {
    index.add(
        List.of(
            report("day", "Kazinform", "2025-12-20"),
            report("month", "Qazinform", "2025-12"),
            report("year", "Fergana", "2025"),
            report("before", "Kazinform", "2024"),
            report("undated", "Kazinform", "")));
    var december = new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 10));
    var news = List.of(weighted(word("news", Language.ENGLISH)));

    assertThat(ids(new Query(news, Optional.of(december), Set.of(), 10)))
        .containsExactlyInAnyOrder("month", "year");
    assertThat(ids(new Query(news, Optional.of(december), Set.of("kazinform"), 10)))
        .containsExactly("month");
    assertThat(ids(new Query(news, Optional.empty(), Set.of("fergana"), 10)))
        .containsExactly("year");
  }

  @Test
  void gives_the_newest_first_when_only_an_outlet_is_asked_for() {
    index.add(
        List.of(
            report("old", "Kazinform", "2024-01-05"),
            report("new", "Kazinform", "2026-01-05"),
            report("undated", "Kazinform", "")));

    assertThat(ids(new Query(List.of(), Optional.empty(), Set.of("kazinform"), 10)))
        .containsExactly("new", "old", "undated");
    assertThat(ids(new Query(List.of(), Optional.empty(), Set.of(), 10))).isEmpty();
  }

  @Test
  void finds_english_passages_by_their_vector() {
    index.add(
        List.of(
            article("a", "en", "A railway."),
            article("b", "en", "A pipeline."),
            article("c", "ru", "Труба.")));
    var everything = new Query(List.of(), Optional.empty(), Set.of(), 10);

    var hits = index.nearest(embedder.question("The headline\nA pipeline."), everything);

    assertThat(hits).extracting(h -> h.passage().article().value()).containsExactly("b", "a");
    assertThat(hits.getFirst().score()).isEqualTo(1, offset(1e-3));
    assertThat(hits.getLast().score()).isBetween(-0.4, 0.4);
  }

  @Test
  void tells_a_rare_concept_from_a_frequent_one_and_from_one_that_is_not_there() {
    index.add(
        List.of(
            article("a", "en", "Uranium news."),
            article("b", "en", "Cotton news."),
            article("c", "en", "Other news.")));

    double rare = index.rarity(word("uranium", Language.ENGLISH));
    double frequent = index.rarity(word("news", Language.ENGLISH));

    assertThat(rare).isGreaterThan(frequent);
    assertThat(frequent).isPositive();
    assertThat(index.rarity(word("zinc", Language.ENGLISH))).isZero();
  }

  @Test
  void replaces_and_removes_articles_at_once() {
    index.add(List.of(article("a", "en", "Uranium."), article("b", "en", "Uranium too.")));
    index.add(List.of(article("a", "en", "Cotton.")));
    index.remove(List.of(new ArticleId("b")));

    assertThat(found(word("uranium", Language.ENGLISH))).isEmpty();
    assertThat(found(word("cotton", Language.ENGLISH))).containsExactly("a");
  }

  @Test
  void remembers_the_revision_it_reflects() {
    assertThat(index.revision()).isEmpty();
    index.rebuild(new ArticlesInMemory(article("a", "en", "Uranium.")), done -> {});
    assertThat(index.revision()).hasValue(1);

    index.reflects(7);
    index.add(List.of(article("b", "en", "Cotton.")));
    index.close();

    index = index(embedder);
    assertThat(index.revision()).hasValue(7);
    assertThat(found(word("cotton", Language.ENGLISH))).containsExactly("b");
  }

  @Test
  void knows_no_revision_before_it_was_built_from_the_store() {
    index.add(List.of(article("a", "en", "Uranium.")));

    assertThat(index.revision()).isEmpty();
  }

  @Test
  void embeds_again_only_what_has_changed() {
    var same = article("same", "en", "Uranium.");
    index.rebuild(new ArticlesInMemory(same, article("other", "en", "Cotton.")), done -> {});
    assertThat(embedder.made()).isEqualTo(2);

    index.rebuild(new ArticlesInMemory(same, article("other", "en", "Wool.")), done -> {});
    index.add(List.of(same));

    assertThat(embedder.made()).isEqualTo(3);
    assertThat(
            index.nearest(embedder.question("The headline\nUranium."), query()).getFirst().score())
        .isEqualTo(1, offset(1e-3));
  }

  @Test
  void takes_an_index_with_vectors_of_another_model_for_absent() {
    index.rebuild(new ArticlesInMemory(article("a", "en", "Uranium.")), done -> {});
    index.close();

    index = index(new CountingEmbedder("another"));

    assertThat(index.revision()).isEmpty();
    assertThat(found(word("uranium", Language.ENGLISH))).isEmpty();
  }

  @Test
  void takes_a_damaged_index_for_absent_and_builds_it_anew() throws Exception {
    var store = new ArticlesInMemory(article("a", "en", "Uranium."));
    index.rebuild(store, done -> {});
    index.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().contains("_0.")).toList()) {
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 7);
        Files.write(file, bytes);
      }
    }

    index = index(embedder);

    assertThat(index.revision()).isEmpty();
    assertThat(found(word("uranium", Language.ENGLISH))).isEmpty();
    index.rebuild(store, done -> {});
    assertThat(found(word("uranium", Language.ENGLISH))).containsExactly("a");
  }

  @Test
  void says_nothing_and_fails_nowhere_while_there_is_no_index() {
    assertThat(found(word("uranium", Language.ENGLISH))).isEmpty();
    assertThat(index.nearest(embedder.question("uranium"), query())).isEmpty();
    assertThat(index.rarity(word("uranium", Language.ENGLISH))).isZero();
  }

  private LuceneIndex index(CountingEmbedder vectors) {
    return new LuceneIndex(folder.resolve("index"), LuceneIndexTest::bySentences, OUTLETS, vectors);
  }

  private List<String> found(Concept concept) {
    return ids(query(weighted(concept)));
  }

  private double score(Concept concept) {
    return index.search(query(weighted(concept))).getFirst().score();
  }

  private List<String> ids(Query query) {
    return index.search(query).stream().map(hit -> hit.passage().article().value()).toList();
  }

  private static Query query(Weighted... concepts) {
    return new Query(List.of(concepts), Optional.empty(), Set.of(), 10);
  }

  private static Weighted weighted(Concept concept) {
    return new Weighted(concept, 1);
  }

  private static Concept word(String typed, Language language) {
    return new Concept(typed, Concept.Kind.WORD, List.of(form(typed, language)));
  }

  private static Concept concept(Concept.Kind kind, String text) {
    return new Concept(text, kind, List.of(new Form(text, Optional.empty())));
  }

  private static Form form(String text, Language language) {
    return new Form(text, Optional.of(language));
  }

  private static Article article(String id, String lang, String text) {
    return article(id, lang, text, "Kazinform", "2025-12-20");
  }

  private static Article report(String id, String outlet, String published) {
    return article(id, "en", "Some news.", outlet, published);
  }

  private static Article article(
      String id, String lang, String text, String outlet, String published) {
    return AnArticle.of(id, text)
        .by(outlet)
        .titled("The headline")
        .dated(Optional.of(published).filter(date -> !date.isEmpty()))
        .in(lang)
        .article();
  }

  private static List<Span> bySentences(String text, String lang) {
    var spans = new ArrayList<Span>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (".。".indexOf(text.charAt(at)) >= 0) {
        spans.add(new Span(start, at + 1));
        start = Math.min(text.length(), at + 2);
        at++;
      }
    }
    return spans;
  }
}
