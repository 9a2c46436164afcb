package serai.answer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import serai.domain.Gazetteer;
import serai.domain.Letters;
import serai.domain.OutletNames;
import serai.domain.Outlets;
import serai.domain.Span;
import serai.domain.Word;

/// Every proper name of a claim stands in its quote or in the article's particulars, in whatever
/// script: names that the gazetteer or the list of outlets knows as what they mean, others as they
/// sound.
final class NameRule {
  /// A country may be added to a person, body or town of it that stands this near: "Uzbek President
  /// Mirziyoyev", "Tashkent, Uzbekistan".
  private static final int BESIDE = 28;

  private static final Pattern WHOSE = Pattern.compile("(?iu)[,(（–—-]|\\b(?:of|from|из|at)\\b|の");

  private static final Set<String> ALONE = Set.of("person", "country", "city", "region", "place");

  private static final Set<String> PLACED = Set.of("country", "city");

  private static final Set<String> EXCHANGED = Set.of("person", "country");

  private final Gazetteer gazetteer;
  private final Outlets outlets;
  private final UnknownNameRule unknown;

  NameRule(Gazetteer gazetteer, Outlets outlets, Reader reader) {
    this.gazetteer = gazetteer;
    this.outlets = outlets;
    this.unknown = new UnknownNameRule(reader);
  }

  Optional<String> objection(Reading claim, Testimony testimony) {
    return foreignOutlet(claim, testimony)
        .or(() -> foreignEntry(claim, testimony))
        .or(() -> exchanged(claim, testimony))
        .or(() -> unknown.objection(claim, testimony));
  }

  private Optional<String> foreignOutlet(Reading claim, Testimony testimony) {
    return claim.outlets().stream()
        .filter(m -> claim.names().stream().noneMatch(n -> n.span().covers(m.span())))
        .filter(m -> !isCited(m, testimony) && !isNamed(m, testimony))
        .findFirst()
        .map(m -> "quotes another outlet than " + m.text());
  }

  /// Whether an outlet is the one that is quoted.
  boolean isCited(OutletNames.Mention mention, Testimony testimony) {
    return outlets
        .witness(testimony.citation().article().outlet())
        .equals(outlets.witness(mention.outlet().id()));
  }

  /// Whether a quote or its article's particulars name an outlet.
  static boolean isNamed(OutletNames.Mention mention, Testimony testimony) {
    return Stream.of(testimony.quote(), testimony.particulars())
        .flatMap(r -> r.outlets().stream())
        .anyMatch(m -> m.outlet().equals(mention.outlet()));
  }

  private Optional<String> foreignEntry(Reading claim, Testimony testimony) {
    return claim.names().stream()
        .filter(m -> !testimony.names(m.entry().id()))
        .filter(m -> !isPartOfOutlet(m.span(), claim, testimony))
        .filter(m -> !isBesideItsOwn(m, claim, testimony))
        .filter(m -> !isInside(m.entry(), testimony))
        .filter(m -> !isDeclined(m, testimony))
        .filter(m -> !isSpelledOut(m, claim, testimony))
        .findFirst()
        .map(m -> "no quote speaks of " + m.entry().id());
  }

  /// A country or person that only the article's title, or what the quote points back to, names, in
  /// place of one that the quote names: what the article is about is not whom its sentence speaks
  /// of.
  private Optional<String> exchanged(Reading claim, Testimony testimony) {
    var quote = testimony.quote();
    return claim.names().stream()
        .filter(m -> EXCHANGED.contains(m.entry().type()))
        .filter(m -> !quote.nameIds().contains(m.entry().id()))
        .filter(m -> !isPartOfOutlet(m.span(), claim, testimony))
        .filter(m -> testimony.names(m.entry().id()))
        .filter(m -> !isBesideItsOwn(m, claim, testimony) && !isWordOf(m.entry(), quote))
        .filter(m -> !isDeclined(m, testimony))
        .filter(m ->
            quote.names().stream()
                .map(Gazetteer.Mention::entry)
                .anyMatch(
                    e -> e.type().equals(m.entry().type()) && !claim.nameIds().contains(e.id())))
        .findFirst()
        .map(m -> "names one for another: " + m.entry().id());
  }

  private boolean isPartOfOutlet(Span span, Reading claim, Testimony testimony) {
    return claim.outlets().stream().anyMatch(o -> o.span().overlaps(span) && isCited(o, testimony));
  }

