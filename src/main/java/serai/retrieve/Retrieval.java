package serai.retrieve;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Concept;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Passage;
import serai.domain.Question;
import serai.domain.Wanted;
import serai.port.ArticleStore;
import serai.port.Embedder;
import serai.port.PassageIndex;
import serai.port.PassageIndex.Hit;
import serai.port.PassageIndex.Query;
import serai.port.PassageIndex.Weighted;

/// The step from a question to its evidence: searches by words and by meaning, once more within the
/// outlets and the period that the question names, and fuses what the searches found.
public final class Retrieval {
  /// Passages that each search may contribute.
  private static final int DEPTH = 60;

  /// Weight of the vectors beside the words (1). They serve English questions alone: with one put
  /// into English word by word they pushed the right article from first place to fourth.
  private static final double MEANING = 0.5;

  /// Passages in other languages that lead the search by words and need not be found by meaning.
  private static final int LEADING = 3;

  /// Weight of a term that any text may use beside that of any other concept (1).
  private static final double COMMON = 0.4;

  private static final double NAMED_OUTLET = 1.0;
  private static final double NAMED_PERIOD = 0.5;

  /// Weight of a search for the amount that the first passages give, when sources are to be held
  /// against each other: those who tell it otherwise put it in other words too.
  private static final double SAME_AMOUNT = 0.8;

  /// Weight of those who give an amount ten times off: they must not lead.
  private static final double OTHER_AMOUNT = 0.01;

  /// Passages that are kept although they rank low.
  private static final int MOST_ODD = 3;

  /// What the measure of the amount counts beside the concepts of the question.
  private static final double MEASURE = 3;

  /// Passages that are looked through for another amount.
  private static final int DEEP = 150;

  /// Weight of a search for one side of a comparison.
  private static final double ONE_SIDE = 0.5;

  /// From so many sides on the first passages on each are kept: articles on all crowd them out.
  private static final int MANY_SIDES = 3;

  private static final int OF_EACH_SIDE = 4;

  /// Days after which news has lost half of its weight when the latest is asked for.
  private static final double NEWS_HALF_LIFE = 60;

  private final PassageIndex index;
  private final ArticleStore store;
  private final Embedder embedder;
  private final Copies copies;

  public Retrieval(PassageIndex index, ArticleStore store, Outlets outlets, Embedder embedder) {
    this.index = index;
    this.store = store;
    this.embedder = embedder;
    this.copies = new Copies(store, outlets);
  }

  /// Finds passages for a question, best first, at most two of one article.
  ///
  /// @param limit passages at most
  public Evidence evidence(Question question, int limit) {
    var rarity = rarity(question.concepts());
    var weighted = weighted(question, question.concepts());
    var everything = new Query(weighted, Optional.empty(), Set.of(), DEPTH);
    var words = index.search(everything);
    var vector = vector(question);
    var meaning = vector.map(v -> index.nearest(v, everything)).orElse(List.of());
    var fusion = new Fusion();
    fusion.add(words, 1);
    fusion.add(meaning, MEANING);
    if (!question.outlets().isEmpty()) {
      var named = new Query(weighted, Optional.empty(), question.outlets(), DEPTH);
      fusion.add(index.search(named), NAMED_OUTLET);
      vector.ifPresent(v -> fusion.add(index.nearest(v, named), NAMED_OUTLET / 2));
    }
    question
        .period()
        .ifPresent(period ->
            fusion.add(
                index.search(new Query(weighted, Optional.of(period), Set.of(), DEPTH)),
                NAMED_PERIOD));
    var odd = new ArrayList<Passage>();
    for (var side : question.sides()) {
      var alone = index.search(without(question, side));
      fusion.add(alone, ONE_SIDE);
      if (question.sides().size() >= MANY_SIDES) {
        alone.stream().limit(OF_EACH_SIDE).map(Hit::passage).forEach(odd::add);
      }
    }
    if (question.wanted() == Wanted.AGREEMENT) {
      Amount.mostGiven(words).ifPresent(amount -> odd.addAll(otherwise(amount, weighted, fusion)));
    }
    var found = copies.dropped(question, found(question, fusion, scores(words), scores(meaning)));
    var kept = new ArrayList<>(odd);
    if (vector.isPresent()) {
      kept.addAll(beforeEnglish(words.stream().limit(LEADING).map(Hit::passage).toList()));
    }
    int most = question.sides().size() >= MANY_SIDES ? kept.size() : MOST_ODD;
    return new Evidence(withOdd(kept, most, found, limit), rarity, store.coverage());
  }

