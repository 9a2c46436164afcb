package serai.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One row of a scorecard: what the replies of a kind come to.
///
/// @param count how many replies there are
/// @param rates shares and means from 0 to 1 by name, in the order of the scorecard's columns
public record Rates(String name, int count, Map<String, Double> rates) {
  private static final String COLUMN = " | ";

  public Rates {
    rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
  }

  /// The row as a line of a file: `answerable en | n 81 | right 0.840 | …`.
  String written() {
    return name
        + COLUMN
        + "n "
        + count
        + rates.entrySet().stream()
            .map(rate -> COLUMN + rate.getKey() + " " + rounded(rate.getValue()))
            .collect(Collectors.joining());
  }

  /// @throws IllegalArgumentException when the line is none that [#written] makes
  static Rates read(String line) {
    var columns = line.split(Pattern.quote(COLUMN), -1);
    var rates = new LinkedHashMap<String, Double>();
    try {
      for (int i = 2; i < columns.length; i++) {
        int space = columns[i].lastIndexOf(' ');
        rates.put(columns[i].substring(0, space), Double.valueOf(columns[i].substring(space + 1)));
      }
      return new Rates(columns[0], Integer.parseInt(columns[1].substring("n ".length())), rates);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("'" + line + "' is no row of a scorecard", e);
    }
  }

  static String rounded(double rate) {
    return String.format(Locale.ROOT, "%.3f", rate);
  }
}
