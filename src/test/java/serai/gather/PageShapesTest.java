package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import serai.domain.Article;
import serai.domain.Outlets;
import serai.domain.PublicationDate;
import serai.language.TikaLanguages;

/// Pages of a dozen makes, each with what a reader sees on it: what is taken for the article, its
/// headline, author and date.
class PageShapesTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private static final List<String> SHAPES =
      List.of(
          "graph",
          "opengraph",
          "addressdate",
          "japanese",
          "uzbek",
          "kazakh",
          "liveblog",
          "gallery",
          "microdata",
          "updated",
          "script",
          "paragraphs");

  private final ArticleMaker maker =
      new ArticleMaker(new OutletMentions(new Outlets(List.of())), new TikaLanguages());

  @Test
  void every_make_of_page_is_read_as_a_reader_would_read_it() {
    double sum = 0;
    var wrong = new ArrayList<String>();
    for (var name : SHAPES) {
      var shape = Shape.of(name);
      var article = made(shape);
      double likeness = Likeness.of(article.text(), shape.part("text"));
      sum += likeness;
      if (likeness < 0.98) {
        wrong.add("%s: %.3f\n%s".formatted(name, likeness, article.text()));
      }
      compare(
          wrong,
          name,
          Optional.of(article.title()),
          Optional.ofNullable(shape.head().get("title")));
      compare(
          wrong, name, Optional.of(article.lang()), Optional.ofNullable(shape.head().get("lang")));
      compare(wrong, name, article.author(), Optional.ofNullable(shape.head().get("author")));
      compare(
          wrong,
          name,
          article.published().map(PublicationDate::value),
          Optional.ofNullable(shape.head().get("date")));
    }

    assertThat(wrong).as("mean likeness %.3f", sum / SHAPES.size()).isEmpty();
  }

  private Article made(Shape shape) {
    var outlet =
        News.outlet(
            "shape",
            Objects.requireNonNull(shape.head().get("country")),
            Objects.requireNonNull(shape.head().get("lang")));
    var entry =
        Optional.ofNullable(shape.parts().get("feed"))
            .map(content ->
                new FeedEntry(
                    shape.url(),
                    Optional.empty(),
                    "",
                    Optional.of(content),
                    Optional.empty(),
                    Optional.empty(),
                    ""));
    return maker.make(outlet, shape.url(), shape.part("page"), entry, _ -> Optional.empty(), NOW);
  }

  private static void compare(List<String> wrong, String name, Object found, Object expected) {
    if (!found.equals(expected)) {
      wrong.add(name + ": " + found + " instead of " + expected);
    }
  }

  /// A page with what stands on it.
  private record Shape(Map<String, String> head, Map<String, String> parts) {
    private static final Pattern PART = Pattern.compile("(?m)^--- (\\w+)$");

    static Shape of(String name) {
      var pieces = PART.split(content(name), -1);
      var names = PART.matcher(content(name)).results().map(found -> found.group(1)).toList();
      var parts = new HashMap<String, String>();
      for (int i = 0; i < names.size(); i++) {
        parts.put(names.get(i), pieces[i + 1].strip());
      }
      var head = new HashMap<String, String>();
      pieces[0]
          .lines()
          .map(line -> line.split(": ", 2))
          .forEach(pair -> head.put(pair[0], pair[1]));
      return new Shape(head, parts);
    }

    String url() {
      return Objects.requireNonNull(head.get("url"));
    }

    String part(String name) {
      return Objects.requireNonNull(parts.get(name));
    }

    private static String content(String name) {
      try (var stream = PageShapesTest.class.getResourceAsStream("shapes/" + name + ".txt")) {
        return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new AssertionError(name, e);
      }
    }
  }
}
