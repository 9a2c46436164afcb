package serai.understand;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Period;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// The days that a question asks about, and whether it asks for the newest.
final class Times {
  /// No article that we read is older.
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  /// Words between `since` or `before` and the date it belongs to.
  private static final int NEAR = 3;

  /// Words behind `since` among which an event is looked for that is called by its kind alone, and
  /// the letters that such words and `since` itself have at least, but for one.
  private static final int NEXT = 2;

  private static final int SMALL = 2;

  private final Phrases<CalendarWord> words = Phrases.read("calendar.txt", CalendarWord::of);
  private final Gazetteer gazetteer;

  /// @param gazetteer whose events may be dated: their role is then the day, `2025-12-20`
  Times(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// When a question means.
  ///
  /// @param spans where it says so
  /// @param relative words that are reckoned from today, such as `last year` or `newest`: no
  ///   article of those days says them
  record Meant(Optional<Period> period, boolean latest, List<Span> spans, List<Span> relative) {}

  Meant in(Wording wording, Language language, LocalDate asOf) {
    var found = words.in(wording, language);
    var dated = new ArrayList<>(Dates.in(wording, months(wording, found, language), asOf));
    for (var match : found) {
      if (match.means() instanceof CalendarWord.Other other) {
        other.on(asOf).ifPresent(days -> dated.add(new Dates.Dated(match.span(), days)));
      }
    }
    events(wording, found, dated, language);
    dated.sort(Comparator.comparingInt(date -> date.span().start()));
    boolean latest = found.stream().anyMatch(m -> m.means() == CalendarWord.Other.LATEST);
    return new Meant(
        period(wording, found, dated, language, asOf),
        latest,
        dated.stream().map(Dates.Dated::span).toList(),
        found.stream()
            .filter(match -> isRelative(match.means()))
            .map(Phrases.Match::span)
            .toList());
  }

  private static boolean isRelative(CalendarWord word) {
    return word instanceof CalendarWord.Other other
        && switch (other) {
          case LAST_YEAR,
              YEAR_BEFORE_LAST,
              THIS_YEAR,
              LAST_MONTH,
              THIS_MONTH,
              LAST_WEEK,
              THIS_WEEK,
              YESTERDAY,
              TODAY,
              LATEST ->
              true;
          case SINCE, BEFORE, BETWEEN -> false;
        };
  }

  /// Names of months; English `may` and `march` only where they can be nothing else.
  private static List<Phrases.Match<Month>> months(
      Wording wording, List<Phrases.Match<CalendarWord>> found, Language language) {
    var months = new ArrayList<Phrases.Match<Month>>();
    for (var match : found) {
      if (match.means() instanceof CalendarWord.MonthName(var month)
          && (language != Language.ENGLISH || isMonth(wording, match.span()))) {
        months.add(new Phrases.Match<>(month, match.span()));
      }
    }
    return months;
  }

  private static boolean isMonth(Wording wording, Span span) {
    return span.start() > 0 && Character.isUpperCase(wording.text().charAt(span.start()));
  }

  /// Dated events of the gazetteer, where `since` or `before` stands by them.
  private void events(
      Wording wording,
      List<Phrases.Match<CalendarWord>> found,
      List<Dates.Dated> dated,
      Language language) {
    if (!dated.isEmpty() || found.stream().noneMatch(match -> bends(match.means()))) {
      return;
    }
    for (var mention : gazetteer.mentions(wording.text())) {
      mention
          .entry()
          .role()
          .flatMap(Times::day)
          .ifPresent(day -> dated.add(new Dates.Dated(mention.span(), new Period(day, day))));
    }
    if (dated.isEmpty()) {
      called(wording, found, language).ifPresent(dated::add);
    }
  }

  /// The last dated event that is meant by its kind alone: `since the summit`.
  private Optional<Dates.Dated> called(
      Wording wording, List<Phrases.Match<CalendarWord>> found, Language language) {
    return found.stream()
        .filter(match -> bends(match.means()) && match.span().length() > SMALL)
        .flatMap(match -> beside(wording, match.span(), language))
        .flatMap(word -> days(word).map(day -> new Dates.Dated(word.span(), new Period(day, day))))
        .max(Comparator.comparing(event -> event.period().from()));
  }

  /// The words that a word such as `since` belongs to, names aside.
  private static Stream<Word> beside(Wording wording, Span bend, Language language) {
    var words = wording.words();
    int at = wording.wordAt(bend.start());
    int end = wording.wordAt(bend.end());
    var there =
        standsBefore(language)
            ? words.subList(end, Math.min(words.size(), end + NEXT))
            : words.subList(Math.max(0, at - NEXT), at);
    return there.stream()
        .filter(word -> word.folded().length() > SMALL)
        .filter(word -> !word.isCapitalised() && !word.isEastAsian());
  }

  /// The days of the dated events that have a word in one of their names.
  private Stream<LocalDate> days(Word word) {
    return gazetteer.entries().stream()
        .filter(entry -> entry.role().flatMap(Times::day).isPresent())
        .filter(entry ->
            entry.names().values().stream()
                .flatMap(List::stream)
                .anyMatch(name -> Words.of(name).has(word.typed())))
        .flatMap(entry -> entry.role().flatMap(Times::day).stream());
  }

  private static boolean bends(CalendarWord word) {
    return word == CalendarWord.Other.SINCE || word == CalendarWord.Other.BEFORE;
  }

  private static Optional<LocalDate> day(String role) {
    try {
      return Optional.of(LocalDate.parse(role));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> period(
      Wording wording,
      List<Phrases.Match<CalendarWord>> found,
      List<Dates.Dated> dated,
      Language language,
      LocalDate asOf) {
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    var whole = hull(dated);
    if (dated.size() == 1) {
      var only = dated.getFirst();
      if (stands(wording, found, CalendarWord.Other.BEFORE, only.span(), language)) {
        return Optional.of(new Period(FIRST, max(FIRST, whole.from().minusDays(1))));
      }
      if (stands(wording, found, CalendarWord.Other.SINCE, only.span(), language)) {
        return Optional.of(new Period(whole.from(), max(whole.to(), asOf)));
      }
    }
    return whole.from().isAfter(asOf) ? Optional.empty() : Optional.of(whole);
  }

  /// Whether a word that bends stands before the date, or after it in languages that put it there.
  private static boolean stands(
      Wording wording,
      List<Phrases.Match<CalendarWord>> found,
      CalendarWord.Other word,
      Span date,
      Language language) {
    boolean before = standsBefore(language);
    return found.stream()
        .filter(match -> match.means() == word)
        .anyMatch(match -> isBeside(wording, match.span(), date, before));
  }

  private static boolean standsBefore(Language language) {
    return switch (language) {
      case ENGLISH, RUSSIAN, TAJIK -> true;
      case JAPANESE, KAZAKH, UZBEK, KYRGYZ, TURKMEN -> false;
    };
  }

  private static boolean isBeside(Wording wording, Span word, Span date, boolean before) {
    if (before) {
      int distance = wording.wordAt(date.start()) - wording.wordAt(word.start());
      return distance > 0 && distance <= NEAR;
    }
    return word.start() >= date.start()
        && wording.wordAt(word.start()) - wording.wordAt(date.end()) <= NEAR
        && word.start() - date.end() <= 4 * NEAR;
  }

  private static Period hull(List<Dates.Dated> dated) {
    var from = dated.stream().map(date -> date.period().from()).min(Comparator.naturalOrder());
    var to = dated.stream().map(date -> date.period().to()).max(Comparator.naturalOrder());
    return new Period(from.orElseThrow(), to.orElseThrow());
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
