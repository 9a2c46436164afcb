package serai.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes a message in the messenger's rich HTML. It is to be sent with the detection of links
/// switched off, since words of others stand in it as they are.
final class Rich {
  /// Characters of text in one message (Bot API 10.1), less some for what a client may add.
  static final int MOST_CHARACTERS = 32_000;

  /// Blocks in one message, list items and rows of tables included (Bot API 10.1).
  static final int MOST_BLOCKS = 500;

  private int blocks;
  private int characters;
  private final StringBuilder html = new StringBuilder();

  private Rich() {}

  /// The rich form; empty when it would be longer than the messenger takes.
  static Optional<String> of(List<Block> blocks) {
    var rich = new Rich();
    blocks.forEach(rich::write);
    return rich.blocks <= MOST_BLOCKS && rich.characters <= MOST_CHARACTERS
        ? Optional.of(rich.html.toString())
        : Optional.empty();
  }

  /// The same without a limit, for where there is none.
  static String unlimited(List<Block> blocks) {
    var rich = new Rich();
    blocks.forEach(rich::write);
    return rich.html.toString();
  }

  /// The line that stands for an answer on which somebody still works; in drafts alone.
  static String thinking(String text) {
    return "<tg-thinking>" + Untrusted.escaped(text) + "</tg-thinking>";
  }

  private void write(Block block) {
    blocks++;
    switch (block) {
      case Block.Paragraph(var words) -> put("<p>", words, "</p>");
      case Block.Heading(var text) -> put("<h4>", List.of(new Inline.Text(text)), "</h4>");
      case Block.Bullets(var items) -> {
        html.append("<ul>");
        items.forEach(item -> put("<li>", item, "</li>"));
        html.append("</ul>");
        blocks += items.size();
      }
      case Block.Quotation(var words, var by) -> {
        put("<blockquote expandable>", words, "");
        put("<cite>", by, "</cite></blockquote>");
        blocks++;
      }
      case Block.Table table -> table(table);
      case Block.Note(int number, var words) -> {
        html.append("<p><tg-reference name=\"s").append(number).append("\">");
        put("[" + number + "] ", words, "</tg-reference></p>");
      }
    }
  }

  private void table(Block.Table table) {
    html.append("<table bordered striped><tr>");
    table.head().forEach(word -> put("<th>", List.of(new Inline.Text(word)), "</th>"));
    html.append("</tr>");
    for (var row : table.rows()) {
      html.append("<tr>");
      row.forEach(cell -> put("<td>", cell, "</td>"));
      html.append("</tr>");
    }
    html.append("</table>");
    blocks += 1 + table.rows().size();
  }

  private void put(String before, List<Inline> words, String after) {
    html.append(before)
        .append(words.stream().map(this::html).collect(Collectors.joining()))
        .append(after);
  }

  private String html(Inline inline) {
    return switch (inline) {
      case Inline.Text(var text) -> said(text);
      case Inline.Own(var text) -> said(text);
      case Inline.Strong(var text) -> "<b>" + said(text) + "</b>";
      case Inline.Faint(var text) -> "<i>" + said(text) + "</i>";
      case Inline.Link(var text, var url) ->
          Untrusted.isWeb(url)
              ? "<a href=\"" + Untrusted.escaped(url) + "\">" + said(text) + "</a>"
              : said(text);
      case Inline.Mark(int note, _) ->
          "<a href=\"#s" + note + "\">" + said("[" + note + "]") + "</a>";
      case Inline.Moment(var at, var text) ->
          "<tg-time unix=\"" + at.getEpochSecond() + "\" format=\"t\">" + said(text) + "</tg-time>";
    };
  }

  private String said(String text) {
    var clean = Untrusted.clean(text);
    characters += clean.length();
    return Untrusted.escaped(clean);
  }
}
