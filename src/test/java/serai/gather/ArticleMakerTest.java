package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.domain.Outlet;
import serai.domain.Outlets;
import serai.language.TikaLanguages;

class ArticleMakerTest {
  private final ArticleMaker maker =
      new ArticleMaker(new OutletMentions(new Outlets(List.of())), new TikaLanguages());

  /// Templates that claim one language for all editions of a site are common.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | en uz | en | The two countries will build a water laboratory in Nukus by the end of the year, and Japan will pay for it.
          en | en uz | uz | Ikki davlat yil oxirigacha Nukusda suv laboratoriyasini quradi va buning uchun Yaponiya mablag‘ ajratadi, deb xabar berdi vazirlik.
          en | en ru | ru | Две страны построят в Нукусе лабораторию воды до конца года, и Япония оплатит её, сообщило министерство.
          kk | kk ru | ru | Две страны построят в Нукусе лабораторию воды до конца года, и Япония оплатит её, сообщило министерство.
          fr | en    | en | The two countries will build a water laboratory in Nukus by the end of the year, and Japan will pay for it.
          """)
  void the_language_is_what_the_text_is_in_whatever_the_page_claims(
      String claimed, String written, String language, String text) {
    var page =
        "<html lang='%s'><body><article><p>%s</p></article></body></html>".formatted(claimed, text);
    var outlet =
        new Outlet(
            "river",
            "River News",
            Optional.of("Uzbekistan"),
            List.of(written.split(" ")),
            "newspaper",
            Outlet.Ownership.UNKNOWN,
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());

    var article =
        maker.make(
            outlet,
            "https://river.example/1",
            page,
            Optional.empty(),
            _ -> Optional.empty(),
            Instant.parse("2026-03-10T08:00:00Z"));

    assertThat(article.lang()).isEqualTo(language);
  }
}
