package serai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Answer;
import serai.domain.ArticleId;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Disagreement;
import serai.domain.Evidence;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Outlets;

/// Holds every sentence of a draft against the passages behind it, and alone makes an answer of
/// what stands. This is the product's promise: a factual sentence without verbatim evidence cannot
/// reach a reader.
///
/// A claim stands when
///
/// - its quotes lie in passages that were found for the question (that they stand there letter for
///   letter is held by [Citation] itself); a quote that has nothing to do with it is left out
///   ([IdleQuotes]),
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
///   outlet ([NameRule], [UnknownNameRule]), who speaks is who speaks there ([SpeakerRule]), and
///   who acts on whom ([DirectionRule]),
/// - nothing that denies, plans, supposes, limits or attributes is lost or added ([ModalityRule],
///   [DenialRule], [LimitRule]),
/// - most of its other words stand in it too ([SubstanceRule]).
///
/// Whom and what day a quote points back to ("he said the same day") may stand in the sentences
/// before it, which are then shown too ([Backward]).
///
/// A quotation, word for word, needs none of that, unless it was torn from what denies, plans,
/// supposes or attributes it.
///
/// Claims keep their order. Where one is refused, those after it that lean on it go as well, so
/// that "it" and "however" never come to mean something else ([Leaning]).
public final class Verifier {
  /// Clauses that may each rest on a quote of its own.
  private static final Pattern CLAUSES =
      Pattern.compile(
          "(?i)[;；]\\s*|,?\\s+(?:while|whereas|тогда как|в то время как|ал|ал енді)\\s+|,\\s+(?:and|but|а|но|и|va|ва|және|жана|we|lekin|бірақ|бирок|вале)\\s+|(?<=[.!?])\\s+|[。]|、一方(?:で)?、?");

  /// Sentences before a quote that may tell what it points back to.
  private static final int BACK = 3;

  private final Outlets outlets;
  private final Reader reader;
  private final Rules rules;
  private final IdleQuotes idleQuotes;

  public Verifier(Gazetteer gazetteer, Glossary glossary, Outlets outlets) {
    this.outlets = outlets;
    this.reader = new Reader(gazetteer, glossary, outlets);
    this.rules = new Rules(gazetteer, outlets, reader);
    this.idleQuotes = new IdleQuotes(outlets, reader);
  }

  /// The claims that stand, in their order; empty when none does.
  Optional<Answer> verify(Draft draft, Evidence evidence) {
    var claims = standing(draft.claims(), evidence);
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    var disagreements = draft.disagreements().stream().filter(d -> stands(d, evidence)).toList();
    return Optional.of(new Answer(claims, disagreements, List.of(), draft.composer()));
  }

  /// Several answers as one, each to a question of its own; what two of them say stands once.
  ///
  /// @param answers verified before, at least one
  /// @param untold the questions without an answer
  static Answer together(List<Answer> answers, List<String> untold) {
    return new Answer(
        answers.stream().flatMap(answer -> answer.claims().stream()).distinct().toList(),
        answers.stream().flatMap(answer -> answer.disagreements().stream()).distinct().toList(),
        untold,
        answers.getFirst().composer());
  }

  /// What is said of a claim.
  sealed interface Verdict {}

  /// It stands, with those of its quotes that have to do with it.
  record Stands(Claim claim) implements Verdict {}

  /// It is refused.
  record Refused(String reason) implements Verdict {}

  /// Judges a claim. A quote that has nothing to do with it is left out where the others say all of
  /// it; a claim of which no quote says all is refused as a whole.
  Verdict judge(Claim claim, Evidence evidence) {
    var objection = objection(claim, evidence);
    if (objection.isPresent()) {
      return inContext(claim, evidence)
          .<Verdict>map(Stands::new)
          .orElseGet(() -> new Refused(objection.get()));
    }
    var idle = idleQuotes.of(claim);
    if (idle.isEmpty()) {
      return new Stands(claim);
    }
    var rest = claim.citations().stream().filter(c -> !idle.contains(c)).toList();
    if (rest.isEmpty()) {
      return new Refused("no quote has anything of it");
    }
    var lean = claim.citing(rest);
    return objection(lean, evidence).<Verdict>map(Refused::new).orElseGet(() -> new Stands(lean));
  }

  /// The same claim with the sentences that its quotes point back to, when nothing but whom and
  /// what day it names stands only there. Where they say all of it, the wrong words were quoted.
  private Optional<Claim> inContext(Claim claim, Evidence evidence) {
    var wide = claim.citations();
    for (int i = 0; i < BACK; i++) {
      var wider = Backward.of(wide, evidence);
      if (wider.isEmpty()) {
        return Optional.empty();
      }
      wide = wider.get();
      var before = Backward.before(claim.citations(), wide);
      if (objection(claim, Backward.texts(before), evidence).isEmpty()) {
        var shown = claim.citing(wide);
        return objection(claim.citing(before), evidence).map(_ -> shown);
      }
    }
    return Optional.empty();
  }

  /// Why no quote of a claim says all of it; empty when it stands.
  Optional<String> objection(Claim claim, Evidence evidence) {
    return objection(claim, Map.of(), evidence);
  }

  private Optional<String> objection(
      Claim claim, Map<ArticleId, String> before, Evidence evidence) {
    for (var citation : claim.citations()) {
      if (!found(citation, evidence)) {
        return Optional.of("cites " + citation.article().id() + ", which was not found");
      }
    }
    var frame = Frame.of(claim.sentence(), claim.citations(), outlets);
    return frame.objection().or(() -> unsaid(frame, claim, before));
  }

  /// What a text, meant to say all of a quote in another language, leaves out of it: a figure, a
  /// date, a name, or what denies, plans, supposes or attributes. Empty when nothing of it is
  /// missing.
  Optional<String> omission(String text, Citation citation) {
    return Completeness.omission(
        reader.read(text), Testimony.of(citation, outlets, reader).quote());
  }

  private List<Claim> standing(List<Claim> claims, Evidence evidence) {
    var standing = new ArrayList<Claim>();
    boolean refused = false;
    for (var claim : claims) {
      if (refused && Leaning.leans(claim.sentence())) {
        continue;
      }
      switch (judge(claim, evidence)) {
        case Stands(var kept) -> {
          refused = false;
          standing.add(kept);
        }
        case Refused _ -> refused = true;
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
  private Optional<String> unsaid(Frame frame, Claim claim, Map<ArticleId, String> before) {
    var adjoining = Adjoining.all(claim.citations());
    var all = testimonies(adjoining, before);
    if (all.stream().anyMatch(t -> rules.isVerbatim(frame.body(), t))) {
      return Optional.empty();
    }
    var leaning = Adjoining.leaning(claim.citations());
    var testimonies = leaning.equals(adjoining) ? all : testimonies(leaning, before);
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

  private List<Testimony> testimonies(List<Citation> citations, Map<ArticleId, String> before) {
    return citations.stream()
        .map(c -> Testimony.of(c, before.getOrDefault(c.article().id(), ""), outlets, reader))
        .toList();
  }

  private Optional<String> unsaid(String text, List<Testimony> testimonies) {
    var clause = reader.read(text);
    Optional<String> first = Optional.empty();
    for (var testimony : testimonies) {
      var objection = rules.objection(clause, testimony);
      if (objection.isEmpty()) {
        return objection;
      }
      first = first.or(() -> objection);
    }
    return first;
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
