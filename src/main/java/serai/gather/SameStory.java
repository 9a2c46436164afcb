package serai.gather;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Letters;
import serai.domain.Outlets;
import serai.domain.Story;
import serai.port.ArticleStore;
import serai.port.TextSamples;

/// Finds articles that carry one text: copies, republications, the same page under two addresses.
/// Two accounts of one event in different words are two witnesses and stay apart.
public final class SameStory {
  /// What of the shorter text must stand in the longer one. Accounts of one event in words of their
  /// own share quotations and names, a tenth at most in our corpus; republished texts lose their
  /// head or tail and keep nine tenths.
  private static final double CONTAINED = 0.6;

  /// Fewer runs of words than this are a quotation, not an article.
  private static final int SHORTEST = 25;

  /// One shingle in sixteen, of a long text these many at most and of a short one these many at
  /// least, is enough to find what may be alike (bottom-k sketches, Broder 1997); then all are
  /// compared.
  private static final int SAMPLE = 16;

  private static final int LARGEST_SAMPLE = 24;
  private static final int SMALLEST_SAMPLE = 8;

  /// Texts that are compared with a new one, those with the most in common first.
  private static final int CANDIDATES = 40;

  /// Articles sampled in one go.
  private static final int PORTION = 200;

  private static final int SHORTEST_HEADLINE = 5;

  private final ArticleStore store;
  private final TextSamples samples;
  private final Outlets outlets;

  public SameStory(ArticleStore store, TextSamples samples, Outlets outlets) {
    this.store = store;
    this.samples = samples;
    this.outlets = outlets;
  }

  /// Takes samples of everything in the store that has none yet, so that new articles can be
  /// compared with it.
  public void catchUp() {
    var portion = samples.unsampled(PORTION);
    while (!portion.isEmpty()) {
      var cut = new HashMap<Article, Shingles>();
      portion.forEach(article -> cut.put(article, Shingles.of(article.text())));
      keep(cut);
      portion = samples.unsampled(PORTION);
    }
  }

  /// Compares articles that have just been stored with everything in the store and links what is
  /// one story.
  ///
  /// @return how many pairs were linked
  public int link(Collection<Article> fresh) {
    var cut = new HashMap<Article, Shingles>();
    fresh.forEach(article -> cut.put(article, Shingles.of(article.text())));
    keep(cut);
    var done = new HashSet<Set<ArticleId>>();
    int linked = 0;
    for (var article : fresh) {
      var shingles = Objects.requireNonNull(cut.get(article));
      var others = samples.sharing(sample(article, shingles), CANDIDATES);
      for (var stored : store.articles(others)) {
        boolean isOther = !article.id().equals(stored.id());
        if (isOther
            && (isCopy(shingles, Shingles.of(stored.text())) || isSameHeadline(article, stored))
            && done.add(Set.of(article.id(), stored.id()))) {
          store.link(chain(article, stored));
          linked++;
        }
      }
    }
    return linked;
  }

  private void keep(Map<Article, Shingles> articles) {
    var taken = new HashMap<Article, Set<Long>>();
    articles.forEach((article, shingles) -> taken.put(article, sample(article, shingles)));
    samples.keep(taken);
  }

  private static Set<Long> sample(Article article, Shingles shingles) {
    var sample = new HashSet<Long>();
    shingles
        .those(hash -> Math.floorMod(hash, SAMPLE) == 0)
        .limit(LARGEST_SAMPLE)
        .forEach(sample::add);
    shingles.those(_ -> true).limit(SMALLEST_SAMPLE).forEach(sample::add);
    headline(article).map(Shingles::number).ifPresent(sample::add);
    return sample;
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
}
