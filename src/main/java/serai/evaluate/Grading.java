package serai.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import serai.domain.Answer;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Evidence;
import serai.domain.Question;
import serai.domain.Reply;

/// Grades one reply against what is known to be right.
public final class Grading {
  private static final Pattern MARKERS = Pattern.compile("\\[\\d+]");

  private Grading() {}

  /// Grades one reply.
  ///
  /// @param millis time from question to reply, in milliseconds
  public static Grade grade(
      GoldQuestion gold, Question understood, Reply reply, Evidence evidence, double millis) {
    return switch (reply) {
      case Answer answer -> {
        var cited =
            answer.claims().stream()
                .flatMap(c -> c.citations().stream())
                .map(c -> c.article().url())
                .distinct()
                .toList();
        long golden = cited.stream().filter(gold.goldUrls()::contains).count();
        yield new Grade(
            gold,
            understood.language(),
            true,
            gold.answerable() && golden > 0 && containsAll(gold, text(answer)),
            gold.answerable() && containsAll(gold, text(answer)),
            cited.isEmpty() ? 0 : (double) golden / cited.size(),
            gold.goldUrls().isEmpty() ? 0 : (double) golden / gold.goldUrls().size(),
            faithful(answer),
            rank(gold, evidence),
            millis);
      }
      case serai.domain.Abstention _ ->
          new Grade(
              gold,
              understood.language(),
              false,
              !gold.answerable(),
              false,
              0,
              0,
              true,
              rank(gold, evidence),
              millis);
    };
  }

  /// The words of the claims: their quotes and, without dates of publication and markers, their
  /// sentences.
  private static String text(Answer answer) {
    return answer.claims().stream().map(Grading::text).collect(Collectors.joining("\n"));
  }

  private static String text(Claim claim) {
    var sentence = MARKERS.matcher(claim.sentence()).replaceAll("");
    for (var citation : claim.citations()) {
      var date = citation.article().published();
      if (date.isPresent()) {
        for (var language : serai.domain.Language.values()) {
          sentence = sentence.replace(date.get().in(language), "");
        }
      }
    }
    return sentence
        + "\n"
        + claim.citations().stream().map(Citation::quote).collect(Collectors.joining("\n"));
  }

  private static boolean containsAll(GoldQuestion gold, String text) {
    var folded = text.toLowerCase(Locale.ROOT);
    return gold.mustContain().stream()
        .allMatch(group -> group.stream().anyMatch(wanted -> contains(folded, wanted)));
  }

  /// Whether a wanted text occurs; a figure must stand as a whole number.
  private static boolean contains(String folded, String wanted) {
    var lower = wanted.toLowerCase(Locale.ROOT);
    var start = Character.isDigit(lower.charAt(0)) ? "(?<![\\d.,])" : "";
    var end = Character.isDigit(lower.charAt(lower.length() - 1)) ? "(?![\\d]|[.,]\\d)" : "";
    return Pattern.compile(start + Pattern.quote(lower) + end).matcher(folded).find();
  }

  private static boolean faithful(Answer answer) {
    return answer.claims().stream()
        .flatMap(c -> c.citations().stream())
        .allMatch(c -> c.article().words(c.span()).equals(c.quote()));
  }

  /// The rank of the first right article among those found, from 1; 0 when there is none.
  private static int rank(GoldQuestion gold, Evidence evidence) {
    List<String> urls = evidence.found().stream().map(f -> f.article().url()).distinct().toList();
    for (int i = 0; i < urls.size(); i++) {
      if (gold.goldUrls().contains(urls.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }
}
