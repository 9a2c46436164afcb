package serai.port;

import java.nio.file.Path;
import java.util.List;
import serai.domain.Manuscript;
import serai.domain.Problem;

/// Where readers hand in articles of their own, as files.
public interface Submissions {
  /// What a file holds, told by the ending of its name.
  Delivery open(Path file);

  /// What was handed in.
  sealed interface Delivery {}

  /// Articles with their particulars, in order.
  ///
  /// @param warnings what was passed over without harm
  record Records(List<Manuscript> manuscripts, List<Problem> problems, List<String> warnings)
      implements Delivery {
    public Records {
      manuscripts = List.copyOf(manuscripts);
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  /// A text as it was copied from somewhere.
  record Copied(String text) implements Delivery {}

  /// A page of the web.
  record Page(String html) implements Delivery {}

  /// A file that cannot be used at all.
  record Unusable(Problem problem) implements Delivery {}
}
