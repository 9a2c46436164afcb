package serai.domain;

import java.util.List;

/// Numbers as bars: for each column a bar, stacked up from what each of several things adds to it.
///
/// @param columns what stands under the bars, from left to right
public record Chart(String title, List<String> columns, List<Share> shares) {
  public Chart {
    columns = List.copyOf(columns);
    shares = List.copyOf(shares);
    int width = columns.size();
    if (width == 0 || shares.isEmpty() || shares.stream().anyMatch(s -> s.of().size() != width)) {
      throw new IllegalArgumentException("a chart needs a number for each share of each column");
    }
  }

  /// What one thing adds to each column.
  public record Share(String name, List<Integer> of) {
    public Share {
      of = List.copyOf(of);
    }
  }
}