  /// Whether a country only says whose the person, body or town beside it is: before it, or after
  /// it with a comma, a bracket or `of`.
  private static boolean isBesideItsOwn(
      Gazetteer.Mention country, Reading claim, Testimony testimony) {
    return country.entry().type().equals("country")
        && claim.names().stream()
            .filter(m -> !m.entry().id().equals(country.entry().id()))
            .filter(m -> m.entry().country().equals(country.entry().country()))
            .filter(m -> testimony.names(m.entry().id()))
            .filter(m -> gap(m.span(), country.span()) <= BESIDE)
            .anyMatch(m ->
                country.span().start() < m.span().start()
                    || WHOSE
                        .matcher(
                            claim
                                .text()
                                .substring(
                                    Math.min(m.span().end(), country.span().start()),
                                    country.span().start()))
                        .find());
  }

  /// Whether a name is part of a longer one in the quote: Japan in the Embassy of Japan.
  private boolean isInside(Gazetteer.Entry wanted, Testimony testimony) {
    return isInside(wanted, testimony.quote()) || isInside(wanted, testimony.particulars());
  }

  /// The same by whole words, where a script sets them apart.
  private boolean isWordOf(Gazetteer.Entry wanted, Reading reading) {
    return reading.names().stream()
        .filter(m -> !m.entry().equals(wanted))
        .map(Gazetteer.Mention::text)
        .anyMatch(name ->
            Letters.hasEastAsian(name)
                ? holds(name, wanted)
                : Word.of(name).stream().anyMatch(word -> finds(word.typed(), wanted)));
  }

  private boolean isInside(Gazetteer.Entry wanted, Reading reading) {
    return reading.names().stream()
        .filter(m -> !m.entry().equals(wanted))
        .map(Gazetteer.Mention::text)
        .anyMatch(name -> holds(name, wanted));
  }

  /// Whether a surname alone may be that of somebody in the quote, declined: Жапарова is Japarov
  /// too.
  private static boolean isDeclined(Gazetteer.Mention mention, Testimony testimony) {
    var words = Word.of(mention.text());
    return mention.entry().type().equals("person")
        && words.size() == 1
        && testimony.hasNameSound(words.getFirst());
  }

  /// Whether most words of a name that is more than one person's, place's or country's stand in the
  /// quote, each as such or as another word for it: `外務省` is the foreign ministry of whoever
  /// speaks.
  private boolean isSpelledOut(Gazetteer.Mention mention, Reading claim, Testimony testimony) {
    if (ALONE.contains(mention.entry().type())) {
      return false;
    }
    var words =
        claim.words().stream()
            .filter(w -> w.span().overlaps(mention.span()))
            .filter(w ->
                w.folded().length() > 3
                    || Character.isUpperCase(w.typed().codePointBefore(w.typed().length())))
            .toList();
    boolean isOneWord =
        Word.of(mention.text()).size() == 1 && !Letters.hasEastAsian(mention.text());
    if (isOneWord || words.stream().anyMatch(w -> namesAnother(w, testimony))) {
      return false;
    }
    var missing = words.stream().filter(w -> !isSaid(w, mention, claim, testimony)).toList();
    boolean isTold =
        testimony.inLanguageOf(claim)
            ? missing.isEmpty()
            : missing.size() * 3 <= words.size()
                && (!testimony.quote().known()
                    || missing.stream().allMatch(w -> claim.termsAt(w.span()).isEmpty()));
    return isTold && missing.size() < words.size();
  }

  private static boolean isSaid(
      Word word, Gazetteer.Mention mention, Reading claim, Testimony testimony) {
    return word.isEastAsian()
        ? testimony.usesAll(claim.termsAt(mention.span()))
        : testimony.says(claim, word) || testimony.hasNameSound(word);
  }

  /// Whether a word of a longer name is a country or town that nobody speaks of: `Russia` in
  /// `Central Asia–Russia summit`.
  private boolean namesAnother(Word word, Testimony testimony) {
    return word.isCapitalised()
        && gazetteer.mentions(word.typed()).stream()
            .map(Gazetteer.Mention::entry)
            .filter(entry -> PLACED.contains(entry.type()))
            .anyMatch(entry -> !testimony.names(entry.id()) && !isInside(entry, testimony));
  }

  private boolean holds(String name, Gazetteer.Entry wanted) {
    for (int at = 1; at < name.length(); at++) {
      if (finds(name.substring(at), wanted) || finds(name.substring(0, at), wanted)) {
        return true;
      }
    }
    return false;
  }

  private boolean finds(String part, Gazetteer.Entry wanted) {
    return gazetteer.mentions(part).stream().anyMatch(m -> m.entry().id().equals(wanted.id()));
  }

  private static int gap(Span one, Span other) {
    return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
  }
}
