package serai.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import serai.domain.Article;
import serai.domain.Evidence.Found;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.domain.Story;
import serai.port.ArticleStore;

/// Texts that several outlets carry: one witness each, however often they are republished.
///
/// @param store knows which articles are one story
record Copies(ArticleStore store, Outlets outlets) {
  /// Keeps one article of each story: that of an outlet which the question names, else the earliest
  /// in the chain of those found. It takes the best place of them all.
  ///
  /// @param found best first
  List<Found> dropped(Question question, List<Found> found) {
    var ids = found.stream().map(f -> f.article().id()).distinct().toList();
    var kept = new ArrayList<>(found);
    for (var story : store.stories(ids)) {
      var told = found.stream().filter(f -> story.chain().contains(f.article().id())).toList();
      told.stream()
          .map(Found::article)
          .min(nearestToOrigin(question, story))
          .ifPresent(witness -> {
            int place = kept.indexOf(told.getFirst());
            kept.removeAll(told);
            kept.addAll(place, told.stream().filter(f -> f.article().equals(witness)).toList());
          });
    }
    return kept;
  }

  private Comparator<Article> nearestToOrigin(Question question, Story story) {
    return Comparator.comparing(
            (Article a) -> !question.outlets().contains(outlets.witness(a.outlet())))
        .thenComparingInt(a -> story.chain().indexOf(a.id()));
  }
}
