package serai.ask;

import java.util.regex.Pattern;

/// What a reader typed, fit to be read: without control characters and marks that nobody sees, its
/// spaces as one, and not endless.
///
/// @param text one line; empty when there was nothing but space
/// @param cut whether it was longer and only its beginning is kept
public record Typed(String text, boolean cut) {
  /// Code points of a question that are read; a page of a book has as many.
  public static final int LONGEST = 2000;

  /// Colours, cursor movements and titles of terminals, from ESC to their last letter: ECMA-48.
  private static final Pattern TERMINAL =
      Pattern.compile(
          "(?:\u001B\\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?");

  /// Marks without width or that turn the direction of writing, and the tags of Unicode.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\\p{Cs}]"
              + "|[\\x{E0000}-\\x{E007F}]");

  private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  /// Makes what was typed fit to be read.
  public static Typed of(String typed) {
    var seen = UNSEEN.matcher(TERMINAL.matcher(typed).replaceAll("")).replaceAll("");
    var line = SPACE.matcher(seen).replaceAll(" ").strip();
    boolean cut = line.codePointCount(0, line.length()) > LONGEST;
    return new Typed(
        cut ? line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() : line, cut);
  }

  /// Whether there is nothing to read.
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
