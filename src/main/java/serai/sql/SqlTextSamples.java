package serai.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.port.TextSamples;

/// Samples of texts in the database.
public final class SqlTextSamples implements TextSamples {
  private final Database database;

  public SqlTextSamples(Database database) {
    this.database = database;
  }

  @Override
  public List<Article> unsampled(int most) {
    return database.read(
        "looking for articles without a sample",
        handle ->
            handle
                .createQuery(
                    """
                    select * from article where not exists
                      (select 1 from sampled_article sampled
                       where sampled.article_id = article.id and sampled.hash = article.hash)
                    order by id limit :most
                    """)
                .bind("most", most)
                .map((row, context) -> ArticleRows.read(row))
                .list());
  }

  @Override
  public void keep(Map<Article, Set<Long>> samples) {
    if (samples.isEmpty()) {
      return;
    }
    database.change(
        "keeping samples of texts",
        handle -> {
          var gone = handle.prepareBatch("delete from text_sample where article_id = :id");
          var numbers =
              handle.prepareBatch("insert into text_sample (number, article_id) values (?, ?)");
          var sampled =
              handle.prepareBatch(
                  """
                  insert into sampled_article (article_id, hash) values (?, ?)
                  on conflict (article_id) do update set hash = excluded.hash
                  """);
          samples.forEach((article, sample) -> {
            var id = article.id().value();
            gone.bind("id", id).add();
            sample.forEach(number -> numbers.add(number, id));
            sampled.add(id, article.hash());
          });
          gone.execute();
          if (numbers.size() > 0) {
            numbers.execute();
          }
          sampled.execute();
        });
  }

  @Override
  public List<ArticleId> sharing(Set<Long> sample, int most) {
    if (sample.isEmpty()) {
      return List.of();
    }
    return database.read(
        "looking for texts with words in common",
        handle ->
            handle
                .createQuery(
                    """
                    select article_id from text_sample where number in (<numbers>)
                    group by article_id order by count(*) desc, article_id limit :most
                    """)
                .bindList("numbers", List.copyOf(sample))
                .bind("most", most)
                .map((row, context) -> new ArticleId(row.getString(1)))
                .list());
  }
}
