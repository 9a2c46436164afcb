package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.AnArticle;
import serai.disk.CorpusFolder;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Outlets;
import serai.domain.Problem;
import serai.port.ArticleStore;
import serai.port.Corpus;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.sql.SqlTextSamples;

class SynchronisationTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final List<Article> articles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Corpus corpus = () -> new Corpus.Contents(articles, problems);

  @TempDir Path folder;
  private @Nullable Database database;

  @Test
  void the_store_follows_the_corpus() {
    try (var store = store()) {
      articles.addAll(List.of(article("a", "One."), article("b", "Two."), article("c", "Three.")));
      var first = synchronise(store);
      articles.remove(0);
      articles.set(0, article("b", "Two and more."));
      articles.add(article("d", "Four."));
      var second = synchronise(store);

      assertThat(first).isEqualTo(new Synchronisation.Report(3, 0, 0, 0, 0, List.of()));
      assertThat(second).isEqualTo(new Synchronisation.Report(1, 1, 1, 1, 0, List.of()));
      assertThat(store.article(new ArticleId("a"))).isEmpty();
      assertThat(store.article(new ArticleId("b")).orElseThrow().text()).isEqualTo("Two and more.");
    }
  }

  @Test
  void a_text_that_the_corpus_holds_twice_is_one_story() {
    try (var store = store()) {
      var text =
          """
          The ministry of transport said on Monday that the port will be one metre deeper by the
          spring of next year, that four cranes are to be renewed, and that three companies from
          abroad have offered to dredge the canal which leads from the old quay to the open sea.
          """;
      articles.addAll(List.of(article("a", text), article("b", "Seen today. " + text)));

      synchronise(store);

      assertThat(store.stories(List.of(new ArticleId("a"), new ArticleId("b")))).hasSize(1);
      assertThat(store.stories(List.of(new ArticleId("a")))).isEmpty();
    }
  }

  @Test
  void a_second_time_changes_nothing() {
    try (var store = store()) {
      articles.add(article("a", "One."));
      synchronise(store);
      long revision = store.revision();

      var second = synchronise(store);

      assertThat(second.changedAnything()).isFalse();
      assertThat(store.revision()).isEqualTo(revision);
    }
  }

  @Test
  void only_what_came_from_the_corpus_leaves_with_it() {
    try (var store = store()) {
      store.save(List.of(article("mine", "Mine.")), "import", NOW);
      articles.add(article("theirs", "Theirs."));
      synchronise(store);
      articles.clear();

      assertThat(synchronise(store).removed()).isEqualTo(1);
      assertThat(store.article(new ArticleId("mine"))).isPresent();
    }
  }

  @Test
  void nothing_leaves_while_a_file_is_broken() {
    try (var store = store()) {
      articles.add(article("a", "One."));
      synchronise(store);
      articles.clear();
      problems.add(new Problem("a.md, line 2", "not YAML"));

      var report = synchronise(store);

      assertThat(report.removed()).isZero();
      assertThat(report.kept()).isEqualTo(1);
      assertThat(report.problems()).hasSize(1);
      assertThat(store.article(new ArticleId("a"))).isPresent();
    }
  }

  @Test
  void a_date_yet_to_come_is_a_problem_of_that_article() {
    try (var store = store()) {
      articles.add(dated("late", "2099-01-01"));
      articles.add(dated("tomorrow", "2026-03-02"));

      var report = synchronise(store);

      assertThat(report.added()).isEqualTo(1);
      assertThat(report.problems()).singleElement().asString().contains("late", "2099-01-01");
    }
  }

  @Test
  void our_own_corpus_has_no_problems() {
    try (var store = store()) {
      var report =
          new Synchronisation(new CorpusFolder(Path.of("corpus")), store, stories(store), () -> NOW)
              .run();

      assertThat(report.problems()).isEmpty();
      assertThat(store.coverage().articles()).isEqualTo(report.added());
    }
  }

  private Synchronisation.Report synchronise(ArticleStore store) {
    return new Synchronisation(corpus, store, stories(store), () -> NOW).run();
  }

  private SqlArticleStore store() {
    var opened = Database.in(folder);
    database = opened;
    return new SqlArticleStore(opened);
  }

  private SameStory stories(ArticleStore store) {
    return new SameStory(
        store, new SqlTextSamples(Objects.requireNonNull(database)), new Outlets(List.of()));
  }

  private static Article article(String id, String text) {
    return AnArticle.of(id, text).article();
  }

  private static Article dated(String id, String published) {
    return AnArticle.of(id, "Words.").dated(published).article();
  }
}
