package serai.answer;

import java.util.Set;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Concept;
import serai.domain.Evidence.Found;
import serai.domain.Span;

/// A sentence of the evidence that may answer the question.
///
/// @param span where it stands in its article
/// @param said concepts of the question that the sentence itself speaks of
/// @param around concepts that only the rest of its article, its title or its outlet speaks of
/// @param expected whether it holds the kind of thing that the question wants
/// @param score how well it answers: 0 nothing, around 1 and more everything asked
record Candidate(
    Found found,
    Span span,
    String text,
    Set<Concept> said,
    Set<Concept> around,
    boolean expected,
    double score) {
  Candidate {
    said = Set.copyOf(said);
    around = Set.copyOf(around);
  }

  Article article() {
    return found.article();
  }

  Citation citation() {
    return Citation.of(article(), span);
  }

  boolean speaksOf(Concept concept) {
    return said.contains(concept) || around.contains(concept);
  }
}