  /// The passages in other languages that have more of the words than any English one. No search by
  /// meaning can find them: sixty English passages that two searches find would all push them out.
  private List<Passage> beforeEnglish(List<Passage> leading) {
    var english =
        store.articles(leading.stream().map(Passage::article).distinct().toList()).stream()
            .filter(article -> article.lang().equals(Language.ENGLISH.code()))
            .map(Article::id)
            .collect(toSet());
    return leading.stream().takeWhile(passage -> !english.contains(passage.article())).toList();
  }

  /// Searches for who gives the same amount, and for who gives one ten times off, which ranks low
  /// by its words alone.
  private List<Passage> otherwise(Amount amount, List<Weighted> asked, Fusion fusion) {
    var same =
        new Query(List.of(new Weighted(amount.concept(), 1)), Optional.empty(), Set.of(), DEPTH);
    fusion.add(index.search(same), SAME_AMOUNT);
    var counted = new ArrayList<>(asked);
    counted.add(new Weighted(amount.measure(), MEASURE));
    var measured = new Query(counted, Optional.empty(), Set.of(), DEEP);
    var others = amount.otherwise(index.search(measured));
    fusion.add(others, OTHER_AMOUNT);
    return others.stream().map(Hit::passage).limit(MOST_ODD).toList();
  }

  /// The first passages, and behind them the odd ones out in place of the last.
  private static List<Found> withOdd(List<Passage> odd, int most, List<Found> found, int limit) {
    var kept = twoEach(found, limit);
    var missing =
        found.stream()
            .filter(f -> odd.contains(f.passage()) && !kept.contains(f))
            .limit(most)
            .toList();
    return Stream.concat(kept.stream().limit(Math.max(0, limit - missing.size())), missing.stream())
        .toList();
  }

  /// A search for one side of a comparison: an article may know nothing of the others.
  private static Query without(Question question, Concept side) {
    var concepts = new ArrayList<>(question.concepts());
    var sides = question.sides().stream().map(Concept::name).toList();
    concepts.removeIf(concept -> sides.contains(concept.name()));
    concepts.add(side);
    return new Query(weighted(question, concepts), Optional.empty(), Set.of(), DEPTH);
  }

  private Map<Concept, Double> rarity(List<Concept> concepts) {
    return concepts.stream().distinct().collect(toMap(Function.identity(), index::rarity));
  }

  private static List<Weighted> weighted(Question question, List<Concept> concepts) {
    return concepts.stream()
        .distinct()
        .map(c ->
            new Weighted(c, question.emphasis(c) * (c.kind() == Concept.Kind.COMMON ? COMMON : 1)))
        .toList();
  }

  private Optional<float[]> vector(Question question) {
    return question.language() == Language.ENGLISH
        ? Optional.of(embedder.question(question.standalone()))
        : Optional.empty();
  }

  private static Map<Passage, Double> scores(List<Hit> hits) {
    return hits.stream().collect(toMap(Hit::passage, Hit::score, Math::max, LinkedHashMap::new));
  }

  private List<Found> found(
      Question question, Fusion fusion, Map<Passage, Double> words, Map<Passage, Double> meaning) {
    var ids = fusion.scores().keySet().stream().map(Passage::article).distinct().toList();
    var articles = store.articles(ids).stream().collect(toMap(Article::id, Function.identity()));
    return fusion.scores().entrySet().stream()
        .flatMap(e -> {
          var passage = e.getKey();
          return Optional.ofNullable(articles.get(passage.article())).stream()
              .map(article ->
                  new Found(
                      article,
                      passage,
                      e.getValue() * recency(question, article),
                      words.getOrDefault(passage, 0.0),
                      meaning.getOrDefault(passage, 0.0)));
        })
        .sorted(
            Comparator.comparingDouble(Found::score)
                .reversed()
                .thenComparing(f -> f.article().id()))
        .toList();
  }

  /// 1 unless the latest is asked for; then from 1 for today's news down to a half for old or
  /// undated ones, so that the newest of what fits comes first and nothing else does.
  private static double recency(Question question, Article article) {
    if (!question.latest()) {
      return 1;
    }
    return article
        .published()
        .map(date -> Math.max(0, ChronoUnit.DAYS.between(date.latest(), question.asOf())))
        .map(age -> 0.5 + 0.5 * Math.pow(0.5, age / NEWS_HALF_LIFE))
        .orElse(0.5);
  }

  private static List<Found> twoEach(List<Found> found, int limit) {
    var seen = new HashMap<ArticleId, Integer>();
    var kept = new ArrayList<Found>();
    for (var f : found) {
      if (kept.size() < limit && seen.merge(f.article().id(), 1, Integer::sum) <= 2) {
        kept.add(f);
      }
    }
    return kept;
  }
}
