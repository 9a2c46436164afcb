package serai.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import serai.domain.Attention;
import serai.domain.Chart;
import serai.domain.Concern;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.PublicationDate;
import serai.port.Newsstand;
import serai.port.Painter;

/// How many articles a week each country got lately, as a picture.
public final class WeekPicture {
  /// A quarter of a year: fewer show no rise and fall, more would be too narrow on a phone.
  private static final int WEEKS = 12;

  /// Articles below which a picture says nothing.
  private static final int WORTH_IT = 5;

  private final Newsstand newsstand;
  private final Concern concern;
  private final Painter painter;

  public WeekPicture(Newsstand newsstand, Gazetteer gazetteer, Painter painter) {
    this.newsstand = newsstand;
    this.concern = new Concern(gazetteer);
    this.painter = painter;
  }

  /// The weeks up to the newest article; empty when there is too little to see, or no picture can
  /// be painted.
  public Optional<Outgoing.SendPicture> upToNow(Place place, Language language) {
    return newsstand.newest(1).stream()
        .findFirst()
        .flatMap(newest -> newest.published().map(PublicationDate::latest))
        .flatMap(last -> upTo(last, place, language));
  }

  /// The weeks up to the one with this day.
  public Optional<Outgoing.SendPicture> upTo(LocalDate last, Place place, Language language) {
    var articles = newsstand.published(Attention.period(last, WEEKS));
    var attention = Attention.of(articles, last, WEEKS, concern::of);
    if (attention.total() < WORTH_IT) {
      return Optional.empty();
    }
    var chart = chart(attention, language);
    return painter
        .png(chart)
        .map(png ->
            new Outgoing.SendPicture(
                place, Base64.getEncoder().encodeToString(png), chart.title(), true));
  }

  private Chart chart(Attention attention, Language language) {
    var shares = new ArrayList<Chart.Share>();
    for (var country : Attention.countries()) {
      shares.add(
          new Chart.Share(
              name(country, language), attention.counts().getOrDefault(country, List.of())));
    }
    return new Chart(
        Phrases.in(language).say("picture.weeks"),
        attention.weeks().stream().map(day(language)::format).toList(),
        shares);
  }

  private static String name(String country, Language language) {
    return Locale.of("", country).getDisplayCountry(language.locale());
  }

  /// A day in few letters.
  private static DateTimeFormatter day(Language language) {
    return DateTimeFormatter.ofPattern(
        switch (language) {
          case ENGLISH -> "d MMM";
          case JAPANESE -> "M/d";
          case RUSSIAN, KAZAKH, UZBEK, KYRGYZ, TAJIK, TURKMEN -> "d.MM";
        },
        language.locale());
  }
}
