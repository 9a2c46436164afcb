package serai.answer;

import java.util.regex.Pattern;

/// Leaves out what a model thinks aloud between tags such as `<think>` before it answers.
final class Thoughts {
  private static final Pattern OPENING =
      Pattern.compile("<(think|thinking|thought|reasoning|analysis|scratchpad)>");

  /// Characters that may be the beginning of a tag and are held back until it is clear.
  private static final int LONGEST_TAG = "</scratchpad>".length();

  private final StringBuilder held = new StringBuilder();
  private String closing = "";

  /// The piece without thoughts, except for an end that may be a tag's beginning.
  String without(String piece) {
    held.append(piece);
    var clear = new StringBuilder();
    while (!held.isEmpty()) {
      if (closing.isEmpty()) {
        var tag = OPENING.matcher(held);
        if (tag.find()) {
          clear.append(held, 0, tag.start());
          closing = "</" + tag.group(1) + ">";
          held.delete(0, tag.end());
        } else {
          int keep = perhapsTag();
          clear.append(held, 0, keep);
          held.delete(0, keep);
          break;
        }
      } else {
        int end = held.indexOf(closing);
        if (end < 0) {
          held.delete(0, Math.max(0, held.length() - LONGEST_TAG));
          break;
        }
        held.delete(0, end + closing.length());
        closing = "";
      }
    }
    return clear.toString();
  }

  /// Where a tag may begin at the end of what is held; its length when none does.
  private int perhapsTag() {
    int at = held.lastIndexOf("<");
    boolean mayBe =
        at >= 0 && held.length() - at < LONGEST_TAG && held.substring(at).matches("<[a-z]*");
    return mayBe ? at : held.length();
  }
}
