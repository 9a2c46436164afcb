package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import serai.domain.PublicationDate;

class TextCleanerTest {
  private static final String FIRST =
      "The harbour of Aktau will be deepened by two metres next year, the ministry of transport said"
          + " on Monday after a meeting with builders from three countries.";
  private static final String SECOND =
      "Work is to begin in spring; the cost was not given. Ships have had to leave part of their"
          + " cargo behind since the level of the sea began to fall.";
  private static final String TITLE = "Harbour of Aktau will be deepened";

  @Test
  void finds_headline_date_and_author_above_the_text() {
    var cleaned =
        clean(
            """
            Home > News > Transport
            KAZAKHSTAN
            Share
            14 March 2025, 09:40
            %s
            by Aigerim Example
            Photo: press service of the port

            %s

            %s
            """
                .formatted(TITLE, FIRST, SECOND));

    assertThat(cleaned.title()).contains(TITLE);
    assertThat(cleaned.author()).contains("Aigerim Example");
    assertThat(cleaned.published()).contains(new PublicationDate("2025-03-14", false));
    assertThat(cleaned.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void drops_what_follows_the_article() {
    var cleaned =
        clean(
            """
            %s

            %s

            %s

            See also
            Something else happened
            11/12/2024 10:15
            Yet another thing
            Newsletter
            Subscribe to our letters today
            """
                .formatted(TITLE, FIRST, SECOND));

    assertThat(cleaned.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(cleaned.published()).isEmpty();
  }

  @Test
  void goes_on_after_a_box_of_links_within_the_article() {
    var cleaned =
        clean(
            "%s\n\n%s\n\nRead also\nA short headline of another text\n\n%s\n"
                .formatted(TITLE, FIRST, SECOND));

    assertThat(cleaned.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void drops_repeated_headlines_paragraphs_and_teasers() {
    var teaser = FIRST.substring(0, 90) + "...";
    var cleaned =
        clean(
            "%s\n\n%s\n\n%s\n\nAll the news | The Site - %s\n\n%s\n\n%s\n\n%s\n"
                .formatted(TITLE, TITLE, FIRST, TITLE, SECOND, FIRST, teaser));

    assertThat(cleaned.title()).contains(TITLE);
    assertThat(cleaned.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void keeps_a_sentence_that_breaks_off() {
    var broken = "The governor added that the second stage depends on a loan which...";

    assertThat(clean(TITLE + "\n\n" + FIRST + "\n\n" + broken + "\n2 hours ago").text())
        .isEqualTo(FIRST + "\n\n" + broken);
  }

  @Test
  void a_text_without_headline_gets_none() {
    var cleaned = clean(FIRST + "\n" + SECOND + "\nSource: Ministry of Transport.");

    assertThat(cleaned.title()).isEmpty();
    assertThat(cleaned.credit()).contains("Ministry of Transport");
    assertThat(cleaned.text()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void takes_the_headline_of_markdown() {
    assertThat(clean("# A title\n\nWords of a short text.").title()).contains("A title");
  }

  @Test
  void reads_other_languages_alike() {
    var russian =
        clean(
            """
            Порт Актау станет глубже
            14 марта 2025
            Автор: Айгерим Пример
            Фото: пресс-служба порта

            Гавань Актау углубят на два метра в будущем году, сообщили в министерстве транспорта в понедельник.

            Читайте также
            Другая новость дня
            """);
    var japanese =
        clean(
            """
            アクタウ港、来年さらに深く
            2025年3月14日
            シェアする
            運輸省は月曜日、アクタウ港の水深を来年二メートル深くすると発表した。工事は春に始まり、三か国の企業が参加する予定で、費用は明らかにされていない。

            関連記事
            別のニュース
            """);

    assertThat(russian.title()).contains("Порт Актау станет глубже");
    assertThat(russian.author()).contains("Айгерим Пример");
    assertThat(russian.text()).startsWith("Гавань").endsWith("понедельник.");
    assertThat(japanese.title()).contains("アクタウ港、来年さらに深く");
    assertThat(japanese.published()).contains(new PublicationDate("2025-03-14", false));
    assertThat(japanese.text()).startsWith("運輸省は").endsWith("いない。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 months ago",
        "an hour ago",
        "3 месяца назад",
        "3か月前",
        "3 ай бұрын",
        "3 oy oldin",
        "3 ай мурун",
        "3 моҳ пеш",
        "3 aý öň",
        "photo: Somebody",
        "Фото — пресс-служба",
        "写真：通信社",
        "© 2025 The Site",
        "Facebook Twitter Telegram",
        "https://site.example/a",
        "#port #sea",
        "4 min read",
        "Поделиться",
        "続きを読む",
        "Толығырақ",
        "Batafsil",
        "Tags: port, sea",
      })
  void drops_lines_that_are_no_text(String line) {
    assertThat(clean(TITLE + "\n\n" + FIRST + "\n\n" + line + "\n\n" + SECOND).text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void removes_what_nobody_sees() {
    assertThat(clean("A title\r\n\r\nWords\u0000 with\u200B zeros\u0007\u00A0and bells.").text())
        .isEqualTo("Words with zeros and bells.");
  }

  @Property
  void every_line_that_stays_stood_there(@ForAll String text) {
    var lines = PlainText.of(text).lines().map(PlainText::line).toList();

    assertThat(lines).containsAll(clean(text).text().lines().filter(l -> !l.isEmpty()).toList());
  }

  private static TextCleaner.Cleaned clean(String text) {
    return TextCleaner.clean(text, Optional.empty());
  }
}
