package serai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Figure;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.port.Embedder;
import serai.port.SentenceSplitter;

/// Ranks the sentences of the evidence by how well each answers the question: the rarer the
/// concepts that it speaks of, the better; what only its surroundings speak of counts less.
final class Ranking {
  /// What a concept counts when it stands in the article but not in the sentence.
  private static final double AROUND = 0.45;

  /// What it is worth that a sentence holds the kind of thing asked for.
  private static final double EXPECTED = 0.4;

  /// What the retrieval's first article is worth; the n-th one gets this divided by n.
  private static final double FOUND_FIRST = 0.2;

  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed();

  private final Sentences sentences;
  private final Expectation expectation;
  private final Outlets outlets;
  private final Meaning meaning;

  Ranking(SentenceSplitter splitter, Expectation expectation, Outlets outlets, Embedder embedder) {
    this.meaning = new Meaning(embedder);
    this.sentences = new Sentences(splitter);
    this.expectation = expectation;
    this.outlets = outlets;
  }

  List<Candidate> candidates(Question question, Evidence evidence) {
    var ranks = ranks(evidence);
    var candidates = new ArrayList<Candidate>();
    var weights = Weights.of(question, evidence);
    var sought = new Sought(weights.concepts());
    var known = Expectation.known(question);
    for (var found : evidence.found()) {
      candidates.addAll(
          of(found, question, known, weights, sought, ranks.getOrDefault(found.article().id(), 1)));
    }
    candidates.sort(BEST_FIRST);
    return meaning.compared(question, candidates);
  }

  private static Map<ArticleId, Integer> ranks(Evidence evidence) {
    var ranks = new HashMap<ArticleId, Integer>();
    for (var found : evidence.found()) {
      ranks.putIfAbsent(found.article().id(), ranks.size() + 1);
    }
    return ranks;
  }

  private List<Candidate> of(
      Found found,
      Question question,
      List<Figure> known,
      Weights weights,
      Sought sought,
      int rank) {
    var article = found.article();
    var passage = found.passage();
    var read = sentences.of(found);
    var inHeader = sought.in(header(article));
    var nearby = new HashSet<>(sought.in(sentences.all(article)));
    nearby.addAll(inHeader);
    var candidates = new ArrayList<Candidate>();
    for (var sentence : read.sentences()) {
      var inText = sentence.span().shift(passage.span().start());
      var text = article.words(inText);
      var now = Sentences.now(sentence, text);
      var said = sought.in(now.words());
      var around = new HashSet<>(nearby);
      around.removeAll(said);
      var figures = now.figures();
      var told = Expectation.told(known, figures);
      boolean expected = expectation.met(question, text, told, said);
      double score =
          weights.share(said)
              + AROUND * weights.share(around)
              + (expected ? EXPECTED : 0)
              + FOUND_FIRST / rank;
      candidates.add(
          new Candidate(
              found,
              rank,
              inText,
              text,
              figures,
              told,
              said,
              around,
              expected,
              OptionalDouble.empty(),
              score));
    }
    return candidates;
  }

  private String header(Article article) {
    var names =
        outlets
            .named(article.outlet())
            .map(o -> o.name() + " " + String.join(" ", o.aliases()))
            .orElse("");
    return article.title()
        + "\n"
        + article.outlet()
        + " "
        + names
        + "\n"
        + article.published().map(p -> p.value().replace('-', ' ')).orElse("");
  }
}
