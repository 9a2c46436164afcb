package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.DateSource;
import serai.domain.PublicationDate;
import serai.domain.TextKind;

/// A database of an earlier version that holds articles.
class UpgradeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void articles_keep_all_they_had_when_it_comes_to_be_stored_where_dates_were_found(Engine engine) {
    var dated = article("dated", Optional.of("2025-12-03"));
    var undated = article("undated", Optional.empty());
    var gathered = article("gathered", Optional.of("2026-02-28"));
    fill(
        engine.url(folder), Map.of("corpus", List.of(dated, undated), "steppe", List.of(gathered)));

    var articles = new ArrayList<Article>();
    var database = engine.open(folder);
    try (var store = new SqlArticleStore(database)) {
      store.each(articles::add);
      store.save(List.of(gathered.datedBy(DateSource.META)), "steppe", NOW);

      assertThat(articles)
          .containsExactly(dated.datedBy(DateSource.FRONT_MATTER), gathered, undated);
      assertThat(store.article(gathered.id())).contains(gathered.datedBy(DateSource.META));
      assertThat(store.revision()).isEqualTo(7);
      assertThat(store.hashes("corpus").keySet()).isEqualTo(Set.of(dated.id(), undated.id()));
      assertThat(earlier(database)).containsExactly("An earlier text.");
    }
  }

  /// As version 9 left it.
  private static void fill(String url, Map<String, List<Article>> byOrigin) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:serai/sql/schema")
        .target("9")
        .load()
        .migrate();
    Jdbi.create(url)
        .useHandle(handle -> {
          handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
          byOrigin.forEach((origin, articles) ->
              articles.forEach(article -> {
                var statement =
                    handle.createUpdate(
                        """
                        insert into article
                          (id, url, canonical_url, outlet, country, title, title_source, author,
                           source_credit, published, published_inferred, lang, text, text_kind, hash,
                           origin, added_at, changed_at)
                        values
                          (:id, :url, :canonical_url, :outlet, :country, :title, :title_source,
                           :author, :source_credit, :published, :published_inferred, :lang, :text,
                           :text_kind, :hash, :origin, :now, :now)
                        """);
                ArticleRows.bind(statement, article, origin, NOW).execute();
                handle.execute(
                    "insert into brought (origin, article_id, hash) values (?, ?, ?)",
                    origin,
                    article.id().value(),
                    article.hash());
              }));
          handle.execute(
              "insert into earlier_article (id, number, url, outlet, title, published,"
                  + " published_inferred, lang, text, text_kind, hash, origin, added_at, changed_at)"
                  + " select id, 1, url, outlet, title, published, published_inferred, lang,"
                  + " 'An earlier text.', text_kind, 'h', origin, added_at, changed_at"
                  + " from article where id = 'gathered'");
          handle.execute("update revision set number = 7");
        });
  }

  private static List<String> earlier(Database database) {
    return database.read(
        "reading",
        handle ->
            handle
                .createQuery("select text from earlier_article where id = 'gathered'")
                .mapTo(String.class)
                .list());
  }

  private static Article article(String id, Optional<String> published) {
    return new Article(
        new ArticleId(id),
        "https://news.example/" + id,
        "Steppe",
        Optional.of("Kazakhstan"),
        "A headline",
        Optional.of("page"),
        Optional.of("A. Author"),
        Optional.of("Another"),
        published.map(date -> new PublicationDate(date, false)),
        Optional.empty(),
        "en",
        "Words of " + id + ".",
        TextKind.PAGE);
  }
}
