package serai.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.NamedDate;
import serai.domain.NamedDates;
import serai.domain.OutletNames;
import serai.domain.Outlets;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// Reads texts for everything in them that can be held against another text.
final class Reader {
  private static final String YEARS = "year";

  /// Letters that a word in small letters shares with the adjective that it may be.
  private static final int ALIKE = 3;

  private static final String PLACE_ADJECTIVE = "ск";
  private static final Pattern SUFFIX = Pattern.compile("(?<=\\p{L}{3})['’]\\p{Ll}+");

  /// Letters of a part of a Japanese term at least.
  private static final int PART = 2;

  /// Short texts that are kept.
  private static final int KEPT = 1000;

  private final Cache<Text, Reading> kept = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Gazetteer gazetteer;
  private final Glossary glossary;
  private final OutletNames outlets;
  private final SmallWords small = new SmallWords();
  private final Markers markers = new Markers();
  private final Alike alike = new Alike();

  Reader(Gazetteer gazetteer, Glossary glossary, Outlets outlets) {
    this.gazetteer = gazetteer;
    this.glossary = glossary;
    this.outlets = new OutletNames(outlets);
  }

  /// A text whose language nobody says.
  Reading read(String text) {
    return read(text, small.of(text), true);
  }

  /// The same for a text that is read again and again, such as an outlet's name and an article's
  /// title; it is kept for a while.
  Reading readAgain(String text, String code) {
    return kept.get(new Text(text, code), key -> read(key.text(), key.code()));
  }

  private record Text(String text, String code) {}

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
    var names =
        gazetteer.mentions(known ? text : withoutSuffixes(text)).stream()
            .filter(m -> isName(m) && !isOfMoney(m, figures))
            .toList();
    var found =
        (known ? markers.in(text, words, language) : markers.inAnother(text, words))
            .stream()
                .filter(m -> dates.stream().noneMatch(d -> d.span().overlaps(m.span())))
                .toList();
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
        new Once<>(() -> known ? terms(text, language) : List.of()),
        found);
  }

  /// A text with blanks for what Turkish sets behind a name after an apostrophe: `Tokyo'daki`.
  private static String withoutSuffixes(String text) {
    return SUFFIX.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
  }

  /// The terms of a text, and beside those of several words the terms that are their parts: what
  /// one language says in one term, another says in two.
  private List<Glossary.Mention> terms(String text, Language language) {
    var terms = new ArrayList<>(glossary.mentions(text, language));
    for (var term : List.copyOf(terms)) {
      var words = Word.of(term.text());
      if (words.size() > 1) {
        for (var word : words) {
          glossary.mentions(word.typed(), language).stream()
              .map(part ->
                  new Glossary.Mention(
                      word.span().shift(term.span().start()), part.text(), part.term()))
              .forEach(terms::add);
        }
      } else if (Letters.hasEastAsian(term.text())) {
        terms.addAll(parts(term, language));
      }
    }
    return terms;
  }

  /// The terms that a longer Japanese one begins or ends with: `外交関係` of `外交関係樹立`.
  private List<Glossary.Mention> parts(Glossary.Mention whole, Language language) {
    var parts = new ArrayList<Glossary.Mention>();
    for (int at = PART; at <= whole.text().length() - PART; at++) {
      for (var span : List.of(new Span(0, at), new Span(at, whole.text().length()))) {
        var text = whole.text().substring(span.start(), span.end());
        glossary.mentions(text, language).stream()
            .filter(part -> part.text().equals(text))
            .map(part -> new Glossary.Mention(span.shift(whole.span().start()), text, part.term()))
            .forEach(parts::add);
      }
    }
    return parts;
  }

  /// A word in small letters is another word than the name it looks like, declined: `дел`, not
  /// `Дели`, `қатар`, not `Қатар`. Adjectives and peoples, which many languages write small, stand
  /// so in the gazetteer or end as Russian ones do.
  private static boolean isName(Gazetteer.Mention mention) {
    var text = mention.text();
    var folded = Letters.fold(text);
    var beginning = folded.substring(0, Math.min(ALIKE, folded.length()));
    return text.codePoints().anyMatch(c -> !Character.isLowerCase(c))
        || text.contains(PLACE_ADJECTIVE)
        || mention.entry().names().values().stream()
            .flatMap(List::stream)
            .filter(name -> Character.isLowerCase(name.codePointAt(0)))
            .map(Letters::fold)
            .anyMatch(name -> name.startsWith(beginning) && Words.same(name, folded));
  }

  /// Whether a name only says whose money it is: `US$`, `доллара США`. The first two letters of a
  /// currency's code are its country's.
  private static boolean isOfMoney(Gazetteer.Mention mention, List<Figure> figures) {
    return figures.stream()
        .filter(Figure::isMoney)
        .anyMatch(f ->
            f.span().overlaps(mention.span())
                || (mention.span().start() == f.span().end() + 1
                    && mention
                        .entry()
                        .country()
                        .filter(f.unit().substring(0, 2).toLowerCase(Locale.ROOT)::equals)
                        .isPresent()));
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

  /// Whether another text of its language uses another word for what a word means.
  boolean isAlike(Reading reading, Word word, Reading other) {
    return alike.has(reading.language(), word.folded(), other.words());
  }

  /// Whether a word carries no fact in the language of a text.
  boolean isSmall(Reading reading, Word word) {
    return small.has(reading.language(), word.folded());
  }
}
