package serai.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import serai.domain.Concept;
import serai.domain.Letters;
import serai.domain.Period;
import serai.port.PassageIndex.Weighted;

/// Concepts as Lucene's queries. Of a concept's forms the best one counts, once: a question that
/// finds an article through its translation is not counted twice for a rare word.
final class Clauses {
  /// Words that may stand between the words of a name.
  private static final int SLOP = 2;

  /// What a passage gets that has all words of a name, but apart; and one that has only some.
  private static final float APART = 0.7f;

  private static final float IN_PART = 0.3f;

  /// What a word counts by its beginning alone, when its language has a field of its own.
  private static final float BY_BEGINNING = 0.8f;

  /// Forms whose words are kept: names and terms come back in every other question.
  private static final int FORMS_KEPT = 20_000;

  private final Cache<Form, List<Term>> taken =
      Caffeine.newBuilder().maximumSize(FORMS_KEPT).build();

  /// Passages with as many of the concepts as possible; empty when there is no word to look for.
  Optional<Query> any(List<Weighted> concepts) {
    var query = new BooleanQuery.Builder();
    for (var weighted : concepts) {
      var best = best(weighted.concept());
      if (!best.isEmpty()) {
        query.add(
            new BoostQuery(new DisjunctionMaxQuery(best, 0), (float) weighted.weight()),
            Occur.SHOULD);
      }
    }
    var built = query.build();
    return built.clauses().isEmpty() ? Optional.empty() : Optional.of(built);
  }

  /// For each form, what a passage must have to count as having the concept.
  List<Query> strict(Concept concept) {
    var queries = new ArrayList<Query>();
    for (var form : concept.forms()) {
      for (var tongue : tongues(form, concept.kind())) {
        var words = words(tongue, form.text());
        if (!words.isEmpty()) {
          queries.add(together(words, Occur.FILTER));
        }
      }
    }
    return queries;
  }

  /// What narrows a search to a period and to outlets; empty when nothing does.
  static Optional<Query> filter(Optional<Period> period, Set<String> outlets) {
    var filter = new BooleanQuery.Builder();
    period.ifPresent(days -> {
      filter.add(
          IntPoint.newRangeQuery(Sheet.EARLIEST, Integer.MIN_VALUE, Sheet.day(days.to())),
          Occur.FILTER);
      filter.add(
          IntPoint.newRangeQuery(Sheet.LATEST, Sheet.day(days.from()), Integer.MAX_VALUE),
          Occur.FILTER);
    });
    if (!outlets.isEmpty()) {
      var names = outlets.stream().map(BytesRef::new).toList();
      filter.add(new TermInSetQuery(Sheet.OUTLET, names), Occur.FILTER);
    }
    var built = filter.build();
    return built.clauses().isEmpty() ? Optional.empty() : Optional.of(built);
  }

  private List<Query> best(Concept concept) {
    var queries = new ArrayList<Query>();
    boolean isWord = concept.kind() == Concept.Kind.WORD;
    for (var form : concept.forms()) {
      var tongues = tongues(form, concept.kind());
      for (var tongue : tongues) {
        var words = words(tongue, form.text());
        if (!words.isEmpty()) {
          var query = isWord ? together(words, Occur.SHOULD) : name(words);
          boolean second = tongue == Tongue.ANY && tongues.size() > 1;
          queries.add(second ? new BoostQuery(query, BY_BEGINNING) : query);
        }
      }
    }
    return queries.stream().distinct().toList();
  }

  private static Set<Tongue> tongues(Concept.Form form, Concept.Kind kind) {
    var tongues = EnumSet.of(Tongue.ANY);
    tongues.add(form.lang().map(Tongue::of).orElseGet(() -> script(form)));
    if (kind != Concept.Kind.WORD) {
      // Names and terms are looked for in the forms of five languages: their beginnings must do.
      tongues.remove(Tongue.CENTRAL_ASIAN);
    }
    return tongues;
  }

  private static Tongue script(Concept.Form form) {
    if (Letters.hasEastAsian(form.text())) {
      return Tongue.JAPANESE;
    }
    return Letters.hasCyrillic(form.text()) ? Tongue.RUSSIAN : Tongue.ENGLISH;
  }

  private List<Term> words(Tongue tongue, String text) {
    return taken.get(
        new Form(tongue, text),
        form ->
            form.tongue().words(form.text()).stream()
                .map(word -> new Term(form.tongue().field(), word))
                .toList());
  }

  private static Query name(List<Term> words) {
    if (words.size() == 1) {
      return new TermQuery(words.getFirst());
    }
    return new DisjunctionMaxQuery(
        List.of(
            phrase(words),
            new BoostQuery(together(words, Occur.MUST), APART),
            new BoostQuery(together(words, Occur.SHOULD), IN_PART)),
        0);
  }

  private static Query phrase(List<Term> words) {
    var phrase = new PhraseQuery.Builder().setSlop(SLOP);
    words.forEach(phrase::add);
    return phrase.build();
  }

  private static Query together(List<Term> words, Occur occur) {
    if (words.size() == 1) {
      return new TermQuery(words.getFirst());
    }
    var query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(new TermQuery(word), occur));
    return query.build();
  }

  private record Form(Tongue tongue, String text) {}
}
