package serai.digest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import serai.NoMeaning;
import serai.answer.Answering;
import serai.answer.ModelWriting;
import serai.answer.Verifier;
import serai.disk.CorpusFolder;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Coverage;
import serai.domain.Evidence;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Outlets;
import serai.domain.Passage;
import serai.language.OpenNlpSentences;
import serai.language.TikaLanguages;
import serai.lucene.LuceneIndex;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.sql.SqlNewsstand;
import serai.understand.Understanding;

/// Editions of the corpus as readers get them, without vectors, which play no part in them.
public final class NewsDesk implements AutoCloseable {
  private static final Path CONFIG = Path.of("config");

  public final Verifier verifier;
  private final OpenNlpSentences sentences = new OpenNlpSentences();
  public final SqlArticleStore store;
  public final Editing editing;
  private final Database database;
  private final LuceneIndex index;

  public NewsDesk(Path folder) {
    this(folder, Optional.empty());
  }

  /// @param writing the language model that writes
  public NewsDesk(Path folder, Optional<ModelWriting> writing) {
    var gazetteer = gazetteer();
    var glossary = glossary();
    var outlets = outlets();
    verifier = new Verifier(gazetteer, glossary, outlets);
    database = Database.in(folder);
    store = new SqlArticleStore(database);
    store.save(corpus(), "corpus", Instant.EPOCH);
    index = new LuceneIndex(folder.resolve("index"), sentences, outlets, new NoMeaning());
    index.rebuild(store, _ -> {});
    editing =
        new Editing(
            store,
            new SqlNewsstand(database),
            index,
            sentences,
            outlets,
            gazetteer,
            glossary,
            new Understanding(gazetteer, glossary, outlets, new TikaLanguages()),
            new Answering(sentences, gazetteer, outlets, new NoMeaning(), verifier),
            writing.map(with ->
                new Answering(
                    sentences, gazetteer, outlets, new NoMeaning(), verifier, Optional.of(with))));
  }

  public static Outlets outlets() {
    return OutletsFile.read(CONFIG.resolve("outlets.yaml"));
  }

  public static Gazetteer gazetteer() {
    return GazetteerFile.read(CONFIG.resolve("gazetteer.yaml"));
  }

  public static Glossary glossary() {
    return GlossaryFolder.read(CONFIG.resolve("glossary"));
  }

  public static List<Article> corpus() {
    return new CorpusFolder(Path.of("corpus")).read().articles();
  }

  /// The articles that a claim cites, read anew from the store.
  public Evidence evidence(Claim claim) {
    var cited = claim.citations().stream().map(Citation::article).map(Article::id).toList();
    var found =
        store.articles(cited).stream()
            .flatMap(article ->
                Passage.of(article, sentences.sentences(article.text(), article.lang())).stream()
                    .map(passage -> new Evidence.Found(article, passage, 1, 0, 0)))
            .toList();
    return new Evidence(found, Map.of(), new Coverage(1, Optional.empty(), Optional.empty(), 0));
  }

  @Override
  public void close() {
    index.close();
    store.close();
    database.close();
  }
}
