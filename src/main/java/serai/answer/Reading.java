package serai.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import serai.domain.Figure;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.NamedDate;
import serai.domain.OutletNames;
import serai.domain.Span;
import serai.domain.Word;

/// A text with everything in it that can be held against another text.
///
/// @param language what it is written in, or is likely written in
/// @param known whether that is one of our languages, so that its markers and terms can be read
/// @param figures its figures without those of dates
/// @param words its words in order
/// @param content the words that carry a fact: no small words, markers, names, figures or dates
record Reading(
    String text,
    Language language,
    boolean known,
    List<Word> words,
    List<Word> content,
    List<Figure> figures,
    List<NamedDate> dates,
    List<Gazetteer.Mention> names,
    Once<List<OutletNames.Mention>> outletsNamed,
    Once<List<Glossary.Mention>> termsUsed,
    List<Marker> markers) {

  List<OutletNames.Mention> outlets() {
    return outletsNamed.get();
  }

  List<Glossary.Mention> terms() {
    return termsUsed.get();
  }

  boolean has(Marker.Kind kind) {
    return markers.stream().anyMatch(m -> m.kind() == kind);
  }

  boolean hasAny(Set<Marker.Kind> kinds) {
    return markers.stream().anyMatch(m -> kinds.contains(m.kind()));
  }

  Set<String> nameIds() {
    return names.stream().map(m -> m.entry().id()).collect(Collectors.toSet());
  }

  Set<String> termIds() {
    return terms().stream().map(m -> m.term().id()).collect(Collectors.toSet());
  }

  /// Ids of the terms that a stretch is part of.
  Set<String> termsAt(Span span) {
    return terms().stream()
        .filter(m -> m.span().overlaps(span))
        .map(m -> m.term().id())
        .collect(Collectors.toSet());
  }

  String words(Span span) {
    return text.substring(span.start(), span.end());
  }
}
