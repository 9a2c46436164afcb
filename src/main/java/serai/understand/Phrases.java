package serai.understand;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import serai.domain.Language;
import serai.domain.Span;

/// The phrases of a word list with what each stands for.
final class Phrases<T> {
  private final Map<Language, Index<T>> byLanguage = new EnumMap<>(Language.class);

  /// A phrase found in a text.
  record Match<T>(T means, Span span) {}

  private record Known<T>(T means, Phrase phrase) {}

  /// The phrases of one language by how they begin, so that few are tried.
  private record Index<T>(
      Map<String, List<Known<T>>> spaced, Map<Character, List<Known<T>>> unspaced) {}

  /// @param means what a line's key stands for
  static <T> Phrases<T> read(String name, Function<String, T> means) {
    var phrases = new Phrases<T>();
    WordFile.lines(name)
        .forEach(line ->
            line.phrases()
                .forEach(text -> phrases.add(line.language(), means.apply(line.key()), text)));
    return phrases;
  }

  /// Every phrase of a language that stands in a text; they may overlap.
  List<Match<T>> in(Wording wording, Language language) {
    var matches = new ArrayList<Match<T>>();
    var index = byLanguage.get(language);
    if (index == null) {
      return matches;
    }
    for (int at = 0; at < wording.words().size(); at++) {
      var word = wording.words().get(at).folded();
      for (var known : index.spaced().getOrDefault(start(word), List.of())) {
        add(matches, known, known.phrase().at(wording, at));
      }
    }
    if (!index.unspaced().isEmpty()) {
      for (int at = 0; at < wording.even().length(); at++) {
        for (var known : index.unspaced().getOrDefault(wording.even().charAt(at), List.of())) {
          add(matches, known, known.phrase().at(wording, at));
        }
      }
    }
    return matches;
  }

  private void add(Language language, T means, String text) {
    var index =
        byLanguage.computeIfAbsent(language, key -> new Index<>(new HashMap<>(), new HashMap<>()));
    var phrase = Phrase.of(text);
    switch (phrase) {
      case Phrase.Spaced(var items, _) ->
          index
              .spaced()
              .computeIfAbsent(start(items.getFirst().word()), key -> new ArrayList<>())
              .add(new Known<>(means, phrase));
      case Phrase.Unspaced(var parts) ->
          index
              .unspaced()
              .computeIfAbsent(parts.getFirst().charAt(0), key -> new ArrayList<>())
              .add(new Known<>(means, phrase));
    }
  }

  private static <T> void add(List<Match<T>> matches, Known<T> known, Optional<Span> span) {
    span.ifPresent(found -> matches.add(new Match<>(known.means(), found)));
  }

  private static String start(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }
}
