package serai.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Some words in classic HTML with the markup around them.
record Line(String before, List<Inline> words, String after) {
  /// UTF-16 units of a link's text at most: links are not cut.
  private static final int LONGEST_LINK = 300;

  Line {
    words = List.copyOf(words);
  }

  /// UTF-16 units after the markup is read.
  int length() {
    return words.stream().mapToInt(word -> said(word).length()).sum();
  }

  String html() {
    return before + words.stream().map(Line::html).collect(Collectors.joining()) + after;
  }

  /// The same in lines that are no longer than this, cut between sentences where that goes.
  List<Line> cut(int most) {
    var lines = new ArrayList<Line>();
    var room = new ArrayList<Inline>();
    int used = 0;
    for (var word : words) {
      var rest = word;
      while (used + said(rest).length() > most) {
        int at = isWords(rest) ? boundary(said(rest), most - used) : 0;
        if (at == 0 && used == 0) {
          at = most;
        }
        if (at > 0) {
          room.add(with(rest, said(rest).substring(0, at)));
          rest = with(rest, said(rest).substring(at).stripLeading());
        }
        lines.add(new Line(before, room, after));
        room.clear();
        used = 0;
      }
      room.add(rest);
      used += said(rest).length();
    }
    lines.add(new Line(before, room, after));
    return lines;
  }

  /// The last place not after `most` at which a sentence begins; a word, when no sentence does.
  private static int boundary(String text, int most) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int sentence = sentences.isBoundary(most) ? most : sentences.preceding(most);
    if (sentence > 0) {
      return sentence;
    }
    int space = text.lastIndexOf(' ', Math.max(0, most - 1));
    if (space > 0) {
      return space + 1;
    }
    return most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }

  private static boolean isWords(Inline inline) {
    return switch (inline) {
      case Inline.Text _, Inline.Own _, Inline.Strong _, Inline.Faint _ -> true;
      case Inline.Link _, Inline.Mark _, Inline.Moment _ -> false;
    };
  }

  private static Inline with(Inline inline, String text) {
    return switch (inline) {
      case Inline.Text _ -> new Inline.Text(text);
      case Inline.Own _ -> new Inline.Own(text);
      case Inline.Strong _ -> new Inline.Strong(text);
      case Inline.Faint _ -> new Inline.Faint(text);
      case Inline.Link _, Inline.Mark _, Inline.Moment _ -> inline;
    };
  }

  private static String html(Inline inline) {
    var said = Untrusted.escaped(said(inline));
    return switch (inline) {
      case Inline.Text _, Inline.Own _, Inline.Moment _ -> said;
      case Inline.Strong _ -> "<b>" + said + "</b>";
      case Inline.Faint _ -> "<i>" + said + "</i>";
      case Inline.Link(_, var url) -> linked(said, url);
      case Inline.Mark(_, var url) -> linked(said, url);
    };
  }

  private static String linked(String said, String url) {
    return Untrusted.isWeb(url)
        ? "<a href=\"" + Untrusted.escaped(url) + "\">" + said + "</a>"
        : said;
  }

  private static String said(Inline inline) {
    return switch (inline) {
      case Inline.Text(var text) -> Untrusted.unlinked(text);
      case Inline.Strong(var text) -> Untrusted.unlinked(text);
      case Inline.Faint(var text) -> Untrusted.unlinked(text);
      case Inline.Own(var text) -> text;
      case Inline.Link(var text, _) -> Untrusted.unlinked(Untrusted.shortened(text, LONGEST_LINK));
      case Inline.Mark(int note, _) -> "[" + note + "]";
      case Inline.Moment(_, var text) -> text;
    };
  }
}
