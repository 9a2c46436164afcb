package serai.disk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import serai.domain.DateSource;
import serai.domain.Manuscript;
import serai.domain.Problem;
import serai.port.Submissions;

/// Articles as JSON, one a line.
final class JsonLines {
  private final String file;
  private final Set<String> unknown = new LinkedHashSet<>();

  private JsonLines(String file) {
    this.file = file;
  }

  /// The articles of all lines that can be read, and what is wrong with the others.
  static Submissions.Records read(String file, String content) {
    return new JsonLines(file).read(content);
  }

  private Submissions.Records read(String content) {
    var manuscripts = new ArrayList<Manuscript>();
    var problems = new ArrayList<Problem>();
    int number = 0;
    for (var line : content.split("\r?\n|\r", -1)) {
      number++;
      if (!line.isBlank()) {
        var where = file + ", line " + number;
        try {
          manuscripts.add(manuscript(where, line));
        } catch (FlatFields.Unreadable | IllegalArgumentException e) {
          problems.add(new Problem(where, String.valueOf(e.getMessage())));
        }
      }
    }
    var warnings = unknown.stream().map(key -> file + ": unknown key '" + key + "', passed over");
    return new Submissions.Records(manuscripts, problems, warnings.toList());
  }

  private Manuscript manuscript(String where, String line) {
    var values = FlatFields.json(line, ManuscriptFields.KEYS);
    values.keySet().stream()
        .filter(key -> !ManuscriptFields.KEYS.contains(key))
        .forEach(unknown::add);
    var fields = new ManuscriptFields(values);
    var text =
        fields.value("text").orElseThrow(() -> new IllegalArgumentException("'text' is missing"));
    return fields.manuscript(where, text, DateSource.IMPORT);
  }
}
