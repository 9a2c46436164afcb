package serai.answer;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Concept;
import serai.domain.Evidence.Found;
import serai.domain.Figure;
import serai.domain.Span;

/// A sentence of the evidence that may answer the question.
///
/// @param rank the place of its article among those found, from 1
/// @param span where it stands in its article
/// @param figures all its figures
/// @param told those that the question does not have already
/// @param said concepts of the question that the sentence itself speaks of
/// @param around concepts that only the rest of its article, its title or its outlet speaks of
/// @param expected whether it holds the kind of thing that the question wants
/// @param similarity the cosine of question and sentence when both could be put into English
/// @param score how well it answers: 0 nothing, around 1 and more everything asked
record Candidate(
    Found found,
    int rank,
    Span span,
    String text,
    List<Figure> figures,
    List<Figure> told,
    Set<Concept> said,
    Set<Concept> around,
    boolean expected,
    OptionalDouble similarity,
    double score) {
  Candidate {
    said = Set.copyOf(said);
    around = Set.copyOf(around);
  }

  /// The same sentence, now that its nearness in meaning is known.
  Candidate near(double cosine, double better) {
    return new Candidate(
        found,
        rank,
        span,
        text,
        figures,
        told,
        said,
        around,
        expected,
        OptionalDouble.of(cosine),
        score + better);
  }

  Article article() {
    return found.article();
  }

  Citation citation() {
    return Citation.of(article(), span);
  }

  /// Whether another sentence stands in the same article.
  boolean isBeside(Candidate other) {
    return article().id().equals(other.article().id());
  }

  boolean speaksOf(Concept concept) {
    return said.contains(concept) || around.contains(concept);
  }
}
