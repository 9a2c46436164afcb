package serai.domain;

import java.util.List;
import java.util.Optional;

/// One thing that a question speaks of, in every form in which an article may write it.
///
/// @param name what it is called in the gazetteer or the glossary; the word itself otherwise
/// @param kind how the concept was recognised
/// @param forms its spellings; the first is the one that was typed
public record Concept(String name, Kind kind, List<Form> forms) {
  public Concept {
    forms = List.copyOf(forms);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("the concept " + name + " has no form");
    }
  }

  /// How a concept was recognised.
  public enum Kind {
    /// A named place, person, organisation, … of the gazetteer.
    NAME,
    /// A term of the glossary.
    TOPIC,
    /// A term of the glossary that any text may use, so that it tells little.
    COMMON,
    /// A word that neither knows.
    WORD,
    /// A number, an amount or a year as typed.
    FIGURE
  }

  /// One spelling.
  ///
  /// @param lang the language it is written in; empty when it may stand in any
  public record Form(String text, Optional<Language> lang) {}
}
