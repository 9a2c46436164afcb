package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.disk.FileSubmissions;
import serai.disk.OutletsFile;
import serai.domain.ArticleId;
import serai.domain.DateSource;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.PublicationDate;
import serai.domain.Story;
import serai.domain.TextKind;
import serai.port.LanguageIdentifier;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.sql.SqlTextSamples;

/// From a file that a reader hands in to the articles in the store.
class ImportingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Importing.Given NOTHING = Importing.Given.NOTHING;

  private static final String FIRST =
      "The harbour of Aktau will be deepened by two metres next year, the ministry of transport said"
          + " on Monday after a meeting with builders from three countries.";
  private static final String SECOND =
      "Work is to begin in spring; the cost was not given. Ships have had to leave part of their"
          + " cargo behind since the level of the sea began to fall.";

  private static final String DATED = ",\"published\": \"2025-03-14\"";
  private static final String HEAD =
      "---\nid: m\nurl: https://a.example/m\noutlet: A\npublished: 2025-03-14\n---\n\n";

  @TempDir Path folder;

  private SqlArticleStore store;
  private SqlTextSamples samples;
  private Importing importing;

  @BeforeEach
  void open() {
    var database = Database.in(folder.resolve("data"));
    store = new SqlArticleStore(database);
    samples = new SqlTextSamples(database);
    importing =
        new Importing(
            new FileSubmissions(), store, samples, outlets(), new OnlyEnglish(), () -> NOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_record_keeps_its_id_url_and_kind() throws IOException {
    var report =
        add(
            "a.jsonl",
            """
            {"id": "x-1", "url": "HTTP://A.example/1?utm_source=y#z", "outlet": "A", "title": null, "published": null, "published_inferred": "2025-12", "lang": "ru", "text": "Слова о порте.", "text_kind": "own-words account", "source_credit": "B"}

            {"url": "https://a.example/2", "outlet": "A", "text": "More words."}
            """);

    assertThat(report.problems()).isEmpty();
    assertThat(report.saved().added()).isEqualTo(2);
    var first = store.article(new ArticleId("x-1")).orElseThrow();
    assertThat(first.url()).isEqualTo("HTTP://A.example/1?utm_source=y#z");
    assertThat(first.kind()).isEqualTo(TextKind.ACCOUNT);
    assertThat(first.title()).isEqualTo("Слова о порте");
    assertThat(first.titleSource()).contains("derived");
    assertThat(first.published()).contains(new PublicationDate("2025-12", true));
    assertThat(first.sourceCredit()).contains("B");
    var second = store.at("https://a.example/2").orElseThrow();
    assertThat(second.kind()).isEqualTo(TextKind.PAGE);
    assertThat(second.lang()).isEqualTo("en");
    assertThat(store.hashes("import")).hasSize(2);
  }

  @Test
  void a_bad_line_names_file_line_and_reason_and_the_rest_goes_on() throws IOException {
    var report =
        add(
            "a.jsonl",
            """
            {"id": "1", "url": "https://a.example/1", "outlet": "A", "text": "One.", "colour": ["red"]}
            {"id": "2", "url":
            {"id": "3", "url": "https://a.example/3", "outlet": "A"}
            {"id": "4", "url": "https://a.example/4", "outlet": "A", "text": "Four.", "published": "soon"}
            {"id": "5", "url": "https://a.example/5", "outlet": "A", "text": "Five.", "published": "2099-01-01"}
            {"id": "1", "url": "https://a.example/6", "outlet": "A", "text": "Six.", "colour": "blue"}
            {"id": "7", "url": "https://a.example/7", "outlet": "A", "text": "Seven."}
            """);

    assertThat(report.saved().added()).isEqualTo(2);
    assertThat(report.warnings()).singleElement().asString().contains("a.jsonl", "'colour'");
    var problems = report.problems().stream().map(Object::toString).toList();
    assertThat(problems).hasSize(5);
    assertThat(problems).anyMatch(said -> said.contains("line 2"));
    assertThat(problems).anyMatch(said -> said.contains("line 3: 'text' is missing"));
    assertThat(problems).anyMatch(said -> said.contains("line 4: published: 'soon'"));
    assertThat(problems).anyMatch(said -> said.contains("line 5") && said.contains("2099-01-01"));
    assertThat(problems).anyMatch(said -> said.contains("line 6") && said.contains("line 1"));
  }

  @Test
  void a_second_time_changes_nothing() throws IOException {
    var line = "{\"url\": \"https://a.example/1\", \"outlet\": \"A\", \"text\": \"One.\"}";
    add("a.jsonl", line);
    var report = add("b.jsonl", line);

    assertThat(report.saved().unchanged()).isEqualTo(1);
    assertThat(store.coverage().articles()).isEqualTo(1);
  }

  @Test
  void a_copied_text_takes_what_it_lacks_from_the_reader() throws IOException {
    var file = write("a.txt", "Harbour will be deepened\n\n" + FIRST + "\n\n" + SECOND);
    var given =
        new Importing.Given(
            Optional.of("https://port.example/1"),
            Optional.of("Port News"),
            Optional.of(new PublicationDate("2025-03-14", false)));

    var article = importing.add(List.of(file), given).articles().getFirst();

    assertThat(article.url()).isEqualTo("https://port.example/1");
    assertThat(article.outlet()).isEqualTo("Port News");
    assertThat(article.title()).isEqualTo("Harbour will be deepened");
    assertThat(article.published()).contains(new PublicationDate("2025-03-14", false));
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void it_is_kept_where_each_date_comes_from() throws IOException {
    var told =
        new Importing.Given(
            Optional.empty(),
            Optional.of("Port News"),
            Optional.of(new PublicationDate("2025-03-14", false)));
    var files =
        List.of(
            write("a.jsonl", record("line", "https://a.example/1", "A", FIRST, DATED)),
            write("b.jsonl", record("bare", "https://a.example/2", "A", SECOND, "")),
            write("c.md", HEAD + FIRST),
            write("d.txt", "Harbour will be deepened\n\n14 March 2025\n\n" + FIRST),
            write("e.txt", "The sea falls\n\n" + SECOND),
            write(
                "f.html",
                "<meta property='article:published_time' content='2025-03-14'><p>"
                    + FIRST
                    + " "
                    + SECOND));

    var articles = importing.add(files, told).articles();

    assertThat(articles)
        .extracting(article -> article.dateSource().orElseThrow())
        .containsExactly(
            DateSource.IMPORT,
            DateSource.IMPORT,
            DateSource.FRONT_MATTER,
            DateSource.VISIBLE_TEXT,
            DateSource.IMPORT,
            DateSource.META);
    assertThat(articles)
        .allSatisfy(article -> assertThat(store.article(article.id())).contains(article));
    assertThat(add("g.jsonl", record("none", "https://a.example/3", "A", FIRST, "")).articles())
        .singleElement()
        .satisfies(article -> assertThat(article.dateSource()).isEmpty());
  }

  @Test
  void a_text_that_shows_nothing_gets_an_address_of_its_own() throws IOException {
    var article = add("a.txt", FIRST).articles().getFirst();

    assertThat(article.url()).matches("file:[0-9a-f]{16}");
    assertThat(article.outlet()).isEqualTo("unknown");
    assertThat(article.title()).startsWith("The harbour of Aktau").hasSizeLessThan(115);
  }

  @Test
  void markdown_comes_with_particulars_or_without() throws IOException {
    add("a.md", "---\nid: m\nurl: https://a.example/m\noutlet: A\nlayout: post\n---\n\n" + FIRST);
    var report = add("b.md", "# A headline\n\n" + SECOND);

    assertThat(store.article(new ArticleId("m")).orElseThrow().text()).isEqualTo(FIRST);
    assertThat(report.articles().getFirst().title()).isEqualTo("A headline");
    assertThat(report.articles().getFirst().text()).isEqualTo(SECOND);
  }

  @Test
  void a_page_may_declare_another_encoding() throws IOException {
    var html =
        "<meta charset=windows-1251><title>Порт</title><p>Гавань углубят на два метра, сообщили в министерстве.";
    var file =
        Files.write(folder.resolve("a.html"), html.getBytes(Charset.forName("windows-1251")));

    var article = importing.add(List.of(file), NOTHING).articles().getFirst();

    assertThat(article.title()).isEqualTo("Порт");
    assertThat(article.text()).startsWith("Гавань");
  }

  @Test
  void a_file_that_cannot_be_used_is_named_with_the_reason() throws IOException {
    var cyrillic =
        Files.write(folder.resolve("a.txt"), "Гавань".getBytes(Charset.forName("windows-1251")));
    var large = folder.resolve("large.txt");
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((50L << 20) + 1);
    }
    var files =
        List.of(
            cyrillic,
            large,
            folder.resolve("missing.txt"),
            write("a.docx", "x"),
            write("empty.txt", "\n\n"),
            write("broken.md", "---\nid: [\n---\n\nWords."),
            folder);

    var problems = importing.add(files, NOTHING).problems().stream().map(Object::toString).toList();

    assertThat(problems).hasSize(files.size());
    assertThat(problems.get(0)).contains("a.txt", "not written in UTF-8", "save it as UTF-8");
    assertThat(problems.get(1)).contains("large.txt", "expected at most", "cut it");
    assertThat(problems.get(2)).contains("missing.txt", "no such file");
    assertThat(problems.get(3)).contains("a.docx", "expected .jsonl, .md, .html or .txt");
    assertThat(problems.get(4)).contains("empty.txt", "no text");
    assertThat(problems.get(5)).contains("broken.md, line 2");
    assertThat(store.coverage().articles()).isZero();
  }

  @Test
  void the_page_of_a_known_address_takes_the_place_of_what_was_there() throws IOException {
    add("a.jsonl", record("summary", "https://a.example/1", "A", "A summary.", ""));
    var file = write("a.txt", "Harbour will be deepened\n\n" + FIRST);
    var given =
        new Importing.Given(
            Optional.of("https://www.a.example/1/"), Optional.of("A"), Optional.empty());

    importing.add(List.of(file), given);

    assertThat(store.coverage().articles()).isEqualTo(1);
    assertThat(store.article(new ArticleId("summary")).orElseThrow().text()).isEqualTo(FIRST);
  }

  @Test
  void a_republished_text_is_one_story_that_begins_at_its_origin() throws IOException {
    add(
        "b.jsonl",
        record(
            "taker",
            "https://b.example/1",
            "B",
            "Words first. " + FIRST + SECOND,
            ",\"source_credit\": \"A\""));
    var report = add("a.jsonl", record("origin", "https://a.example/1", "A", FIRST + SECOND, ""));

    assertThat(report.linked()).isEqualTo(1);
    assertThat(store.story(new ArticleId("taker"))).isEqualTo(story("origin", "taker"));
  }

  @Test
  void two_accounts_of_one_event_are_two_witnesses() throws IOException {
    var other =
        "Builders from three countries met the ministry of transport. Next year, it said on Monday,"
            + " two metres of mud will leave the harbour of Aktau, where falling water keeps ships"
            + " from loading all of their cargo. Nobody said what it will cost.";
    var report =
        add(
            "a.jsonl",
            record("a", "https://a.example/1", "A", FIRST + SECOND, "")
                + record("b", "https://b.example/1", "B", other, ""));

    assertThat(report.linked()).isZero();
    assertThat(store.story(new ArticleId("a"))).isEqualTo(story("a"));
  }

  @Test
  void a_credit_and_the_same_headline_are_one_story_in_any_words() throws IOException {
    var title = ",\"title\": \"Harbour of Aktau will be deepened\"";
    var report =
        add(
            "a.jsonl",
            record("taker", "https://b.example/1", "B", FIRST, title + ",\"source_credit\": \"a\"")
                + record("origin", "https://a.example/1", "A", SECOND, title)
                + record("third", "https://c.example/1", "C", "Something else.", title));

    assertThat(report.linked()).isEqualTo(1);
    assertThat(store.story(new ArticleId("taker"))).isEqualTo(story("origin", "taker"));
    assertThat(store.story(new ArticleId("third"))).isEqualTo(story("third"));
  }

  @Test
  void the_same_japanese_text_twice_is_one_story() throws IOException {
    var text = "運輸省は月曜日、アクタウ港の水深を来年二メートル深くすると発表した。工事は春に始まり、三か国の企業が参加する予定である。";
    var report =
        add(
            "a.jsonl",
            record("a", "https://a.example/1", "A", text, ",\"published\": \"2025-03-15\"")
                + record("b", "https://b.example/1", "B", text, ",\"published\": \"2025-03-14\""));

    assertThat(report.linked()).isEqualTo(1);
    assertThat(store.story(new ArticleId("a"))).isEqualTo(story("b", "a"));
  }

  @Test
  void our_corpus_holds_no_text_twice() {
    var corpus = new serai.disk.CorpusFolder(Path.of("corpus")).read().articles();
    store.save(corpus, "corpus", NOW);

    assertThat(
            new SameStory(store, samples, OutletsFile.read(Path.of("config", "outlets.yaml")))
                .link(corpus))
        .isZero();
  }

  private static String record(String id, String url, String outlet, String text, String more) {
    return "{\"id\": \"%s\", \"url\": \"%s\", \"outlet\": \"%s\", \"text\": \"%s\"%s}\n"
        .formatted(id, url, outlet, text, more);
  }

  private static Story story(String... ids) {
    return new Story(List.of(ids).stream().map(ArticleId::new).toList());
  }

  private Importing.Report add(String name, String content) throws IOException {
    return importing.add(List.of(write(name, content)), NOTHING);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Outlets outlets() {
    return new Outlets(List.of());
  }

  /// Takes every text for English.
  private static final class OnlyEnglish implements LanguageIdentifier {
    @Override
    public Optional<Language> identify(String text) {
      return Optional.of(Language.ENGLISH);
    }

    @Override
    public String code(String text) {
      return "en";
    }
  }
}
