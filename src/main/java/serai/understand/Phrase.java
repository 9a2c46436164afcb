package serai.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import serai.domain.Letters;
import serai.domain.Span;
import serai.domain.Word;

/// A phrase of a word list: words in a row; `word*` is any word that begins so, `..` a gap, `_`
/// room for two long words such as adjectives.
sealed interface Phrase {
  /// Where the phrase stands in a text, if its first word is the one at `start`.
  Optional<Span> at(Wording wording, int start);

  static Phrase of(String text) {
    return Letters.hasEastAsian(text)
        ? new Unspaced(List.of(Letters.even(text).split(" ?\\.\\. ?", -1)))
        : Spaced.of(text);
  }

  /// A phrase of a script that puts no space between words.
  ///
  /// @param parts with up to twelve signs between one and the next
  record Unspaced(List<String> parts) implements Phrase {
    private static final int WIDEST_GAP = 12;

    @Override
    public Optional<Span> at(Wording wording, int start) {
      int end = start + parts.getFirst().length();
      if (!wording.even().startsWith(parts.getFirst(), start)) {
        return Optional.empty();
      }
      for (var part : parts.subList(1, parts.size())) {
        int next = wording.even().indexOf(part, end);
        if (next < 0 || next > end + WIDEST_GAP) {
          return Optional.empty();
        }
        end = next + part.length();
      }
      return Optional.of(new Span(start, end));
    }
  }

  /// A phrase of words with spaces between.
  ///
  /// @param first whether it must begin a sentence
  record Spaced(List<Item> items, boolean first) implements Phrase {
    private static final int WIDEST_GAP = 8;
    private static final int ADJECTIVES = 2;
    private static final int SMALL_WORD = 3;
    private static final Set<String> JOINING =
        Set.of("please", "and", "then", "now", "just", "пожалуйста", "и", "а", "теперь", "просто");

    /// One word of it.
    ///
    /// @param open whether the word may go on
    /// @param gap how many words may stand before it
    record Item(String word, boolean open, int gap) {
      boolean is(Word other) {
        return open ? other.folded().startsWith(word) : other.folded().equals(word);
      }

      boolean skips(Word other) {
        return gap == WIDEST_GAP || (gap > 0 && other.folded().length() > SMALL_WORD);
      }
    }

    static Spaced of(String text) {
      var items = new ArrayList<Item>();
      int gap = 0;
      boolean first = text.startsWith("^");
      for (var piece : text.substring(first ? 1 : 0).split(" ", -1)) {
        if (piece.equals("..") || piece.equals("_")) {
          gap = piece.equals("_") ? ADJECTIVES : WIDEST_GAP;
          continue;
        }
        var words = Word.of(piece);
        for (var word : words) {
          boolean open = piece.endsWith("*") && word.equals(words.getLast());
          items.add(new Item(word.folded(), open, gap));
          gap = 0;
        }
      }
      return new Spaced(List.copyOf(items), first);
    }

    @Override
    public Optional<Span> at(Wording wording, int start) {
      var words = wording.words();
      if (first && !beginsSentence(wording, start)) {
        return Optional.empty();
      }
      int at = start;
      for (var item : items) {
        int last = Math.min(at + item.gap(), words.size() - 1);
        while (at < last && !item.is(words.get(at)) && item.skips(words.get(at))) {
          at++;
        }
        if (at > last || !item.is(words.get(at))) {
          return Optional.empty();
        }
        at++;
      }
      return Optional.of(new Span(words.get(start).span().start(), words.get(at - 1).span().end()));
    }

    /// Whether nothing but polite or joining words stands between a word and a sign before it.
    private static boolean beginsSentence(Wording wording, int start) {
      for (int at = start; at > 0; at--) {
        int end = wording.words().get(at - 1).span().end();
        int next = wording.words().get(at).span().start();
        if (!wording.text().substring(end, next).isBlank()) {
          return true;
        }
        if (!JOINING.contains(wording.words().get(at - 1).folded())) {
          return false;
        }
      }
      return true;
    }
  }
}
