package serai.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import serai.domain.Article;
import serai.domain.Period;
import serai.domain.PublicationDate;
import serai.port.Newsstand;

/// The newest articles of the database and counts of them.
public final class SqlNewsstand implements Newsstand {
  /// Articles read beyond those asked for, since a month is only told from a day afterwards.
  private static final int SPARE = 50;

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
  public List<Article> before(LocalDate day, int limit) {
    // As text, a month sorts before its days, so that it passes here although it may end later.
    return database.read(
        "reading the articles before a day",
        handle ->
            handle
                .createQuery(
                    """
                    select * from article where published < :day
                    order by published desc, id limit :limit
                    """)
                .bind("day", day.toString())
                .bind("limit", limit + SPARE)
                .map((row, context) -> ArticleRows.read(row))
                .stream()
                .filter(article -> article.published().orElseThrow().latest().isBefore(day))
                .limit(limit)
                .toList());
  }

  @Override
  public List<Article> published(Period period) {
    return published(period, Instant.MIN, Instant.MAX);
  }

  @Override
  public List<Article> published(Period period, Instant after, Instant until) {
    return database.read(
        "reading the articles of a period",
        handle ->
            handle
                .createQuery(
                    """
                    select * from article where published >= :year and published <= :to
                    order by published, id
                    """)
                .bind("year", Integer.toString(period.from().getYear()))
                .bind("to", period.to().toString())
                .map((row, context) ->
                    new Stored(ArticleRows.read(row), Instant.parse(row.getString("added_at"))))
                .stream()
                .filter(stored -> stored.added().isAfter(after) && !stored.added().isAfter(until))
                .map(Stored::article)
                .filter(article ->
                    article.published().stream()
                        .allMatch(date ->
                            period.contains(date.earliest()) && period.contains(date.latest())))
                .toList());
  }

  /// @param added when it came into the store
  private record Stored(Article article, Instant added) {}

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
