package serai.answer;

import java.util.HashSet;
import java.util.List;
import serai.domain.Concept;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.domain.Question;
import serai.domain.Wanted;
import serai.domain.Words;

/// Tells when one sentence says again what another outlet's sentence says, so that both can stand
/// behind one claim.
final class Restatement {
  private final Lands lands;

  Restatement(Lands lands) {
    this.lands = lands;
  }

  /// Whether two sentences report one thing: every figure of the shorter list stands in the other
  /// one too, or, without figures, most of their words do. Where the first gives an amount of money
  /// the second gives one of the same: who is silent on it is no witness to it. Seven schools here
  /// and seven students in the next country are two things.
  boolean is(Question question, Candidate a, Candidate b) {
    if (a.article().id().equals(b.article().id())
        || !shareAFigure(a.figures(), b.figures())
        || lands.areApart(a, b)) {
      return false;
    }
    var left = measures(a);
    var right = measures(b);
    if (left.isEmpty() != right.isEmpty()
        || contradict(left, right)
        || !shareAFigure(money(left), money(right))) {
      return false;
    }
    if (left.isEmpty()) {
      return a.article().lang().equals(b.article().lang()) && overlap(a.text(), b.text()) >= 0.5;
    }
    boolean figures =
        left.size() <= right.size()
            ? left.stream().allMatch(f -> Figures.contain(right, f))
            : right.stream().allMatch(f -> Figures.contain(left, f));
    return figures
        && question.wanted() != Wanted.COMPARISON
        && shared(a, b) >= 0.6
        && b.said().containsAll(names(a));
  }

  /// Whether another sentence is a witness to all of the first: what the first measures and most of
  /// what it names stand there too. A shorter report that shares one figure with it is none.
  boolean backs(Question question, Candidate claimed, Candidate other) {
    return is(question, claimed, other)
        && measures(claimed).stream().allMatch(f -> Figures.contain(other.told(), f))
        && (claimed.said().isEmpty() || shareOf(claimed, other) >= 0.6);
  }

  /// What a sentence measures: its new figures without the dates, which many events share.
  private static List<Figure> measures(Candidate candidate) {
    return candidate.told().stream()
        .filter(f -> !f.isYear() && !DayOfMonth.isAt(candidate.text(), f.span()))
        .toList();
  }

  private static List<Concept> names(Candidate candidate) {
    return candidate.said().stream().filter(c -> c.kind() == Concept.Kind.NAME).toList();
  }

  private static List<Figure> money(List<Figure> figures) {
    return figures.stream().filter(Figure::isMoney).toList();
  }

  /// Whether two lists of figures name different amounts in one currency.
  private static boolean contradict(List<Figure> one, List<Figure> other) {
    return one.stream()
        .filter(Figure::isMoney)
        .anyMatch(f ->
            other.stream().anyMatch(o -> o.unit().equals(f.unit()))
                && other.stream().noneMatch(f::same));
  }

  /// Whether a figure stands in both, or none in the first: the Verifier wants as much.
  private static boolean shareAFigure(List<Figure> one, List<Figure> other) {
    return one.isEmpty() || other.stream().anyMatch(f -> Figures.contain(one, f));
  }

  private static double shared(Candidate a, Candidate b) {
    var both = new HashSet<>(a.said());
    both.retainAll(b.said());
    int fewer = Math.min(a.said().size(), b.said().size());
    return fewer == 0 ? 0 : (double) both.size() / fewer;
  }

  private static double shareOf(Candidate claimed, Candidate other) {
    var both = new HashSet<>(claimed.said());
    both.retainAll(other.said());
    return (double) both.size() / claimed.said().size();
  }

  private static double overlap(String a, String b) {
    var left = Words.of(a).list();
    var right = Words.of(b).list();
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    boolean leftFewer = left.size() <= right.size();
    var fewer = leftFewer ? left : right;
    var more = leftFewer ? right : left;
    long common =
        fewer.stream().filter(w -> more.stream().anyMatch(other -> Words.same(w, other))).count();
    return (double) common / fewer.size();
  }
}
