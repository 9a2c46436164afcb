package serai.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a set of graded replies comes to. Shares are from 0 to 1, times in milliseconds.
public final class Scorecard {
  /// The rate that may never move.
  static final String FIDELITY = "letter for letter";

  private final List<Grade> grades;
  private final List<Grade> timed;

  /// @param timed those of the grades whose times count
  public Scorecard(List<Grade> grades, List<Grade> timed) {
    this.grades = List.copyOf(grades);
    this.timed = List.copyOf(timed);
  }

  public Scorecard(List<Grade> grades) {
    this(grades, grades);
  }

  /// The scorecard as text: a line of means for each language and type, then the whole.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("%-22s %4s".formatted("", "n") + names(table().getFirst()));
    table().forEach(row -> lines.add(line(row)));
    lines.add("");
    summary().forEach(row -> lines.add(line(row) + names(row)));
    lines.add(times());
    return lines;
  }

  /// The rates without the times, a row for each language, type and the whole, then how well it
  /// abstains and quotes.
  public List<Rates> rows() {
    return Stream.concat(table().stream(), summary().stream()).toList();
  }

  private List<Rates> table() {
    var rows = new ArrayList<Rates>();
    for (var language : new TreeSet<>(grades.stream().map(this::language).toList())) {
      rows.add(row("answerable " + language, g -> answerable(g) && language(g).equals(language)));
    }
    for (var type : new TreeSet<>(grades.stream().map(g -> g.gold().type()).toList())) {
      rows.add(row(type, g -> g.gold().type().equals(type)));
    }
    rows.add(row("answerable, all", Scorecard::answerable));
    rows.add(row("all", g -> true));
    return rows;
  }

  private List<Rates> summary() {
    return List.of(
        row("abstentions", g -> !g.answered(), "precision", abstentionPrecision()),
        row("unanswerable, all", g -> !answerable(g), "abstention recall", abstentionRecall()),
        row("answerable, refused", Scorecard::answerable, "refused", answerableRefused()),
        row("quotes", g -> true, FIDELITY, mean(g -> true, g -> g.faithful() ? 1 : 0)));
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

  private Rates row(String name, Predicate<Grade> kind) {
    Predicate<Grade> ranked = kind.and(Scorecard::answerable);
    var rates = new LinkedHashMap<String, Double>();
    rates.put("right", right(kind));
    rates.put("said", mean(ranked, g -> g.contained() ? 1 : 0));
    rates.put("cite-p", mean(ranked.and(Grade::answered), Grade::citationPrecision));
    rates.put("cite-r", mean(ranked.and(Grade::answered), Grade::citationRecall));
    rates.put("hit@1", mean(ranked, g -> hit(g, 1)));
    rates.put("hit@4", mean(ranked, g -> hit(g, 4)));
    rates.put("hit@10", mean(ranked, g -> hit(g, 10)));
    rates.put("mrr", mean(ranked, g -> g.rank() == 0 ? 0 : 1.0 / g.rank()));
    return new Rates(name, count(kind), rates);
  }

  private Rates row(String name, Predicate<Grade> kind, String rate, double value) {
    return new Rates(name, count(kind), Map.of(rate, value));
  }

  private int count(Predicate<Grade> kind) {
    return (int) grades.stream().filter(kind).count();
  }

  private static String names(Rates row) {
    return row.rates().keySet().stream().map(" %6s"::formatted).collect(Collectors.joining());
  }

  private static String line(Rates row) {
    var line = String.format(Locale.ROOT, "%-22s %4d", row.name(), row.count());
    return line
        + row.rates().values().stream()
            .map(rate -> " %6s".formatted(Rates.rounded(rate)))
            .collect(Collectors.joining());
  }

  private static double hit(Grade grade, int within) {
    return grade.rank() > 0 && grade.rank() <= within ? 1 : 0;
  }

  private double mean(Predicate<Grade> kind, ToDoubleFunction<Grade> of) {
    return grades.stream().filter(kind).mapToDouble(of).average().orElse(0);
  }

  private String times() {
    return String.format(
        Locale.ROOT,
        "milliseconds a question: p50 %.1f, p99 %.1f (%d questions, each asked for the first time,"
            + " after %d others)",
        percentile(timed, 0.5),
        percentile(timed, 0.99),
        timed.size(),
        grades.size() - timed.size());
  }

  private static double percentile(List<Grade> grades, double share) {
    var times = grades.stream().mapToDouble(Grade::millis).sorted().toArray();
    return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, share * times.length)];
  }
}
