package serai.gather;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Letters;
import serai.domain.Outlets;
import serai.domain.Story;
import serai.port.ArticleStore;

/// Finds articles that carry one text: copies, republications, the same page under two addresses.
/// Two accounts of one event in different words are two witnesses and stay apart.
public final class SameStory {
  /// What of the shorter text must stand in the longer one. Accounts of one event in words of their
  /// own share quotations and names, a tenth at most in our corpus; republished texts lose their
  /// head or tail and keep nine tenths.
  private static final double CONTAINED = 0.6;

  /// Fewer runs of words than this are a quotation, not an article.
  private static final int SHORTEST = 25;

  /// One shingle in eight is enough to find what may be alike; then all are compared.
  private static final int SAMPLE = 8;

  private static final int MOST_AT_ONCE = 5_000;
  private static final int SHORTEST_HEADLINE = 5;

  private final ArticleStore store;
  private final Outlets outlets;

  public SameStory(ArticleStore store, Outlets outlets) {
    this.store = store;
    this.outlets = outlets;
  }

  /// Compares articles with everything in the store and links what is one story.
  ///
  /// @return how many pairs were linked
  public int link(Collection<Article> fresh) {
    var articles = List.copyOf(fresh);
    int linked = 0;
    for (int from = 0; from < articles.size(); from += MOST_AT_ONCE) {
      var some = articles.subList(from, Math.min(articles.size(), from + MOST_AT_ONCE));
      for (var pair : pairs(some)) {
        store.link(pair);
        linked++;
      }
    }
    return linked;
  }

  private List<Story> pairs(List<Article> fresh) {
    var candidates = new Candidates(fresh);
    var pairs = new ArrayList<Story>();
    var done = new HashSet<Set<ArticleId>>();
    store.each(stored -> {
      var shingles = Shingles.of(stored.text());
      for (int at : candidates.of(stored, shingles)) {
        var article = fresh.get(at);
        boolean isOther = !article.id().equals(stored.id());
        if (isOther
            && (isCopy(candidates.shingles(at), shingles) || isSameHeadline(article, stored))
            && done.add(Set.of(article.id(), stored.id()))) {
          pairs.add(chain(article, stored));
        }
      }
    });
    return pairs;
  }

  private static boolean isCopy(Shingles one, Shingles other) {
    int shorter = Math.min(one.size(), other.size());
    return shorter >= SHORTEST && one.shared(other) >= CONTAINED * shorter;
  }

  /// One headline is one story when one outlet has it twice, or says that it is the other's, or
  /// when it is not known where a text is from.
  private boolean isSameHeadline(Article one, Article other) {
    return headline(one).isPresent()
        && headline(one).equals(headline(other))
        && areNear(one, other)
        && (isSameOutlet(one, other)
            || credits(one, other)
            || credits(other, one)
            || isUnknown(one)
            || isUnknown(other));
  }

  /// The origin first: who is credited, else who was earlier, else who is known, else who was here.
  private Story chain(Article fresh, Article stored) {
    boolean isFreshFirst =
        credits(stored, fresh)
            || (!credits(fresh, stored)
                && (isEarlier(fresh, stored)
                    || (!isEarlier(stored, fresh) && isUnknown(stored) && !isUnknown(fresh))));
    return new Story(
        isFreshFirst ? List.of(fresh.id(), stored.id()) : List.of(stored.id(), fresh.id()));
  }

  private boolean credits(Article taker, Article origin) {
    return taker
        .sourceCredit()
        .filter(credit -> outlets.witness(credit).equals(outlets.witness(origin.outlet())))
        .isPresent();
  }

  private boolean isSameOutlet(Article one, Article other) {
    return outlets.witness(one.outlet()).equals(outlets.witness(other.outlet()));
  }

  private static boolean isUnknown(Article article) {
    return article.outlet().equals(Importing.UNKNOWN_OUTLET);
  }

  private static boolean isEarlier(Article one, Article other) {
    return one.published()
        .flatMap(first -> other.published().map(last -> first.latest().isBefore(last.earliest())))
        .orElse(false);
  }

  /// Within a week, as far as the dates are known.
  private static boolean areNear(Article one, Article other) {
    return one.published()
        .flatMap(first ->
            other
                .published()
                .map(last ->
                    !first.earliest().isAfter(last.latest().plusDays(7))
                        && !last.earliest().isAfter(first.latest().plusDays(7))))
        .orElse(true);
  }

  private static Optional<String> headline(Article article) {
    var words = Letters.fold(article.title()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    boolean isLong =
        words.split(" ").length >= SHORTEST_HEADLINE
            || (Letters.hasEastAsian(words) && words.length() > 2 * SHORTEST_HEADLINE);
    boolean isPrinted = article.titleSource().filter("derived"::equals).isEmpty();
    return isLong && isPrinted ? Optional.of(words) : Optional.empty();
  }

  /// Fresh articles by a sample of their shingles and by their headlines.
  private static final class Candidates {
    private final List<Shingles> shingles;
    private final Map<Long, List<Integer>> byShingle = new HashMap<>();
    private final Map<String, List<Integer>> byHeadline = new HashMap<>();

    Candidates(List<Article> articles) {
      shingles = articles.stream().map(article -> Shingles.of(article.text())).toList();
      for (int i = 0; i < articles.size(); i++) {
        int at = i;
        sample(shingles.get(i))
            .forEach(hash -> byShingle.computeIfAbsent(hash, _ -> new ArrayList<>()).add(at));
        headline(articles.get(i))
            .ifPresent(words -> byHeadline.computeIfAbsent(words, _ -> new ArrayList<>()).add(at));
      }
    }

    Set<Integer> of(Article stored, Shingles its) {
      var found = new HashSet<Integer>();
      headline(stored).ifPresent(words -> found.addAll(byHeadline.getOrDefault(words, List.of())));
      sample(its).forEach(hash -> found.addAll(byShingle.getOrDefault(hash, List.of())));
      return found;
    }

    Shingles shingles(int at) {
      return shingles.get(at);
    }

    private static LongStream sample(Shingles all) {
      return all.those(hash -> Math.floorMod(hash, SAMPLE) == 0);
    }
  }
}
