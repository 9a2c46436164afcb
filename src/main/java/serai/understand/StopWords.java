package serai.understand;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import serai.domain.Language;
import serai.domain.Word;

/// The words of each language that say nothing about the subject of a question.
final class StopWords {
  private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);

  StopWords() {
    WordFile.lines("stopwords.txt")
        .forEach(line -> {
          var folded = words.computeIfAbsent(line.language(), key -> new HashSet<>());
          Word.of(line.rest()).forEach(word -> folded.add(word.folded()));
        });
  }

  boolean has(String folded, Language language) {
    return words.getOrDefault(language, Set.of()).contains(folded);
  }
}
