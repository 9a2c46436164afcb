package serai.port;

import java.util.Optional;
import serai.domain.Chart;

/// Who makes pictures of numbers.
public interface Painter {
  /// A picture in the PNG format, small enough for a phone and readable in a light chat and a dark
  /// one; empty when it cannot be painted here, for want of letters for instance.
  Optional<byte[]> png(Chart chart);
}
