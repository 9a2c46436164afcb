package serai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Answer;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Disagreement;
import serai.domain.Evidence;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Outlets;
import serai.domain.Span;

/// Holds every sentence of a draft against the passages behind it, and alone makes an answer of
/// what stands. This is the product's promise: a factual sentence without verbatim evidence cannot
/// reach a reader.
///
/// A claim stands when
///
/// - its quotes lie in passages that were found for the question (that they stand there letter for
///   letter is held by [Citation] itself), and each quote has to do with it,
/// - it names no other outlet, date or language in front of a quotation than the cited article's
///   ([Frame]),
/// - one quote says all of it, or each of its clauses is said by one: what is true of two quotes is
///   not fused into a third fact.
///
/// A quote says a clause when
///
/// - every figure stands in it, in the same unit and beside the same thing ([FigureRule]),
/// - every date stands in it, or is the article's own ([DateRule]),
/// - every proper name stands in it, in whatever script, or in the article's title, author and
///   outlet ([NameRule], [UnknownNameRule]), and who speaks is who speaks there ([SpeakerRule]),
/// - nothing that denies, plans, supposes, limits or attributes is lost or added ([ModalityRule],
///   [DenialRule], [LimitRule]),
/// - most of its other words stand in it too ([SubstanceRule]).
///
/// A quotation, word for word, needs none of that, unless it was torn from what denies, plans,
/// supposes or attributes it.
///
/// Claims keep their order. Where one is refused, those after it that lean on it go as well, so
/// that "it" and "however" never come to mean something else ([Leaning]).
public final class Verifier {
  /// Letters between two quotes of one article that are read as one.
  private static final int ADJACENT = 3;

  /// Clauses that may each rest on a quote of its own.
  private static final Pattern CLAUSES =
      Pattern.compile(
          "(?i)[;；]\\s*|,?\\s+(?:while|whereas|тогда как|в то время как|ал|ал енді)\\s+|,\\s+(?:and|but|а|но|и|va|ва|және|жана|we|lekin|бірақ|бирок|вале)\\s+|(?<=[.!?])\\s+|[。]|、一方(?:で)?、?");

  private final Outlets outlets;
  private final Reader reader;
  private final FigureRule figures;
  private final NameRule names;
  private final ModalityRule modality;

  public Verifier(Gazetteer gazetteer, Glossary glossary, Outlets outlets) {
    this.outlets = outlets;
    this.reader = new Reader(gazetteer, glossary, outlets);
    this.figures = new FigureRule(reader);
    this.names = new NameRule(gazetteer, outlets, reader);
    this.modality = new ModalityRule(names, reader);
  }

  /// The claims that stand, in their order; empty when none does.
  Optional<Answer> verify(Draft draft, Evidence evidence) {
    var claims = standing(draft.claims(), evidence);
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
    var frame = Frame.of(claim.sentence(), claim.citations(), outlets);
    return frame.objection().or(() -> unsaid(frame, claim)).or(() -> idleQuote(frame, claim));
  }

  private List<Claim> standing(List<Claim> claims, Evidence evidence) {
    var standing = new ArrayList<Claim>();
    boolean refused = false;
    for (var claim : claims) {
      boolean hangs = refused && Leaning.leans(claim.sentence());
      refused = hangs || objection(claim, evidence).isPresent();
      if (!refused) {
        standing.add(claim);
      }
    }
    return standing;
  }

  private static boolean found(Citation citation, Evidence evidence) {
    return evidence.found().stream()
        .anyMatch(f ->
            f.article().id().equals(citation.article().id())
                && f.passage().span().covers(citation.span()));
  }

