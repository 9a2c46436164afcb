package serai.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import serai.domain.Language;
import serai.domain.Word;
import serai.domain.Words;

/// Which words of one language reports use for one thing, as `alike.txt` lists them: a contract is
/// an agreement.
final class Alike {
  /// Letters by which a word is looked up: inflections share them.
  private static final int KEY = 3;

  /// By language and by the first letters of one of their words.
  private final Map<Language, Map<String, List<Set<String>>>> groups =
      new EnumMap<>(Language.class);

  Alike() {
    for (var line : WordList.lines("alike.txt")) {
      var language = Language.of(line.substring(0, 2)).orElseThrow();
      var group = new HashSet<String>();
      Word.of(line.substring(3)).forEach(word -> group.add(word.folded()));
      var byLetters = groups.computeIfAbsent(language, key -> new HashMap<>());
      group.stream()
          .map(Alike::key)
          .distinct()
          .forEach(key -> byLetters.computeIfAbsent(key, k -> new ArrayList<>()).add(group));
    }
  }

  /// Whether a folded word and one of a text are listed as alike.
  boolean has(Language language, String folded, List<Word> text) {
    return groups.getOrDefault(language, Map.of()).getOrDefault(key(folded), List.of()).stream()
        .filter(group -> isIn(group, folded))
        .anyMatch(group -> text.stream().anyMatch(word -> isIn(group, word.folded())));
  }

  private static boolean isIn(Set<String> group, String folded) {
    return group.contains(folded)
        || group.stream().anyMatch(word -> word.length() > KEY && Words.same(word, folded));
  }

  private static String key(String folded) {
    return folded.substring(0, Math.min(KEY, folded.length()));
  }
}
