package serai.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names we know — places, people, bodies, events — in every language in which they are
/// written.
public final class Gazetteer {
  private final List<Entry> entries;
  private final Map<String, Entry> byId = new HashMap<>();
  private final Lexicon<Entry> names = new Lexicon<>(false);

  /// One thing with its names, in dictionary form.
  ///
  /// @param type `country`, `city`, `person`, `organisation`, `event`, …
  /// @param country the id of the country it belongs to
  /// @param role what a person is, or what a body does
  /// @param names by language, the usual one first
  public record Entry(
      String id,
      String type,
      Optional<String> country,
      Optional<String> role,
      Map<Language, List<String>> names) {
    public Entry {
      var copy = new EnumMap<Language, List<String>>(Language.class);
      names.forEach((language, forms) -> copy.put(language, List.copyOf(forms)));
      names = Collections.unmodifiableMap(copy);
      if (id.isBlank() || names.values().stream().allMatch(List::isEmpty)) {
        throw new IllegalArgumentException("a gazetteer entry needs an id and a name");
      }
    }

    /// What it is called in a language; its English or any other name when that has none.
    public String name(Language language) {
      return Optional.ofNullable(names.get(language))
          .or(() -> Optional.ofNullable(names.get(Language.ENGLISH)))
          .filter(forms -> !forms.isEmpty())
          .or(() -> names.values().stream().filter(forms -> !forms.isEmpty()).findFirst())
          .map(List::getFirst)
          .orElse(id);
    }
  }

  /// An entry named in a text.
  ///
  /// @param text the words as they stand there
  public record Mention(Span span, String text, Entry entry) {}

  /// @throws IllegalArgumentException when two entries share an id, or a name has no letters
  public Gazetteer(Collection<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (var entry : this.entries) {
      if (byId.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two entries have the id " + entry.id());
      }
      entry.names().forEach((language, forms) -> add(entry, language, forms));
    }
  }

  public List<Entry> entries() {
    return entries;
  }

  public Optional<Entry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The entries named in a text, in order and without overlaps; a longer name hides a shorter one
  /// in it.
  public List<Mention> mentions(String text) {
    return names.find(text, name -> true).stream()
        .map(hit ->
            new Mention(
                hit.span(), text.substring(hit.span().start(), hit.span().end()), hit.name().of()))
        .toList();
  }

  /// The concept of an entry as it was typed, in all its forms.
  public Concept concept(Mention mention) {
    return concept(mention.entry(), mention.text());
  }

  /// The concept of an entry that is meant without being typed.
  ///
  /// @param said what it is called then
  public Concept concept(Entry entry, String said) {
    return Terms.concept(entry.name(Language.ENGLISH), Concept.Kind.NAME, said, entry.names());
  }

  private void add(Entry entry, Language language, List<String> forms) {
    for (var form : new LinkedHashSet<>(forms)) {
      try {
        names.add(entry, form, language);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("entry " + entry.id() + ": " + e.getMessage(), e);
      }
    }
  }
}
