package serai.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.port.TextSamples;

/// Samples of texts in the database.
public final class SqlTextSamples implements TextSamples {
  /// A number that so many texts carry comes from a phrase that everybody uses.
  private static final int COMMON = 100;

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
    var numbers = List.copyOf(sample);
    var carriers = new HashMap<Long, List<ArticleId>>();
    database.read(
        "looking for texts with words in common",
        handle -> {
          var query = handle.createQuery(carriers(numbers.size()));
          for (int i = 0; i < numbers.size(); i++) {
            query.bind("n" + i, numbers.get(i));
          }
          query
              .map((row, context) -> Map.entry(row.getLong(1), new ArticleId(row.getString(2))))
              .forEach(found ->
                  carriers
                      .computeIfAbsent(found.getKey(), _ -> new ArrayList<>())
                      .add(found.getValue()));
          return carriers;
        });
    var rare = carriers.values().stream().filter(ids -> ids.size() < COMMON).toList();
    // What is nowhere rare has been copied very often: then what is common has to do.
    return ranked(rare.isEmpty() ? carriers.values() : rare, most);
  }

  /// Those who carry each of so many numbers, of each number the first few: by one statement, as
  /// every one takes its way to the server, and without reading all that carry a common one.
  private static String carriers(int numbers) {
    return IntStream.range(0, numbers)
        .mapToObj(i ->
            "select * from (select number, article_id from text_sample where number = :n%d order by article_id limit %d) s%d"
                .formatted(i, COMMON, i))
        .collect(Collectors.joining(" union all "));
  }

  private static List<ArticleId> ranked(Collection<List<ArticleId>> carriers, int most) {
    var times = new TreeMap<ArticleId, Integer>(Comparator.comparing(ArticleId::value));
    carriers.forEach(ids -> ids.forEach(id -> times.merge(id, 1, Integer::sum)));
    return times.entrySet().stream()
        .sorted(Map.Entry.<ArticleId, Integer>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
