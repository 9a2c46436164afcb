package serai.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import serai.domain.Answer;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Disagreement;
import serai.domain.Evidence;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.PublicationDate;

/// Holds every sentence of a draft against the passages behind it, and alone makes an answer of
/// what stands. This is the product's promise: a factual sentence without verbatim evidence cannot
/// reach a reader.
///
/// A claim is refused when
///
/// - a quote stands in an article that was not part of the evidence (that it stands there letter
///   for letter is held by [Citation] itself),
/// - a figure of the sentence occurs neither in its quotes nor in the articles' dates and titles,
/// - a name of the sentence that the gazetteer knows occurs neither in its quotes nor in the
///   articles' outlets, authors and titles,
/// - a quote shares none of the sentence's figures although the sentence has some.
public final class Verifier {
  private final Gazetteer gazetteer;
  private final Outlets outlets;

  public Verifier(Gazetteer gazetteer, Outlets outlets) {
    this.gazetteer = gazetteer;
    this.outlets = outlets;
  }

  /// The claims that stand, in their order; empty when none does.
  Optional<Answer> verify(Draft draft, Evidence evidence) {
    var claims = draft.claims().stream().filter(c -> objection(c, evidence).isEmpty()).toList();
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    var disagreements = draft.disagreements().stream().filter(d -> stands(d, evidence)).toList();
    return Optional.of(new Answer(claims, disagreements, draft.composer()));
  }

  /// Why a claim is refused; empty when it stands.
  Optional<String> objection(Claim claim, Evidence evidence) {
    for (var citation : claim.citations()) {
      if (!found(citation, evidence)) {
        return Optional.of("cites " + citation.article().id() + ", which was not found");
      }
    }
    return foreignFigure(claim).or(() -> foreignName(claim)).or(() -> idleQuote(claim));
  }

  private static boolean found(Citation citation, Evidence evidence) {
    return evidence.found().stream()
        .anyMatch(f ->
            f.article().id().equals(citation.article().id())
                && f.passage().span().covers(citation.span()));
  }

  private Optional<String> foreignFigure(Claim claim) {
    var allowed = new ArrayList<Figure>();
    for (var citation : claim.citations()) {
      allowed.addAll(Figures.in(citation.quote()));
      allowed.addAll(Figures.in(metadata(citation)));
    }
    return Figures.in(claim.sentence()).stream()
        .filter(f -> !Figures.contain(allowed, f))
        .findFirst()
        .map(f -> "no quote says " + f.value().toPlainString() + f.unit());
  }

  private Optional<String> foreignName(Claim claim) {
    var allowed = new StringBuilder();
    for (var citation : claim.citations()) {
      allowed.append(citation.quote()).append('\n').append(metadata(citation)).append('\n');
    }
    var known = gazetteer.mentions(allowed.toString()).stream().map(m -> m.entry().id()).toList();
    return gazetteer.mentions(claim.sentence()).stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> !known.contains(entry.id()))
        .findFirst()
        .map(entry -> "no quote speaks of " + entry.id());
  }

  private static Optional<String> idleQuote(Claim claim) {
    var figures = Figures.in(claim.citations().getFirst().quote());
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    return claim.citations().stream()
        .filter(c -> Figures.in(c.quote()).stream().noneMatch(f -> Figures.contain(figures, f)))
        .findFirst()
        .map(c -> "the quote from " + c.article().id() + " has none of the figures");
  }

  /// What is known of an article beside its text: its outlet, author, title and date.
  private String metadata(Citation citation) {
    var article = citation.article();
    var names =
        outlets
            .named(article.outlet())
            .map(o -> o.name() + ", " + String.join(", ", o.aliases()))
            .orElse("");
    var date = article.published().map(Verifier::spoken).orElse("");
    return String.join(
        "\n",
        article.outlet(),
        names,
        article.author().orElse(""),
        article.title(),
        date,
        languageNames(article.lang()));
  }

  /// A date in figures and as the readers of each language write it.
  private static String spoken(PublicationDate date) {
    var forms = Arrays.stream(Language.values()).map(date::in).collect(Collectors.joining("\n"));
    return date.value().replace('-', ' ') + "\n" + date.value().replace("-0", " ") + "\n" + forms;
  }

  /// What the article's language is called by our readers: `Japanese` names no country here.
  private static String languageNames(String code) {
    var language = Locale.forLanguageTag(code);
    return Arrays.stream(Language.values())
        .map(reader -> language.getDisplayLanguage(reader.locale()))
        .collect(Collectors.joining(", "));
  }

  private boolean stands(Disagreement disagreement, Evidence evidence) {
    List<Disagreement.Position> positions = disagreement.positions();
    return positions.stream()
        .allMatch(position ->
            position.citations().stream()
                .allMatch(c -> found(c, evidence) && says(c.quote(), position.value())));
  }

  private static boolean says(String quote, String value) {
    var figures = Figures.in(quote);
    return Figures.in(value).stream().allMatch(f -> Figures.contain(figures, f));
  }
}
