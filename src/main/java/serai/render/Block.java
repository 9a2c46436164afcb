package serai.render;

import java.util.Arrays;
import java.util.List;

/// A part of a message that stands by itself.
public sealed interface Block {
  /// Columns of a table that the messenger shows at most.
  int MOST_COLUMNS = 20;

  /// Some sentences.
  record Paragraph(List<Inline> words) implements Block {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /// What the blocks below it are about.
  record Heading(String text) implements Block {}

  /// Things of one kind, a line each.
  record Bullets(List<List<Inline>> items) implements Block {
    public Bullets {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /// A passage of an article, folded until it is tapped.
  ///
  /// @param by whose words they are, or that they are a summary
  record Quotation(List<Inline> words, List<Inline> by) implements Block {
    public Quotation {
      words = List.copyOf(words);
      by = List.copyOf(by);
    }
  }

  /// Things side by side.
  ///
  /// @param head one word a column
  record Table(List<String> head, List<List<List<Inline>>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
      int columns = head.size();
      if (columns > MOST_COLUMNS || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("a table of " + columns + " columns cannot be shown");
      }
    }
  }

  /// A footnote.
  record Note(int number, List<Inline> words) implements Block {
    public Note {
      words = List.copyOf(words);
    }
  }

  static Block paragraph(Inline... words) {
    return new Paragraph(Arrays.asList(words));
  }
}
