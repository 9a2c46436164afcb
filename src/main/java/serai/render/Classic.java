package serai.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a message in the classic HTML that every client shows, cut into as many messages as it
/// needs: between blocks where that goes, otherwise between sentences, never within markup.
final class Classic {
  /// UTF-16 units of one message after its markup is read (Bot API).
  static final int MOST = 4096;

  private static final String LINE = "\n";
  private static final String EMPTY_LINE = "\n\n";

  private final List<String> messages = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();
  private int length;

  private Classic() {}

  static List<String> of(List<Block> blocks) {
    var classic = new Classic();
    Block before = null;
    for (var block : blocks) {
      classic.write(block, isTight(before, block) ? LINE : EMPTY_LINE);
      before = block;
    }
    classic.close();
    return classic.messages;
  }

  /// Whether one block follows close upon another: footnotes do, and what follows a quotation,
  /// which has air around it.
  private static boolean isTight(@Nullable Block before, Block block) {
    return before instanceof Block.Quotation
        || (before instanceof Block.Note && block instanceof Block.Note);
  }

  private void write(Block block, String gap) {
    switch (block) {
      case Block.Paragraph(var words) -> put(gap, new Line("", words, ""));
      case Block.Heading(var text) -> put(gap, new Line("", List.of(new Inline.Strong(text)), ""));
      case Block.Bullets(var items) ->
          lines(gap, items.stream().map(item -> prefixed("• ", item)).toList());
      case Block.Quotation(var words, var by) ->
          put(gap, new Line("<blockquote expandable>", quotation(words, by), "</blockquote>"));
      case Block.Table table -> lines(gap, rows(table));
      case Block.Note(int number, var words) ->
          put(gap, new Line("", prefixed("[" + number + "] ", words), ""));
    }
  }

  private static List<Inline> prefixed(String sign, List<Inline> words) {
    return Stream.concat(Stream.<Inline>of(new Inline.Own(sign)), words.stream()).toList();
  }

  private static List<Inline> quotation(List<Inline> words, List<Inline> by) {
    return Stream.of(words.stream(), Stream.<Inline>of(new Inline.Own(" — ")), by.stream())
        .flatMap(part -> part)
        .toList();
  }

  /// A table as a list: a row's first cell stands out, the others follow it.
  private static List<List<Inline>> rows(Block.Table table) {
    var lines = new ArrayList<List<Inline>>();
    lines.add(List.of(new Inline.Faint(String.join(" — ", table.head()))));
    for (var row : table.rows()) {
      var line = new ArrayList<Inline>(List.of(new Inline.Own("• ")));
      for (int i = 0; i < row.size(); i++) {
        if (i > 0) {
          line.add(new Inline.Own(" — "));
        }
        line.addAll(row.get(i));
      }
      lines.add(line);
    }
    return lines;
  }

  private void lines(String gap, List<List<Inline>> lines) {
    for (int i = 0; i < lines.size(); i++) {
      put(i == 0 ? gap : LINE, new Line("", lines.get(i), ""));
    }
  }

  private void put(String gap, Line line) {
    var said = length == 0 ? "" : gap;
    if (length + said.length() + line.length() <= MOST) {
      html.append(said).append(line.html());
      length += said.length() + line.length();
    } else if (line.length() <= MOST) {
      close();
      put(gap, line);
    } else {
      line.cut(MOST).forEach(part -> put(gap, part));
    }
  }

  private void close() {
    if (length > 0) {
      messages.add(html.toString());
      html.setLength(0);
      length = 0;
    }
  }
}
