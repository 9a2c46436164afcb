package serai.digest;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import serai.answer.Answering;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Claim;
import serai.domain.Concept;
import serai.domain.Edition;
import serai.domain.Evidence;
import serai.domain.Passage;
import serai.domain.Question;
import serai.port.ArticleStore;
import serai.port.PassageIndex;
import serai.port.SentenceSplitter;

/// Tells what articles say about something, in verified sentences.
final class Telling {
  /// How answers are signed that a language model wrote.
  private static final String MODEL = "model:";

  private final ArticleStore store;
  private final PassageIndex index;
  private final SentenceSplitter splitter;
  private final Answering answering;

  Telling(ArticleStore store, PassageIndex index, SentenceSplitter splitter, Answering answering) {
    this.store = store;
    this.index = index;
    this.splitter = splitter;
    this.answering = answering;
  }

  /// What articles say, in at most so many sentences; empty when none stands.
  Optional<Answer> told(Question about, List<Article> articles, int sentences) {
    return answering.summary(about, evidence(about, articles), sentences);
  }

  /// The same as a language model writes it in the reader's language, or translates it; empty when
  /// nothing of that stands. What it says may be more than an edition has room for.
  Optional<Answer> written(Question about, List<Article> articles) {
    return answering.reply(about, evidence(about, articles)) instanceof Answer answer
            && isByModel(answer)
        ? Optional.of(answer)
        : Optional.empty();
  }

  private static boolean isByModel(Answer answer) {
    return answer.composer().startsWith(MODEL)
        || answer.claims().stream().limit(Edition.SENTENCES).anyMatch(Claim::translated);
  }

  private Evidence evidence(Question about, List<Article> articles) {
    var found =
        articles.stream()
            .flatMap(article ->
                Passage.of(article, splitter.sentences(article.text(), article.lang())).stream()
                    .map(passage -> new Evidence.Found(article, passage, 1, 0, 0)))
            .toList();
    var rarity = new HashMap<Concept, Double>();
    about.concepts().forEach(concept -> rarity.put(concept, index.rarity(concept)));
    return new Evidence(found, rarity, store.coverage());
  }
}
