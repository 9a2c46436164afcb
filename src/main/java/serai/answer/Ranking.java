package serai.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Citation;
import serai.domain.Concept;
import serai.domain.Concept.Kind;
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

  /// What it costs a sentence that its article lacks the names of the question, all of them; a
  /// sentence about another country may speak of all the rest.
  private static final double NAMES_MISSING = 1;

  /// The same for the question's figures, which an article may write in other ways.
  private static final double FIGURES_MISSING = 0.5;

  /// What it costs a sentence that it names another country of Central Asia and none of those asked
  /// about: what its article says of them is not what it says.
  private static final double ELSEWHERE = 0.3;

  /// What the retrieval's first article is worth; the n-th one gets this divided by n.
  private static final double FOUND_FIRST = 0.2;

  /// What it is worth that the question names the outlet as its source: as much as to hold what was
  /// asked for.
  private static final double ASKED_OUTLET = 0.4;

  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed();

  private final Sentences sentences;
  private final Expectation expectation;
  private final Outlets outlets;
  private final Lands lands;
  private final Meaning meaning;

  Ranking(
      SentenceSplitter splitter,
      Expectation expectation,
      Outlets outlets,
      Lands lands,
      Embedder embedder) {
    this.lands = lands;
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
    var asked = lands.in(question.standalone());
    for (var found : evidence.found()) {
      candidates.addAll(
          of(
              found,
              question,
              known,
              asked,
              weights,
              sought,
              ranks.getOrDefault(found.article().id(), 1)));
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
      Set<String> asked,
      Weights weights,
      Sought sought,
      int rank) {
    var article = found.article();
    var passage = found.passage();
    var read = sentences.of(found);
    var inHeader = sought.in(header(article));
    var nearby = new HashSet<>(sought.in(sentences.all(article)));
    nearby.addAll(inHeader);
    boolean isAskedOutlet = question.outlets().contains(outlets.witness(article.outlet()));
    var candidates = new ArrayList<Candidate>();
    for (var sentence : read.sentences()) {
      if (sentence.span().length() > Citation.MOST_SHOWN) {
        // What can only be shown in part is not quoted: the rest may say the opposite.
        continue;
      }
      var inText = sentence.span().shift(passage.span().start());
      var text = article.words(inText);
      var now = Sentences.now(sentence, text);
      var figures = now.figures();
      var said = sought.in(now.words(), figures);
      var around = new HashSet<>(nearby);
      around.removeAll(said);
      var told = Expectation.told(known, figures);
      boolean expected = expectation.met(question, text, told, said);
      double score =
          weights.share(said)
              + AROUND * weights.share(around)
              + (expected ? EXPECTED : 0)
              + FOUND_FIRST / rank
              + (isAskedOutlet ? ASKED_OUTLET : 0)
              - missing(question, weights, said, around)
              - (isElsewhere(asked, text) ? ELSEWHERE : 0);
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

  private boolean isElsewhere(Set<String> asked, String sentence) {
    var named = asked.isEmpty() ? asked : lands.in(sentence);
    return !named.isEmpty() && Collections.disjoint(named, asked);
  }

  /// What its article costs a sentence by lacking names and figures. Those that a follow-up has
  /// only from what was asked before cost nothing: the talk may have moved on. Nor do the sides of
  /// a comparison, for an article about one need not know of the others.
  private static double missing(
      Question question, Weights weights, Set<Concept> said, Set<Concept> around) {
    var sides = question.sides().stream().map(Concept::name).toList();
    double cost = 0;
    for (var concept : weights.concepts()) {
      if (!said.contains(concept)
          && !around.contains(concept)
          && !sides.contains(concept.name())
          && question.emphasis(concept) == 1) {
        cost += weights.share(List.of(concept)) * cost(concept.kind());
      }
    }
    return cost;
  }

  private static double cost(Kind kind) {
    return switch (kind) {
      case NAME -> NAMES_MISSING;
      case FIGURE -> FIGURES_MISSING;
      case TOPIC, COMMON, WORD -> 0;
    };
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
