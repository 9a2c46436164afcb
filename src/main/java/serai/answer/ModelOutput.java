package serai.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads what a model writes while it writes it, in whatever form it comes: lines or JSON, with
/// thoughts before and chatter around it, between fences, cut off at any letter. Each claim is
/// handed out as soon as its end can be seen.
final class ModelOutput {
  /// Characters of one line or object at most, and lines without a claim: what goes beyond is no
  /// answer any more.
  private static final int LONGEST = 4000;

  private static final int IDLE_LINES = 60;

  /// A line that comes a fourth time will come again.
  private static final int REPEATS = 4;

  /// How an object may begin on its line.
  private static final Pattern BEFORE_OBJECT =
      Pattern.compile("^[\\s\\-*•>`\\[,]*(?:json)?[\\s\\[,]*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern NONE =
      Pattern.compile("^[\\W_]*none[\\W_]*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_CLAIMS =
      Pattern.compile("\\{\\s*\"claims\"\\s*:\\s*\\[\\s*]\\s*}");

  private static final Pattern REFUSAL =
      Pattern.compile(
          "\\b(?:i(?:'|’)?m sorry|i am sorry|i apologi[sz]e|i can(?:'|’|no)?t (?:help|assist|answer"
              + "|comply|provide)|unable to (?:help|assist|answer|comply)|as an ai)\\b"
              + "|не могу (?:помочь|ответить)|извините|申し訳|お答えできません|кешіріңіз|кечирасиз"
              + "|kechirasiz|кечиресиз|бахшиш|bagyşlaň",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Thoughts thoughts = new Thoughts();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder object = new StringBuilder();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Proposal> ready = new ArrayList<>();
  private final StringBuilder chatter = new StringBuilder();
  private String before = "";
  private boolean inString;
  private boolean escaped;
  private boolean perhapsClosed;
  private boolean saidNone;
  private boolean endless;
  private int idle;

  /// Takes the next piece.
  ///
  /// @return the claims that it completes
  List<Proposal> read(String piece) {
    ready.clear();
    var text = thoughts.without(piece);
    for (int i = 0; i < text.length(); i++) {
      take(text.charAt(i));
    }
    return List.copyOf(ready);
  }

  /// Takes the end.
  ///
  /// @param whole whether the model ended by itself, so that its last line is complete
  List<Proposal> end(boolean whole) {
    ready.clear();
    if (open.isEmpty()) {
      endLine(whole);
    }
    return List.copyOf(ready);
  }

  /// Whether it goes on and on without saying anything new.
  boolean isEndless() {
    return endless;
  }

  /// Whether it said that the passages do not answer.
  boolean saidNone() {
    return saidNone;
  }

  /// Whether it excused itself.
  boolean isRefusal() {
    return REFUSAL.matcher(chatter).find();
  }

  private void take(char letter) {
    if (!open.isEmpty()) {
      takeOfObject(letter);
    } else if (letter == '\n') {
      endLine(true);
    } else if (letter == '{' && BEFORE_OBJECT.matcher(line).matches()) {
      line.setLength(0);
      takeOfObject(letter);
    } else {
      line.append(letter);
      endless |= line.length() > LONGEST;
    }
  }

  /// Braces are counted outside strings. A quotation mark ends a string only when what follows it
  /// could follow a string: models forget to escape.
  private void takeOfObject(char letter) {
    object.append(letter);
    endless |= object.length() - (open.isEmpty() ? 0 : open.peek()) > LONGEST;
    if (perhapsClosed && !Character.isWhitespace(letter)) {
      perhapsClosed = false;
      inString = ",:}]".indexOf(letter) < 0;
    }
    if (inString) {
      if (escaped) {
        escaped = false;
      } else if (letter == '\\') {
        escaped = true;
      } else if (letter == '"') {
        perhapsClosed = true;
      }
    } else if (letter == '"') {
      inString = true;
    } else if (letter == '{') {
      open.push(object.length() - 1);
    } else if (letter == '}' && !open.isEmpty()) {
      endObject(object.substring(open.pop()));
    }
  }

  private void endObject(String text) {
    ClaimJson.read(text).ifPresent(ready::add);
    saidNone |= NO_CLAIMS.matcher(text).matches();
    if (open.isEmpty()) {
      object.setLength(0);
    }
  }

  /// What a line of a claim may leave to the next one; a sentence may be broken over several.
  private String before(String text) {
    if (text.endsWith(":") || text.endsWith("：")) {
      return "";
    }
    var sentence = ClaimLine.sentence(text);
    return ClaimLine.isOpen(before) && !sentence.isEmpty() && ClaimLine.goesOn(sentence)
        ? before + " " + sentence
        : sentence;
  }

  private void endLine(boolean whole) {
    var text = line.toString().strip();
    line.setLength(0);
    if (text.isEmpty() || text.startsWith("```")) {
      return;
    }
    endless |= seen.merge(text, 1, Integer::sum) >= REPEATS;
    var claims = ClaimLine.read(text, before, whole);
    ready.addAll(claims);
    if (!claims.isEmpty()) {
      before = "";
      idle = 0;
      return;
    }
    saidNone |= NONE.matcher(text).matches();
    before = before(text);
    endless |= ++idle > IDLE_LINES;
    if (chatter.length() < LONGEST) {
      chatter.append(text).append('\n');
    }
  }
}
