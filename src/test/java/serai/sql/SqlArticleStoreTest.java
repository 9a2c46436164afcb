package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import serai.AnArticle;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Coverage;
import serai.domain.DateSource;
import serai.domain.PublicationDate;
import serai.domain.Story;
import serai.domain.TextKind;
import serai.port.ArticleStore.Saved;

/// Articles in real databases.
@ParameterizedClass
@EnumSource(Engine.class)
class SqlArticleStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final Engine engine;

  @TempDir Path folder;

  SqlArticleStoreTest(Engine engine) {
    this.engine = engine;
  }

  @Test
  void gives_back_an_article_as_it_was_saved() {
    var full =
        new Article(
            new ArticleId("full"),
            "HTTP://News.example/a?utm_source=x#top",
            "Новости",
            Optional.of("Kazakhstan"),
            "Заголовок",
            Optional.of("page"),
            Optional.of("А. Автор"),
            Optional.of("Another"),
            Optional.of(new PublicationDate("2025-12", true)),
            Optional.of(DateSource.URL),
            "ru",
            "Первое.\n\n二番目。",
            TextKind.ACCOUNT);

    try (var store = store()) {
      store.save(List.of(full, article("bare", "Words.")), "import", NOW);

      assertThat(store.article(full.id())).contains(full);
      assertThat(store.article(new ArticleId("bare"))).contains(article("bare", "Words."));
      assertThat(store.at("https://www.news.example/a/")).contains(full);
      assertThat(store.at("https://news.example/b")).isEmpty();
    }
  }

  @Test
  void tells_new_changed_and_unchanged_articles_apart() {
    try (var store = store()) {
      var first = store.save(List.of(article("a", "One."), article("b", "Two.")), "corpus", NOW);
      long revision = store.revision();
      var second =
          store.save(
              List.of(article("a", "One."), article("b", "Other."), article("c", "Three.")),
              "corpus",
              NOW);

      assertThat(first).isEqualTo(new Saved(2, 0, 0));
      assertThat(second).isEqualTo(new Saved(1, 1, 1));
      assertThat(store.revision()).isGreaterThan(revision);
    }
  }

  @Test
  void keeps_its_revision_while_nothing_changes() {
    try (var store = store()) {
      store.save(List.of(article("a", "One.")), "corpus", NOW);
      long revision = store.revision();

      store.save(List.of(article("a", "One.")), "corpus", NOW);
      store.remove(List.of(new ArticleId("unknown")), "corpus");

      assertThat(store.revision()).isEqualTo(revision);
    }
  }

  @Test
  void tells_what_has_changed_since_a_revision() {
    try (var store = store()) {
      store.save(List.of(article("a", "One."), article("b", "Two.")), "corpus", NOW);
      long revision = store.revision();
      store.save(
          List.of(article("a", "One."), article("b", "Other."), article("c", "Three.")),
          "corpus",
          NOW);
      store.remove(List.of(new ArticleId("a")), "corpus");

      assertThat(store.changedSince(revision))
          .contains(Set.of(new ArticleId("a"), new ArticleId("b"), new ArticleId("c")));
      assertThat(store.changedSince(store.revision())).contains(Set.of());
      assertThat(store.changedSince(store.revision() + 1)).isEmpty();
    }
  }

  @Test
  void what_changed_before_that_was_noted_is_not_known() {
    var database = engine.open(folder);
    try (var store = new SqlArticleStore(database)) {
      store.save(List.of(article("a", "One.")), "corpus", NOW);
      // As an older database comes out of the migration.
      database.change(
          "raising", handle -> handle.execute("update revision set told_from = number"));
      long told = store.revision();

      assertThat(store.changedSince(told - 1)).isEmpty();
      assertThat(store.changedSince(told)).contains(Set.of());
    }
  }

  @Test
  void keeps_a_changed_text_as_an_earlier_revision() {
    var database = engine.open(folder);
    try (var store = new SqlArticleStore(database)) {
      store.save(List.of(article("a", "First.")), "corpus", NOW);
      store.save(List.of(article("a", "Second.")), "corpus", NOW);
      store.save(List.of(article("a", "Third.")), "corpus", NOW);
      store.remove(List.of(new ArticleId("a")), "corpus");

      var texts =
          database.read(
              "reading",
              handle ->
                  handle
                      .createQuery(
                          "select text from earlier_article where id = 'a' order by number")
                      .mapTo(String.class)
                      .list());
      assertThat(texts).containsExactly("First.", "Second.", "Third.");
    }
  }

  @Test
  void an_article_that_another_origin_brought_too_stays() {
    try (var store = store()) {
      store.save(List.of(article("both", "Words."), article("one", "Words.")), "corpus", NOW);
      store.save(List.of(article("both", "Words.")), "import", NOW);

      int removed = store.remove(List.of(new ArticleId("both"), new ArticleId("one")), "corpus");

      assertThat(removed).isEqualTo(1);
      assertThat(store.article(new ArticleId("both"))).isPresent();
      assertThat(store.article(new ArticleId("one"))).isEmpty();
      assertThat(store.hashes("corpus")).isEmpty();
      assertThat(store.hashes("import")).containsOnlyKeys(new ArticleId("both"));
    }
  }

  @Test
  void remembers_what_each_origin_brought() {
    try (var store = store()) {
      var theirs = article("a", "Theirs.");
      store.save(List.of(theirs), "corpus", NOW);
      store.save(List.of(article("a", "Mine.")), "import", NOW);

      assertThat(store.hashes("corpus")).containsEntry(theirs.id(), theirs.hash());
      assertThat(store.article(theirs.id()).orElseThrow().text()).isEqualTo("Mine.");
    }
  }

  @Test
  void covers_the_days_that_dates_can_mean() {
    try (var store = store()) {
      store.save(
          List.of(
              dated("a", "2025-12-03"),
              dated("b", "2025-12"),
              dated("c", "2024"),
              article("d", "W.")),
          "corpus",
          NOW);

      assertThat(store.coverage())
          .isEqualTo(
              new Coverage(
                  4,
                  Optional.of(LocalDate.parse("2024-01-01")),
                  Optional.of(LocalDate.parse("2025-12-31")),
                  1));
    }
  }

  @Test
  void hands_over_every_article_once_by_id() {
    try (var store = store()) {
      var articles = new ArrayList<Article>();
      for (int i = 0; i < 450; i++) {
        articles.add(article("a%03d".formatted(449 - i), "Words."));
      }
      store.save(articles, "corpus", NOW);

      var seen = new ArrayList<String>();
      store.each(article -> seen.add(article.id().value()));

      assertThat(seen).hasSize(450).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void a_story_begins_where_the_text_comes_from() {
    try (var store = store()) {
      store.save(
          List.of(article("a", "W."), article("b", "W."), article("c", "W."), article("d", "W.")),
          "corpus",
          NOW);
      store.link(story("b", "c"));
      store.link(story("c", "d"));
      store.link(story("a", "b"));

      assertThat(store.story(new ArticleId("d"))).isEqualTo(story("a", "b", "c", "d"));
      store.remove(List.of(new ArticleId("b")), "corpus");
      assertThat(store.story(new ArticleId("a"))).isEqualTo(story("a", "c", "d"));
      assertThat(store.story(new ArticleId("unlinked"))).isEqualTo(story("unlinked"));
    }
  }

  @Test
  void two_processes_may_write_at_once() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      var writers = new ArrayList<Callable<Saved>>();
      for (int w = 0; w < 8; w++) {
        var name = "w" + w;
        writers.add(() -> saveTwenty(name));
      }
      for (Future<Saved> saved : pool.invokeAll(writers)) {
        assertThat(saved.get().added()).isEqualTo(1);
      }
    }
    try (var store = store()) {
      assertThat(store.coverage().articles()).isEqualTo(160);
    }
  }

  @Test
  void what_was_reported_as_saved_survives_a_killed_process() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var child =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SavingForever.class.getName(),
                engine.url(folder))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var reported = new ArrayList<String>();
    try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
      while (reported.size() < 30) {
        reported.add(lines.readLine());
      }
      child.destroyForcibly().waitFor();
    }

    assertThat(reported).doesNotContainNull();
    try (var store = store()) {
      for (var id : reported) {
        assertThat(store.article(new ArticleId(id))).as(id).isPresent();
      }
    }
  }

  private Saved saveTwenty(String name) {
    try (var store = store()) {
      var saved = new Saved(0, 0, 0);
      for (int i = 0; i < 20; i++) {
        saved = store.save(List.of(article(name + "-" + i, "Words.")), "import", NOW);
      }
      return saved;
    }
  }

  private SqlArticleStore store() {
    return new SqlArticleStore(engine.open(folder));
  }

  static Article article(String id, String text) {
    return AnArticle.of(id, text).article();
  }

  private static Article dated(String id, String published) {
    return AnArticle.of(id, "Words.").dated(published).article();
  }

  private static Story story(String... ids) {
    return new Story(List.of(ids).stream().map(ArticleId::new).toList());
  }
}
