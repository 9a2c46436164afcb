package serai.sql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import serai.domain.Article;
import serai.domain.PublicationDate;
import serai.port.Newsstand;

/// The newest articles of the database and counts of them.
public final class SqlNewsstand implements Newsstand {
  private final Database database;

  public SqlNewsstand(Database database) {
    this.database = database;
  }

  @Override
  public List<Article> newest(int limit) {
    return database.read(
        "reading the newest articles",
        handle ->
            handle
                .createQuery(
                    """
                    select * from article where published is not null
                    order by published desc, id limit :limit
                    """)
                .bind("limit", limit)
                .map((row, context) -> ArticleRows.read(row))
                .list());
  }

  @Override
  public List<Article> newest(Collection<String> outlets, int limit) {
    if (outlets.isEmpty()) {
      return List.of();
    }
    return database.read(
        "reading the newest articles of an outlet",
        handle ->
            handle
                .createQuery(
                    """
                    select * from article where outlet in (<outlets>)
                    order by case when published is null then 1 else 0 end, published desc, id
                    limit :limit
                    """)
                .bindList("outlets", List.copyOf(outlets))
                .bind("limit", limit)
                .map((row, context) -> ArticleRows.read(row))
                .list());
  }

  @Override
  public List<Holding> holdings() {
    return database.read(
        "counting articles by outlet",
        handle ->
            handle
                .createQuery(
                    """
                    select outlet, count(*) as articles, max(published) as newest
                    from article group by outlet order by outlet
                    """)
                .map((row, context) ->
                    new Holding(
                        row.getString("outlet"),
                        row.getInt("articles"),
                        Optional.ofNullable(row.getString("newest"))
                            .map(date -> new PublicationDate(date, false))))
                .list());
  }
}
