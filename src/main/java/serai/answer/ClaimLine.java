package serai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import serai.answer.Proposal.Support;

/// Reads the claims of one line that a model wrote: sentences, each followed by the numbers of its
/// passages and words of theirs. The form asked for is `CLAIM [3: "words"]`; what models make of it
/// is read too: other brackets and marks, the number first, several claims on a line.
final class ClaimLine {
  /// A passage's number in brackets or between bars, up to where its words may begin.
  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\[【](?:passage|source|p\\.?|no\\.?|отрывок|фрагмент|источник|№|#|\\s)*(\\d{1,3})"
              + "(?:\\s*[,;]\\s*\\d{1,3})*\\s*(?=[\\]】:：|\"“«「\\s])[\\]】]?"
              + "|[(（](?:passage|source|p\\.?|отрывок|фрагмент|источник|№|#|\\s)*(\\d{1,3})\\s*"
              + "(?=[:：]\\s*[\"“«「]|[)）]\\s*[:：-]?\\s*[\"“«「]|[)）]\\s*$)[)）]?"
              + "|\\|\\s*(?:passage|\\s)*(\\d{1,3})\\s*(?=\\|)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:[\\s>*•·–—#_-]+|\\d{1,2}[.)]\\s+"
              + "|(?:claim|answer|fact|утверждение|ответ|факт|回答|主張)\\s*\\d*\\s*[:：]\\s*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TOLD =
      Pattern.compile(
          "^[\\s>*•·–—#_-]*(?:\\d{1,2}[.)]\\s+)?(?:according to|as stated in|from|in)?\\s*(?:the )?"
              + "(?:passage|source|document|article)\\s*(?:no\\.?|number|#)?\\s*(\\d{1,3})"
              + "\\s*(?:says|states|reports)?\\s*(?:that\\b)?\\s*[,:-]?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final String OPENING = "\"“„«「『‘'";
  private static final String CLOSING = "\"”“»」』’'";

  /// What may follow the words' closing mark.
  private static final Pattern AFTER_WORDS =
      Pattern.compile("^\\s*(?:[\\]】)）|*]|[.,;]?\\s*$|[\\[【]).*", Pattern.DOTALL);

  private static final Pattern BETWEEN = Pattern.compile("^[\\s\\]】)）|:：,，;.*–—-]+");
  private static final Pattern TRAILING = Pattern.compile("[\\s|*_–—:：(\\[-]+$");

  private ClaimLine() {}

  /// The claims of a line.
  ///
  /// @param before the sentence of the line before, when that named no passage; else empty
  /// @param whole whether the line is known to have ended; words that are cut off count for nothing
  static List<Proposal> read(String line, String before, boolean whole) {
    var numbers = NUMBER.matcher(line).results().toList();
    var proposals = new ArrayList<Proposal>();
    if (numbers.isEmpty()) {
      return told(line, whole);
    }
    var sentence = sentence(line.substring(0, numbers.getFirst().start()));
    if (sentence.isEmpty()) {
      sentence = before;
    } else if (!before.isEmpty() && goesOn(sentence)) {
      sentence = before + " " + sentence;
    }
    var supports = new ArrayList<Support>();
    for (int i = 0; i < numbers.size(); i++) {
      var number = numbers.get(i);
      boolean isLast = i == numbers.size() - 1;
      int end = isLast ? line.length() : numbers.get(i + 1).start();
      var words = Words.of(line.substring(number.end(), end));
      if (words.closed() || whole || !isLast) {
        supports.add(new Support(passage(number), words.words()));
      }
      if (!words.rest().isEmpty() || isLast) {
        add(proposals, sentence, supports);
        sentence = words.rest();
        supports.clear();
      }
    }
    return proposals;
  }

  /// A line that names its passage in its own words: `According to passage 3, …`.
  private static List<Proposal> told(String line, boolean whole) {
    var told = TOLD.matcher(line);
    if (!whole || !told.find()) {
      return List.of();
    }
    var sentence = sentence(line.substring(told.end()));
    return sentence.isEmpty()
        ? List.of()
        : List.of(
            new Proposal(
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1),
                List.of(new Support(Integer.parseInt(told.group(1)), ""))));
  }

  /// Whether a line goes on with a sentence that the line before began.
  static boolean goesOn(String line) {
    return Character.isLowerCase(line.charAt(0)) || Character.isDigit(line.charAt(0));
  }

  /// Whether a sentence has not come to its end.
  static boolean isOpen(String sentence) {
    return !sentence.isEmpty() && ".!?。！？:：".indexOf(sentence.charAt(sentence.length() - 1)) < 0;
  }

  /// A sentence without what models put around it.
  static String sentence(String text) {
    var plain = text.replace("**", "").replace("`", "");
    plain = BEFORE.matcher(plain).replaceFirst("");
    return TRAILING.matcher(plain).replaceFirst("").strip();
  }

  /// A number with nothing said before it: the words speak for themselves.
  private static void add(List<Proposal> proposals, String sentence, List<Support> supports) {
    if (supports.isEmpty()) {
      return;
    }
    var said = sentence.isEmpty() ? supports.getFirst().words() : sentence;
    if (!said.isBlank()) {
      proposals.add(new Proposal(said, supports));
    }
  }

  private static int passage(java.util.regex.MatchResult number) {
    for (int group = 1; group <= number.groupCount(); group++) {
      if (number.group(group) != null) {
        return Integer.parseInt(number.group(group));
      }
    }
    return 0;
  }

  /// The words after a number, and the sentence that begins after them.
  ///
  /// @param closed whether their end can be seen
  private record Words(String words, String rest, boolean closed) {
    static Words of(String text) {
      var region = BETWEEN.matcher(text).replaceFirst("").stripTrailing();
      if (region.isEmpty() || OPENING.indexOf(region.charAt(0)) < 0) {
        return unmarked(text, region);
      }
      for (int i = 1; i < region.length(); i++) {
        if (CLOSING.indexOf(region.charAt(i)) >= 0
            && AFTER_WORDS.matcher(region.substring(i + 1)).matches()) {
          return new Words(region.substring(1, i), rest(region.substring(i + 1)), true);
        }
      }
      return new Words(region.substring(1), "", false);
    }

    /// Words without marks end at their bracket; after a bracket that closed at once there are
    /// none, and what follows is another sentence.
    private static Words unmarked(String text, String region) {
      boolean bare = !text.isEmpty() && !text.stripLeading().matches("^[:：|].*");
      int bracket = Math.max(region.indexOf(']'), region.indexOf('】'));
      if (bracket >= 0) {
        return new Words(region.substring(0, bracket), rest(region.substring(bracket + 1)), true);
      }
      return bare && !region.isEmpty()
          ? new Words("", rest(region), true)
          : new Words(region, "", region.isEmpty());
    }

    private static String rest(String text) {
      var rest = sentence(BETWEEN.matcher(text).replaceFirst(""));
      return rest.chars().filter(Character::isLetter).count() > 3 ? rest : "";
    }
  }
}
