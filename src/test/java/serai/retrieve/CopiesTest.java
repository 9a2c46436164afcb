package serai.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.AnArticle;
import serai.domain.Article;
import serai.domain.Evidence.Found;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Passage;
import serai.domain.Question;
import serai.domain.Question.Scope;
import serai.domain.Span;
import serai.domain.Story;
import serai.domain.Wanted;
import serai.sql.Database;
import serai.sql.SqlArticleStore;

class CopiesTest {
  private static final String TEXT = "The port will be one metre deeper.";

  private final Article origin = article("origin", "Port News");
  private final Article copy = article("copy", "Daily Copy");
  private final Article other = article("other", "Sea Times");

  @TempDir Path folder;
  private SqlArticleStore store;

  @BeforeEach
  void an_outlet_took_its_text_from_another() {
    store = new SqlArticleStore(Database.in(folder));
    store.save(List.of(origin, copy, other), "import", Instant.parse("2026-03-01T08:00:00Z"));
    store.link(new Story(List.of(origin.id(), copy.id())));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_republished_text_is_one_witness_and_its_origin_speaks() {
    var found = List.of(found(copy), found(other), found(origin));

    var kept = new Copies(store, new Outlets(List.of())).dropped(asking(Set.of()), found);

    assertThat(kept).extracting(f -> f.article().id()).containsExactly(origin.id(), other.id());
  }

  @Test
  void the_outlet_that_is_asked_for_speaks_although_it_has_the_text_from_another() {
    var found = List.of(found(origin), found(copy));
    var outlets = new Outlets(List.of());

    var kept =
        new Copies(store, outlets).dropped(asking(Set.of(outlets.witness("Daily Copy"))), found);

    assertThat(kept).extracting(f -> f.article().id()).containsExactly(copy.id());
  }

  @Test
  void a_text_of_its_own_stays() {
    var found = List.of(found(other), found(copy));

    var kept = new Copies(store, new Outlets(List.of())).dropped(asking(Set.of()), found);

    assertThat(kept).isEqualTo(found);
  }

  private static Question asking(Set<String> outlets) {
    return new Question(
        "How deep?",
        "How deep?",
        Language.ENGLISH,
        Wanted.NUMBER,
        List.of(),
        Optional.empty(),
        outlets,
        Optional.empty(),
        false,
        LocalDate.of(2026, 3, 1),
        Scope.NEWS);
  }

  private static Found found(Article article) {
    var passage = Passage.of(article, List.of(new Span(0, TEXT.length()))).getFirst();
    return new Found(article, passage, 1, 1, 0);
  }

  private static Article article(String id, String outlet) {
    return AnArticle.of(id, TEXT).at("https://%s.example/1".formatted(id)).by(outlet).article();
  }
}
