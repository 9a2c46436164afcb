package serai.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import serai.AnArticle;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Coverage;
import serai.domain.Disagreement;
import serai.domain.Edition;
import serai.domain.Event;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Outlets;
import serai.domain.Period;
import serai.domain.Question;
import serai.domain.Span;
import serai.domain.Turn;
import serai.domain.Wanted;

/// An edition as a message, whatever its articles say.
class EditionPageTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)(?: [^<>]*)?>");
  private static final Pattern LOOSE = Pattern.compile("&(?!(?:amp|lt|gt|quot);)");
  private static final Period DAY =
      new Period(LocalDate.parse("2026-05-05"), LocalDate.parse("2026-05-05"));
  private static final Outlets OUTLETS = new Outlets(List.of());
  private static final EditionPage PAGES =
      new EditionPage(
          OUTLETS, new Imprints(OUTLETS), new Gazetteer(List.of()), new Glossary(List.of()));

  @Property(tries = 300)
  void a_classic_edition_is_one_message_that_fits_and_is_cut_within_nothing(
      @ForAll("editions") Edition edition,
      @ForAll("silent") List<String> silent,
      @ForAll boolean folded) {
    var message =
        PAGES.message(
            edition,
            DAY,
            new EditionPage.Notices(folded, !folded, silent, Set.of()),
            asking(edition.items().size()));

    assertThat(message.classic()).hasSize(1);
    var html = message.classic().getFirst();
    var said = Jsoup.parseBodyFragment(html).body().wholeText();
    assertThat(said.length()).isBetween(1, Classic.MOST);
    assertThat(said.codePoints()).noneMatch(one -> Character.getType(one) == Character.SURROGATE);
    assertThat(LOOSE.matcher(html).find()).isFalse();
    assertThat(isClosed(html)).as(html).isTrue();
    assertThat(message.buttons().stream().mapToInt(List::size).sum())
        .isEqualTo(edition.items().size());
  }

  @Example
  void stories_without_room_are_left_to_their_buttons_and_that_is_said() {
    var items = IntStream.range(0, 8).mapToObj(at -> item("A word. ".repeat(120) + at)).toList();

    var message =
        PAGES.message(edition(items, List.of()), DAY, EditionPage.Notices.of(List.of()), asking(8));

    assertThat(message.classic())
        .singleElement()
        .asString()
        .contains("1. ", "more stories have no room here")
        .doesNotContain("8. ");
    assertThat(message.rich()).hasValueSatisfying(rich -> assertThat(rich).contains("8. "));
  }

  @Example
  void an_outlet_that_its_own_words_name_is_named_once() {
    var article = AnArticle.of("a", "Kun.uz says so.").by("Kun.uz").dated("2026-05-05").article();
    var item = item(article, "Kun.uz (5 May 2026): Kun.uz says so.");

    var text =
        new EditionText(OUTLETS, new Gazetteer(List.of()), new Glossary(List.of()))
            .of(edition(List.of(item), List.of()), List.of());

    assertThat(text).contains("5 May 2026: Kun.uz says so. [1]").doesNotContain(": Kun.uz (");
  }

  @Provide
  Arbitrary<Edition> editions() {
    return Combinators.combine(
            words(6000).map(EditionPageTest::item).list().ofMaxSize(8),
            words(3000).map(EditionPageTest::article).list().ofMaxSize(5))
        .as(EditionPageTest::edition);
  }

  @Provide
  Arbitrary<List<String>> silent() {
    return words(300).list().ofMaxSize(8);
  }

  /// Words with markup, right-to-left letters, pictures of several code points and halves of them.
  private static Arbitrary<String> words(int most) {
    var pieces =
        Arbitraries.of(
            "<b>",
            "</a>",
            "<a href=\"https://evil.test\">",
            "&lt;",
            "&",
            "\"",
            "שלום",
            "مرحبا بالعالم",
            "\u202E",
            "👩‍👩‍👧‍👦",
            "🇰🇿",
            "🏳️‍🌈",
            "\uD83D",
            "日本と中央アジア。",
            "Ташкент.",
            "@durov",
            "a.test/x",
            "\n",
            "word",
            " ");
    return Combinators.combine(
            Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40),
            Arbitraries.integers().between(1, 40))
        .as((some, times) -> {
          var all = "x" + String.join("", some).repeat(times);
          return all.substring(0, Math.min(most, all.length()));
        });
  }

  private static Edition.Item item(String words) {
    return item(article(words), "The Courier (5 May 2026): “" + words + "”");
  }

  private static Edition.Item item(Article article, String sentence) {
    var citations = List.of(Citation.of(article, new Span(0, article.text().length())));
    var answer =
        new Answer(
            List.of(new Claim(sentence, citations), new Claim(sentence + " Again.", citations)),
            List.of(),
            List.of(),
            "quoting");
    var differing =
        new Disagreement(
            "yen",
            List.of(
                new Disagreement.Position("3", citations),
                new Disagreement.Position("4", citations)));
    return new Edition.Item(
        new Event(List.of(article)), new Turn(question(), answer), List.of(differing));
  }

  private static Article article(String words) {
    return AnArticle.of("id" + words.hashCode(), words)
        .titled(words)
        .by("x" + words.substring(0, Math.min(80, words.length())))
        .dated("2026-05-05")
        .article();
  }

  private static Edition edition(List<Edition.Item> items, List<Article> official) {
    return new Edition(
        DAY,
        Language.ENGLISH,
        items,
        official,
        List.of(),
        new Coverage(1, Optional.empty(), Optional.empty(), 0));
  }

  private static List<Message.Press> asking(int stories) {
    return IntStream.range(0, stories).mapToObj(at -> new Message.Press("ds:" + at)).toList();
  }

  /// Whether each tag that opens closes, and in its place.
  private static boolean isClosed(String html) {
    var open = new ArrayList<String>();
    var tags = TAG.matcher(html);
    while (tags.find()) {
      if (tags.group(1).isEmpty()) {
        open.add(tags.group(2));
      } else if (open.isEmpty() || !open.removeLast().equals(tags.group(2))) {
        return false;
      }
    }
    return open.isEmpty() && !TAG.matcher(html).replaceAll("").contains("<");
  }

  private static Question question() {
    return new Question(
        "?",
        "?",
        Language.ENGLISH,
        Wanted.FACT,
        List.of(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        false,
        LocalDate.of(2026, 5, 5),
        Question.Scope.NEWS);
  }
}
