package serai.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import serai.domain.Article;
import serai.domain.Claim;
import serai.domain.Edition;
import serai.domain.Event;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Period;
import serai.domain.PublicationDate;

/// What an edition says in words of our own, the same in every form.
final class EditionWords {
  /// Stands between the outlet with its date and its words.
  private static final String SOURCE_ENDS = "): ";

  /// Silent outlets that are named.
  private static final int SILENT = 5;

  /// Outlets that are named where nobody was surely the first.
  private static final int SOME = 4;

  private final Outlets outlets;
  private final Titles titles;

  EditionWords(Outlets outlets, Gazetteer gazetteer, Glossary glossary) {
    this.outlets = outlets;
    this.titles = new Titles(gazetteer, glossary);
  }

  static String title(Period days, Language reader) {
    return Phrases.in(reader).say("edition-title", period(days, reader));
  }

  /// The sentence of a day without news.
  static String quiet(Edition edition, Period days) {
    var reader = edition.language();
    return Phrases.in(reader)
        .say("edition-quiet", period(days, reader), Searched.words(edition.searched(), reader));
  }

  /// That outlets have been silent; empty when none has.
  static Optional<String> silent(List<String> outlets, Language reader) {
    if (outlets.isEmpty()) {
      return Optional.empty();
    }
    var named = String.join(", ", outlets.subList(0, Math.min(SILENT, outlets.size())));
    return Optional.of(
        outlets.size() > SILENT
            ? Phrases.in(reader).say("edition-silent-more", named, outlets.size() - SILENT)
            : Phrases.in(reader).say("edition-silent", named));
  }

  /// What stands over a story.
  Titles.Title title(Edition.Item item, Language reader) {
    return titles.of(item, reader);
  }

  /// The sentences on one event. One that comes from where the sentence before it comes from goes
  /// on in the same paragraph, without naming the outlet once more.
  List<Line> lines(Edition.Item item) {
    var lines = new ArrayList<Line>();
    var before = "";
    for (var claim : item.sentences()) {
      var source = source(claim);
      boolean goesOn = !lines.isEmpty() && source.equals(before);
      var words = claim.sentence().substring(source.length());
      lines.add(new Line(claim, goesOn ? words : label(source, claim, words) + words, !goesOn));
      before = source;
    }
    return lines;
  }

  /// What is said before the words: the outlet and the date, or the date alone when the words begin
  /// with the outlet.
  private String label(String source, Claim claim, String words) {
    var outlet = claim.citations().getFirst().article().outlet();
    var names =
        Stream.concat(
            Stream.of(outlet),
            outlets.named(outlet).stream()
                .flatMap(o -> Stream.concat(Stream.of(o.name()), o.aliases().stream())));
    return !source.isEmpty() && names.anyMatch(name -> begins(words, name))
        ? source.substring(outlet.length() + " (".length(), source.length() - SOURCE_ENDS.length())
            + ": "
        : source;
  }

  private static boolean begins(String words, String name) {
    int at = words.startsWith("“") ? 1 : 0;
    int end = at + name.length();
    return words.startsWith(name, at)
        && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
  }

  /// A sentence on an event.
  ///
  /// @param sentence as it is shown
  /// @param begins whether it begins a paragraph
  record Line(Claim claim, String sentence, boolean begins) {}

  /// What names the outlet and the date in front of a sentence; empty when nothing does.
  private static String source(Claim claim) {
    int end = claim.sentence().indexOf(SOURCE_ENDS) + SOURCE_ENDS.length();
    var outlet = claim.citations().getFirst().article().outlet();
    return end >= SOURCE_ENDS.length() && claim.sentence().startsWith(outlet + " (")
        ? claim.sentence().substring(0, end)
        : "";
  }

  /// How many outlets tell of an event, and which was the first where the dates tell, else who some
  /// of them are; empty when it is one, which its sentences name.
  Optional<String> witnesses(Edition.Item item, Language reader) {
    var event = item.event();
    long count = event.articles().stream().map(a -> outlets.witness(a.outlet())).distinct().count();
    return count == 1
        ? unnamed(item).map(article -> article.outlet() + ", " + Sources.date(article, reader))
        : Optional.of(
            first(event.articles())
                .map(first -> Phrases.in(reader).say("edition-first", count, first.outlet()))
                .orElseGet(
                    () -> Phrases.in(reader).say("edition-outlets", count) + ": " + some(event)));
  }

  /// The source of sentences that do not name it themselves.
  private static Optional<Article> unnamed(Edition.Item item) {
    return item.sentences().stream()
        .filter(claim -> source(claim).isEmpty() && !claim.translated())
        .map(claim -> claim.citations().getFirst().article())
        .filter(article ->
            item.sentences().stream().noneMatch(c -> c.sentence().contains(article.outlet())))
        .findFirst();
  }

  private String some(Event event) {
    var names =
        event.articles().stream()
            .map(Article::outlet)
            .filter(distinct(outlets::witness))
            .limit(SOME + 1L)
            .toList();
    return String.join(", ", names.subList(0, Math.min(SOME, names.size())))
        + (names.size() > SOME ? "…" : "");
  }

  /// Lets pass the first of those that are the same by something.
  private static Predicate<String> distinct(UnaryOperator<String> by) {
    var seen = new HashSet<String>();
    return one -> seen.add(by.apply(one));
  }

  /// The article that appeared before all others, as far as their dates are certain.
  private static Optional<Article> first(List<Article> articles) {
    var first =
        articles.stream()
            .filter(article -> article.published().isPresent())
            .min(Comparator.comparing(article -> latest(article)));
    return first.filter(article ->
        articles.stream()
            .filter(other -> !other.equals(article))
            .allMatch(other ->
                other.published().isPresent()
                    && latest(article).isBefore(other.published().orElseThrow().earliest())));
  }

  private static LocalDate latest(Article article) {
    return article.published().orElseThrow().latest();
  }

  private static String period(Period period, Language reader) {
    var days =
        Stream.of(period.from(), period.to())
            .distinct()
            .map(day -> new PublicationDate(day.toString(), false).in(reader))
            .toList();
    return days.size() == 1
        ? days.getFirst()
        : Phrases.in(reader).say("edition-period", days.getFirst(), days.getLast());
  }
}
