package serai.sql;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A process that saves one article after the other and reports each, until it is killed.
final class SavingForever {
  private SavingForever() {}

  public static void main(String[] arguments) {
    try (var store = new SqlArticleStore(Database.open(arguments[0], Map.of()))) {
      for (int i = 0; ; i++) {
        var article = SqlArticleStoreTest.article("a" + i, "Words ".repeat(500));
        store.save(List.of(article), "import", Instant.EPOCH);
        System.out.println(article.id());
      }
    }
  }
}
