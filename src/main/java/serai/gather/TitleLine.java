package serai.gather;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import serai.gather.Boilerplate.Use;

/// The headline among the lines of a page.
final class TitleLine {
  /// The marks of a heading in Markdown.
  static final Pattern HASHES = Pattern.compile("^#{1,6}\\s+");

  private static final int LONGEST = 250;
  private static final int SHORTEST = 20;
  private static final int LONGEST_DATE = 40;

  private TitleLine() {}

  /// The headline, when there is one: written as such, standing there twice, or the first short
  /// line before the text.
  static Optional<String> find(List<String> lines, Predicate<String> isAside) {
    var repeated = repeated(lines);
    var head = new ArrayList<String>();
    for (var line : lines) {
      boolean isTitle = HASHES.matcher(line).lookingAt() || repeated.contains(line);
      if (isTitle && line.length() <= LONGEST && !isAside.test(line)) {
        return Optional.of(HASHES.matcher(line).replaceFirst(""));
      }
      if (LineShape.isParagraph(line)) {
        break;
      }
      if (!line.isEmpty() && !isAside.test(line)) {
        head.add(line);
      }
    }
    var candidates = head.stream().filter(TitleLine::canBeTitle).toList();
    return candidates.stream()
        .filter(line -> !LineShape.isCapitals(line) && !LineShape.isTrail(line))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static Set<String> repeated(List<String> lines) {
    var seen = new HashSet<String>();
    return lines.stream()
        .filter(line -> line.length() > SHORTEST && !seen.add(line))
        .collect(Collectors.toSet());
  }

  private static boolean canBeTitle(String line) {
    return line.length() <= LONGEST
        && !line.matches(".*[.。]$")
        && PrintedDate.line(line).filter(date -> line.length() < LONGEST_DATE).isEmpty()
        && Boilerplate.afterWords(Use.BYLINE, line).filter(TextCleaner::isName).isEmpty();
  }
}