  /// Why no quote says a sentence; empty when one does, or one for each of its clauses.
  private Optional<String> unsaid(Frame frame, Claim claim) {
    var testimonies =
        joined(claim.citations()).stream().map(c -> Testimony.of(c, outlets, reader)).toList();
    if (testimonies.stream().anyMatch(t -> isVerbatim(frame.body(), t))) {
      return Optional.empty();
    }
    var whole = unsaid(frame.body(), testimonies);
    if (whole.isEmpty() || testimonies.size() == 1) {
      return whole;
    }
    var clauses = CLAUSES.splitAsStream(frame.body()).filter(clause -> !clause.isBlank()).toList();
    return clauses.size() > 1
            && clauses.stream().allMatch(clause -> unsaid(clause, testimonies).isEmpty())
        ? Optional.empty()
        : whole;
  }

  private Optional<String> unsaid(String text, List<Testimony> testimonies) {
    var clause = reader.read(text);
    Optional<String> first = Optional.empty();
    for (var testimony : testimonies) {
      var objection = objection(clause, testimony);
      if (objection.isEmpty()) {
        return objection;
      }
      first = first.or(() -> objection);
    }
    return first;
  }

  /// Why one quote does not say a clause.
  private Optional<String> objection(Reading clause, Testimony testimony) {
    return figures
        .objection(clause, testimony)
        .or(() -> DateRule.objection(clause, testimony))
        .or(() -> names.objection(clause, testimony))
        .or(() -> SpeakerRule.objection(clause, testimony))
        .or(() -> modality.objection(clause, testimony))
        .or(() -> SubstanceRule.objection(clause, testimony));
  }

  /// Whether a text is a quote word for word, and nothing beside the quote denies, plans, supposes
  /// or attributes what it says.
  private boolean isVerbatim(String text, Testimony testimony) {
    return Quotation.find(testimony.quote().text(), text)
            .filter(span -> span.length() >= testimony.quote().text().strip().length() - 2)
            .isPresent()
        && (testimony.isWhole() || !modality.isTorn(testimony));
  }

  /// Quotes that stand side by side in one article, as one; the others as they are.
  private static List<Citation> joined(List<Citation> citations) {
    var joined = new ArrayList<Citation>();
    for (var citation : inOrder(citations)) {
      var last = joined.isEmpty() ? citation : joined.getLast();
      boolean adjacent =
          !joined.isEmpty()
              && last.article().id().equals(citation.article().id())
              && citation.span().start() <= last.span().end() + ADJACENT;
      if (adjacent) {
        var span =
            new Span(last.span().start(), Math.max(last.span().end(), citation.span().end()));
        joined.set(joined.size() - 1, Citation.of(last.article(), span));
      } else {
        joined.add(citation);
      }
    }
    return joined;
  }

  private static List<Citation> inOrder(List<Citation> citations) {
    return citations.stream()
        .sorted(
            Comparator.comparing((Citation c) -> c.article().id().value())
                .thenComparingInt(c -> c.span().start()))
        .toList();
  }

  /// Every quote has to do with the sentence: a figure of it when it has some, else a name or a
  /// word.
  private Optional<String> idleQuote(Frame frame, Claim claim) {
    if (claim.citations().size() == 1) {
      return Optional.empty();
    }
    var sentence = reader.read(frame.body());
    var said = Figures.in(frame.body());
    return claim.citations().stream()
        .skip(1)
        .filter(c ->
            said.isEmpty()
                ? !shares(sentence, Testimony.of(c, outlets, reader))
                : Figures.in(c.quote()).stream().noneMatch(f -> Figures.contain(said, f)))
        .findFirst()
        .map(c -> "the quote from " + c.article().id() + " has nothing of it");
  }

  private static boolean shares(Reading sentence, Testimony testimony) {
    return sentence.nameIds().stream().anyMatch(testimony.quote().nameIds()::contains)
        || sentence.content().stream().anyMatch(word -> testimony.says(sentence, word));
  }

  private static boolean stands(Disagreement disagreement, Evidence evidence) {
    return disagreement.positions().stream()
        .allMatch(position ->
            position.citations().stream()
                .allMatch(c -> found(c, evidence) && gives(c.quote(), position.value())));
  }

  private static boolean gives(String quote, String value) {
    var figures = Figures.in(quote);
    return Figures.in(value).stream().allMatch(f -> Figures.contain(figures, f));
  }
}
