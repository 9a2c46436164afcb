package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.Article;
import serai.domain.Outage;

/// Opening a database, and what the one who runs it is told when that fails.
class DatabaseTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path folder;

  @Test
  void saves_all_or_none() {
    try (var store = new SqlArticleStore(Database.in(folder))) {
      var articles = new ArrayList<Article>();
      for (int i = 0; i < 400; i++) {
        articles.add(SqlArticleStoreTest.article("big" + i, "Word ".repeat(2000)));
      }
      var url = Engine.SQLITE.url(folder) + "?max_page_count=150";
      var small = new SqlArticleStore(Database.open(url, Map.of()));

      assertThatThrownBy(() -> small.save(articles, "import", NOW))
          .isInstanceOf(Outage.class)
          .hasMessageContainingAll("serai.db", "disk is full", "free some space");
      small.close();
      assertThat(store.coverage().articles()).isZero();
      assertThat(store.revision()).isZero();
    }
  }

  @Test
  void a_damaged_file_is_named_with_what_to_do() throws IOException {
    Files.writeString(folder.resolve("serai.db"), "this is no database ".repeat(500));

    assertThatThrownBy(() -> Database.in(folder))
        .isInstanceOf(Outage.class)
        .hasMessageContainingAll("serai.db", "damaged", "move it away");
  }

  @Test
  void a_file_in_place_of_the_folder_is_named_with_what_to_do() throws IOException {
    var file = Files.writeString(folder.resolve("data"), "words");

    assertThatThrownBy(() -> Database.in(file))
        .isInstanceOf(Outage.class)
        .hasMessageContainingAll(file.toString(), "--data");
  }

  @Test
  void a_folder_in_place_of_the_file_is_named_with_what_to_do() throws IOException {
    Files.createDirectories(folder.resolve("serai.db"));

    assertThatThrownBy(() -> Database.in(folder))
        .isInstanceOf(Outage.class)
        .hasMessageContainingAll("serai.db", "cannot be opened", "--data");
  }

  @Test
  void refuses_a_database_that_it_cannot_use() {
    assertThatThrownBy(() -> open("mysql://reader:secret@host/serai?password=secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("mysql://host/serai", "jdbc:postgresql://")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_server_that_does_not_answer_is_named_without_its_password() throws IOException {
    int port;
    try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }

    assertThatThrownBy(() -> open("jdbc:postgresql://me:secret@127.0.0.1:" + port + "/serai"))
        .isInstanceOf(Outage.class)
        .hasMessageContainingAll("postgresql://127.0.0.1:" + port + "/serai", "does not answer")
        .hasMessageNotContaining("secret")
        .hasStackTraceContaining("refused")
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("secret"));
  }

  @Test
  void an_unknown_user_and_an_absent_database_are_told_apart() {
    var server = "jdbc:postgresql://localhost:" + Engine.Server.port();

    assertThatThrownBy(() -> open(server + "/postgres?user=nobody&password=secret"))
        .isInstanceOf(Outage.class)
        .hasMessageContainingAll("localhost", "user and password")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> open(server + "/absent?user=postgres"))
        .isInstanceOf(Outage.class)
        .hasMessageContainingAll("/absent", "create it");
  }

  @Test
  void the_user_may_stand_in_the_environment() {
    var url = "jdbc:postgresql://localhost:" + Engine.Server.port() + "/postgres";

    try (var database = Database.open(url, Map.of("PGUSER", "postgres", "PGPASSWORD", "secret"))) {
      assertThat(
              database.<Integer>read(
                  "asking", handle -> handle.createQuery("select 1").mapTo(Integer.class).one()))
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void only_one_at_a_time_may_serve(Engine engine) throws Exception {
    try (var one = engine.open(folder);
        var other = engine.open(folder)) {
      var right = one.sole().orElseThrow();

      assertThat(other.sole()).isEmpty();
      right.close();
      try (var next = other.sole().orElseThrow()) {
        assertThat(one.sole()).isEmpty();
        assertThat(next).isNotNull();
      }
    }
  }

  private static Database open(String url) {
    return Database.open(url, Map.of());
  }

  private static String stackTrace(Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
