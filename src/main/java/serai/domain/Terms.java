package serai.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words by language, turned into the forms of a concept.
final class Terms {
  private Terms() {}

  /// The concept with the typed words first; a spelling that several languages share stands once,
  /// for any language.
  static Concept concept(
      String name, Concept.Kind kind, String typed, Map<Language, List<String>> words) {
    var forms = new LinkedHashMap<String, Concept.Form>();
    forms.put(typed, new Concept.Form(typed, language(typed, words)));
    words.forEach((language, texts) -> {
      for (var text : texts) {
        forms.merge(
            text,
            new Concept.Form(text, Optional.of(language)),
            (one, other) ->
                one.lang().equals(other.lang()) ? one : new Concept.Form(text, Optional.empty()));
      }
    });
    return new Concept(name, kind, List.copyOf(forms.values()));
  }

  /// The language whose word was typed, in whatever inflection; empty when several come into
  /// question.
  private static Optional<Language> language(String typed, Map<Language, List<String>> words) {
    var languages =
        words.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(word -> word.equals(typed)))
            .map(Map.Entry::getKey)
            .toList();
    return languages.size() == 1 ? Optional.of(languages.getFirst()) : Optional.empty();
  }
}
