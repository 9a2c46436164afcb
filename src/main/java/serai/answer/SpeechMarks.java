package serai.answer;

/// The marks around direct speech. A sentence out of the middle of a longer speech has only the one
/// at its beginning, or at its end.
final class SpeechMarks {
  private static final String OPENING = "“«「『";
  private static final String CLOSING = "”»」』";
  private static final String STRAIGHT = "\"";

  private SpeechMarks() {}

  /// A sentence with the mark that it lacks at one end, so that it still shows whose words begin
  /// where. Marks in its middle stay as they are.
  static String closed(String sentence) {
    if (sentence.isEmpty()) {
      return sentence;
    }
    var first = sentence.substring(0, 1);
    var last = sentence.substring(sentence.length() - 1);
    if (first.equals(STRAIGHT) || last.equals(STRAIGHT)) {
      boolean isOdd = sentence.chars().filter(sign -> sign == STRAIGHT.charAt(0)).count() % 2 == 1;
      return isOdd ? first.equals(STRAIGHT) ? sentence + STRAIGHT : STRAIGHT + sentence : sentence;
    }
    int opening = OPENING.indexOf(first);
    int closing = CLOSING.indexOf(last);
    if (opening >= 0 && open(sentence, opening) > 0) {
      return sentence + CLOSING.charAt(opening);
    }
    return closing >= 0 && open(sentence, closing) < 0
        ? OPENING.charAt(closing) + sentence
        : sentence;
  }

  /// How many marks of a kind are opened more often than closed.
  private static int open(String sentence, int kind) {
    int open = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char sign = sentence.charAt(i);
      open += sign == OPENING.charAt(kind) ? 1 : sign == CLOSING.charAt(kind) ? -1 : 0;
    }
    return open;
  }
}
