package serai.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Passage;
import serai.domain.Span;

/// One passage as a document of the index.
final class Sheet {
  static final String ARTICLE = "article";
  static final String OUTLET = "outlet";

  /// First and last day that the article's date can mean, in days since 1970; none when undated.
  static final String EARLIEST = "earliest";

  static final String LATEST = "latest";
  static final String NEWEST = "newest";
  static final String VECTOR = "vector";
  static final String VECTOR_KEY = "vector_key";

  private static final String START = "start";
  private static final String END = "end";
  static final String LANG = "lang";
  private static final String TEXT = "text";

  private Sheet() {}

  static Term of(ArticleId article) {
    return new Term(ARTICLE, article.value());
  }

  static Document document(
      Article article, Passage passage, Outlets outlets, Optional<Meaning> meaning) {
    var document = new Document();
    document.add(new StringField(ARTICLE, article.id().value(), Field.Store.YES));
    document.add(new StringField(OUTLET, outlets.witness(article.outlet()), Field.Store.NO));
    document.add(new StringField(LANG, article.lang(), Field.Store.NO));
    document.add(new StoredField(START, passage.span().start()));
    document.add(new StoredField(END, passage.span().end()));
    document.add(new StoredField(TEXT, passage.text()));
    article
        .published()
        .ifPresent(date -> {
          document.add(new IntPoint(EARLIEST, day(date.earliest())));
          document.add(new IntPoint(LATEST, day(date.latest())));
          document.add(new NumericDocValuesField(NEWEST, day(date.latest())));
        });
    var header = Header.of(article, outlets);
    addWords(document, Tongue.ANY, header, passage);
    Language.of(article.lang())
        .map(Tongue::of)
        .filter(tongue -> tongue != Tongue.ANY)
        .ifPresent(tongue -> addWords(document, tongue, header, passage));
    meaning.ifPresent(found -> {
      document.add(new StringField(VECTOR_KEY, found.key(), Field.Store.NO));
      document.add(
          new KnnFloatVectorField(VECTOR, found.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    });
    return document;
  }

  static Passage passage(StoredFields stored, int number) throws IOException {
    var document = stored.document(number);
    var span = new Span(number(document, START), number(document, END));
    return new Passage(new ArticleId(text(document, ARTICLE)), span, text(document, TEXT));
  }

  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /// Header and text are one field, so that one statistic holds for both.
  private static void addWords(Document document, Tongue tongue, String header, Passage passage) {
    document.add(new TextField(tongue.field(), header, Field.Store.NO));
    document.add(new TextField(tongue.field(), passage.text(), Field.Store.NO));
  }

  private static int number(Document document, String field) throws IOException {
    var value = document.getField(field);
    if (value == null || value.numericValue() == null) {
      throw new IOException("a passage in the search index lacks its " + field);
    }
    return value.numericValue().intValue();
  }

  private static String text(Document document, String field) throws IOException {
    var value = document.get(field);
    if (value == null) {
      throw new IOException("a passage in the search index lacks its " + field);
    }
    return value;
  }
}
