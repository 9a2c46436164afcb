package serai.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Span;
import serai.domain.Word;

/// Finds the names of a text, those of the gazetteer and others that are written with capitals.
final class Names {
  /// Small words that may stand inside a name.
  private static final Set<String> INSIDE =
      Set.of("of", "the", "and", "de", "von", "van", "al", "in", "for");

  /// Letters of an initial or a title before its point: J., Mr., Gen.
  private static final int LONGEST_TITLE = 3;

  private final Gazetteer gazetteer;
  private final StopWords stopWords;

  Names(Gazetteer gazetteer, StopWords stopWords) {
    this.gazetteer = gazetteer;
    this.stopWords = stopWords;
  }

  List<Named> in(Wording wording, Language language) {
    var names = new ArrayList<Named>();
    for (var mention : gazetteer.mentions(wording.text())) {
      names.add(
          new Named(mention.span(), mention.text(), mention.entry().id(), mention.entry().type()));
    }
    for (var span : capitalised(wording, language)) {
      if (names.stream().noneMatch(name -> name.span().overlaps(span))) {
        var text = wording.text().substring(span.start(), span.end());
        names.add(new Named(span, text, text, ""));
      }
    }
    names.sort(Comparator.comparingInt(name -> name.span().start()));
    return names;
  }

  /// Runs of capitalised words. The first word of a sentence counts only when it is no small word.
  private List<Span> capitalised(Wording wording, Language language) {
    var runs = new ArrayList<Span>();
    var words = wording.words();
    int at = 0;
    while (at < words.size()) {
      if (!isName(wording, at, language)) {
        at++;
        continue;
      }
      int last = at;
      int next = at + 1;
      while (next < words.size() && isJoined(wording, next)) {
        if (words.get(next).isCapitalised() && !isStop(words.get(next), language)) {
          last = next;
        } else if (!INSIDE.contains(words.get(next).typed())) {
          break;
        }
        next++;
      }
      runs.add(new Span(words.get(at).span().start(), words.get(last).span().end()));
      at = last + 1;
    }
    return runs;
  }

  private boolean isName(Wording wording, int at, Language language) {
    var word = wording.words().get(at);
    return word.isCapitalised() && !word.isEastAsian() && !isStop(word, language);
  }

  private boolean isStop(Word word, Language language) {
    return word.folded().length() < 2 || stopWords.has(word.folded(), language);
  }

  /// Whether a word follows on the one before it: nothing between but a space, a hyphen or the
  /// point of an initial or a title.
  private static boolean isJoined(Wording wording, int at) {
    var before = wording.words().get(at - 1);
    int start = wording.words().get(at).span().start();
    var between = wording.text().substring(before.span().end(), start).strip();
    return between.isEmpty()
        || between.equals("-")
        || between.equals("&")
        || (between.equals(".") && before.typed().length() <= LONGEST_TITLE);
  }
}
