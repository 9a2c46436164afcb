package serai.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scorecard that was accepted last: rates, never times. A score that moves, either way, is to
/// be moved on purpose.
public final class AcceptedCard {
  /// The day on which the questions of an accepted card are asked: "last year" must not move with
  /// the calendar. The newest article of the corpus is from the month before.
  public static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

  /// How many replies of a row may differ: the last digits of the vectors may differ between
  /// processors, and a close decision with them.
  private static final double SLACK = 1;

  /// Half of the last digit that is written.
  private static final double ROUNDING = 0.0005;

  private static final String COMMENT = "#";

  private final List<Rates> rows;

  private AcceptedCard(List<Rates> rows) {
    this.rows = rows;
  }

  /// The card in the lines of a file.
  ///
  /// @throws IllegalArgumentException when a line is no row of a card
  public static AcceptedCard read(List<String> lines) {
    return new AcceptedCard(
        lines.stream()
            .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
            .map(Rates::read)
            .toList());
  }

  /// The lines of a file that accept a scorecard.
  public static List<String> lines(Scorecard scorecard) {
    return Stream.concat(
            Stream.of(
                COMMENT + " What the questions of this folder come to, asked on " + AS_OF + ".",
                COMMENT + " Written by `./serai evaluate --accept`, never by hand."),
            scorecard.rows().stream().map(Rates::written))
        .toList();
  }

  /// What has moved, a sentence each; empty when all is as accepted.
  public List<String> moved(Scorecard scorecard) {
    var before = byName(rows);
    var now = byName(scorecard.rows());
    var moved = new ArrayList<String>();
    for (var row : scorecard.rows()) {
      var accepted = before.get(row.name());
      if (accepted == null) {
        moved.add(row.name() + " is new");
      } else if (accepted.count() != row.count()) {
        moved.add(row.name() + ": n was " + accepted.count() + ", is " + row.count());
      } else {
        moved.addAll(moved(accepted, row));
      }
    }
    rows.stream()
        .map(Rates::name)
        .filter(name -> !now.containsKey(name))
        .forEach(name -> moved.add(name + " is gone"));
    return moved;
  }

  private static List<String> moved(Rates before, Rates now) {
    var moved = new ArrayList<String>();
    if (!before.rates().keySet().equals(now.rates().keySet())) {
      moved.add(now.name() + ": the columns are others");
      return moved;
    }
    now.rates()
        .forEach((name, rate) -> {
          double was = before.rates().getOrDefault(name, 0.0);
          boolean isExact = name.equals(Scorecard.FIDELITY);
          double slack = isExact ? 0 : SLACK / Math.max(1, now.count());
          if (Math.abs(rate - was) > slack + ROUNDING) {
            moved.add(
                "%s: %s was %s, is %s"
                    .formatted(now.name(), name, Rates.rounded(was), Rates.rounded(rate)));
          }
        });
    return moved;
  }

  private static Map<String, Rates> byName(List<Rates> rows) {
    return rows.stream().collect(Collectors.toMap(Rates::name, Function.identity(), (a, b) -> a));
  }
}
