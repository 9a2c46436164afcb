package serai.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// What a set of graded replies comes to. Shares are from 0 to 1, times in milliseconds.
public final class Scorecard {
  private final List<Grade> grades;

  public Scorecard(List<Grade> grades) {
    this.grades = List.copyOf(grades);
  }

  /// The scorecard as text: a line of means for each language and type, then the whole.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%-22s %4s %6s %6s %6s %6s %6s %6s %6s %6s"
            .formatted(
                "", "n", "right", "said", "cite-p", "cite-r", "hit@1", "hit@4", "hit@10", "mrr"));
    for (var language : new TreeSet<>(grades.stream().map(this::language).toList())) {
      lines.add(line("answerable " + language, g -> answerable(g) && language(g).equals(language)));
    }
    for (var type : new TreeSet<>(grades.stream().map(g -> g.gold().type()).toList())) {
      lines.add(line(type, g -> g.gold().type().equals(type)));
    }
    lines.add(line("answerable, all", Scorecard::answerable));
    lines.add(line("all", g -> true));
    lines.add("");
    lines.add(
        format("abstention precision", abstentionPrecision())
            + format("  recall", abstentionRecall())
            + format("  answerable refused", answerableRefused())
            + format("  quote fidelity", mean(g -> true, g -> g.faithful() ? 1 : 0)));
    lines.add(
        "milliseconds a question: p50 %.1f, p99 %.1f".formatted(percentile(0.5), percentile(0.99)));
    return lines;
  }

  /// Share of abstentions that were due.
  public double abstentionPrecision() {
    return mean(g -> !g.answered(), g -> answerable(g) ? 0 : 1);
  }

  /// Share of questions without an answer to which we abstained.
  public double abstentionRecall() {
    return mean(g -> !answerable(g), g -> g.answered() ? 0 : 1);
  }

  /// Share of answerable questions to which we abstained.
  public double answerableRefused() {
    return mean(Scorecard::answerable, g -> g.answered() ? 0 : 1);
  }

  /// Share of replies that are right among those of a kind.
  public double right(Predicate<Grade> kind) {
    return mean(kind, g -> g.right() ? 1 : 0);
  }

  private static boolean answerable(Grade grade) {
    return grade.gold().answerable();
  }

  private String language(Grade grade) {
    return grade.gold().language().orElse(grade.language()).code();
  }

  private String line(String name, Predicate<Grade> kind) {
    Predicate<Grade> ranked = kind.and(Scorecard::answerable);
    return String.format(
        Locale.ROOT,
        "%-22s %4d %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f",
        name,
        grades.stream().filter(kind).count(),
        right(kind),
        mean(ranked, g -> g.contained() ? 1 : 0),
        mean(ranked.and(Grade::answered), Grade::citationPrecision),
        mean(ranked.and(Grade::answered), Grade::citationRecall),
        mean(ranked, g -> hit(g, 1)),
        mean(ranked, g -> hit(g, 4)),
        mean(ranked, g -> hit(g, 10)),
        mean(ranked, g -> g.rank() == 0 ? 0 : 1.0 / g.rank()));
  }

  private static double hit(Grade grade, int within) {
    return grade.rank() > 0 && grade.rank() <= within ? 1 : 0;
  }

  private double mean(Predicate<Grade> kind, ToDoubleFunction<Grade> of) {
    return grades.stream().filter(kind).mapToDouble(of).average().orElse(0);
  }

  private double percentile(double share) {
    var times = grades.stream().mapToDouble(Grade::millis).sorted().toArray();
    return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, share * times.length)];
  }

  private static String format(String name, double value) {
    return String.format(Locale.ROOT, "%s %.3f", name, value);
  }
}
