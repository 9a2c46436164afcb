package serai.lucene;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import serai.domain.Article;
import serai.domain.Language;
import serai.domain.Outlet;
import serai.domain.Outlets;
import serai.domain.PublicationDate;

/// What stands in front of every passage of an article when it is indexed: the title, the outlet
/// under all of its names, and the date in words and in figures. A question that says whose report
/// it wants, or from when, then finds it by its words.
final class Header {
  private Header() {}

  static String of(Article article, Outlets outlets) {
    var parts = new ArrayList<String>();
    parts.add(article.title());
    parts.addAll(names(article, outlets));
    article.published().ifPresent(date -> parts.addAll(dates(date, article.lang())));
    return String.join(". ", parts);
  }

  private static List<String> names(Article article, Outlets outlets) {
    var names = new ArrayList<String>();
    names.add(article.outlet());
    outlets.named(article.outlet()).ifPresent(outlet -> names.addAll(namesOf(outlet)));
    return names.stream().distinct().toList();
  }

  private static List<String> namesOf(Outlet outlet) {
    var names = new ArrayList<String>();
    names.add(outlet.name());
    names.addAll(outlet.aliases());
    return names;
  }

  private static List<String> dates(PublicationDate date, String lang) {
    return List.of(inWords(date, Language.of(lang).orElse(Language.ENGLISH)), date.value());
  }

  private static String inWords(PublicationDate date, Language language) {
    boolean japanese = language == Language.JAPANESE;
    var pattern =
        switch (date.precision()) {
          case DAY -> japanese ? "uuuu年M月d日" : "d MMMM uuuu";
          case MONTH -> japanese ? "uuuu年M月" : "MMMM uuuu";
          case YEAR -> japanese ? "uuuu年" : "uuuu";
        };
    LocalDate day = date.earliest();
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
  }
}
