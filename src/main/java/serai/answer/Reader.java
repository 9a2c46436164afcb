package serai.answer;

import java.util.ArrayList;
import java.util.List;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.NamedDate;
import serai.domain.NamedDates;
import serai.domain.OutletNames;
import serai.domain.Outlets;
import serai.domain.Span;
import serai.domain.Word;

/// Reads texts for everything in them that can be held against another text.
final class Reader {
  private static final String YEARS = "year";

  private final Gazetteer gazetteer;
  private final Glossary glossary;
  private final OutletNames outlets;
  private final SmallWords small = new SmallWords();
  private final Markers markers = new Markers();

  Reader(Gazetteer gazetteer, Glossary glossary, Outlets outlets) {
    this.gazetteer = gazetteer;
    this.glossary = glossary;
    this.outlets = new OutletNames(outlets);
  }

  /// A text whose language nobody says.
  Reading read(String text) {
    return read(text, small.of(text), true);
  }

  /// A text in the language of a code; of a language that our readers do not ask in, only names,
  /// figures and words can be read.
  Reading read(String text, String code) {
    var language = Language.of(code);
    return code.equals("und")
        ? read(text)
        : read(text, language.orElse(Language.ENGLISH), language.isPresent());
  }

  private Reading read(String text, Language language, boolean known) {
    var words = Word.of(text);
    var figures = Figures.in(text);
    var dates =
        NamedDates.in(text).stream().filter(d -> !d.isYearAlone() || isYear(d, figures)).toList();
    var counted =
        figures.stream()
            .filter(f -> dates.stream().noneMatch(d -> d.span().overlaps(f.span())))
            .toList();
    var names = gazetteer.mentions(text);
    var found = known ? markers.in(text, words, language) : List.<Marker>of();
    return new Reading(
        text,
        language,
        known,
        words,
        content(words, language, counted, dates, names, found),
        counted,
        dates,
        names,
        new Once<>(() -> outlets.mentions(text)),
        new Once<>(() -> known ? glossary.mentions(text, language) : List.of()),
        found);
  }

  /// A bare number is a year unless it counts something.
  private static boolean isYear(NamedDate date, List<Figure> figures) {
    return figures.stream()
        .filter(f -> f.span().overlaps(date.span()))
        .allMatch(f -> f.isYear() || f.unit().equals(YEARS));
  }

  private List<Word> content(
      List<Word> words,
      Language language,
      List<Figure> figures,
      List<NamedDate> dates,
      List<Gazetteer.Mention> names,
      List<Marker> markers) {
    var taken = new ArrayList<Span>();
    figures.forEach(f -> taken.add(f.span()));
    dates.forEach(d -> taken.add(d.span()));
    names.forEach(n -> taken.add(n.span()));
    markers.stream().filter(m -> m.kind().mustStay()).forEach(m -> taken.add(m.span()));
    return words.stream()
        .filter(w -> !w.isEastAsian())
        .filter(w -> w.folded().length() > 1 && !small.has(language, w.folded()))
        .filter(w -> taken.stream().noneMatch(span -> span.overlaps(w.span())))
        .toList();
  }

  /// Whether a word carries no fact in the language of a text.
  boolean isSmall(Reading reading, Word word) {
    return small.has(reading.language(), word.folded());
  }
}
