package serai.gather;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import serai.domain.Letters;

/// A text as the set of its short runs of words, each as a number: what two texts share of them
/// tells how much of one is in the other (Broder, "On the resemblance and containment of
/// documents", 1997).
final class Shingles {
  private static final int WORDS = 5;

  /// In scripts without spaces: as many letters as five words have ideas.
  private static final int LETTERS = 8;

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  static Shingles of(String text) {
    var plain = GAPS.matcher(Letters.fold(text)).replaceAll(" ").strip();
    long wide = plain.codePoints().filter(Letters::isEastAsian).count();
    var runs = wide * 2 > plain.length() ? letters(plain.replace(" ", "")) : words(plain);
    return new Shingles(runs.distinct().sorted().toArray());
  }

  int size() {
    return sorted.length;
  }

  /// How many are in both texts.
  int shared(Shingles other) {
    int shared = 0;
    int here = 0;
    int there = 0;
    while (here < sorted.length && there < other.sorted.length) {
      int order = Long.compare(sorted[here], other.sorted[there]);
      shared += order == 0 ? 1 : 0;
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  LongStream those(LongPredicate chosen) {
    return Arrays.stream(sorted).filter(chosen);
  }

  private static LongStream words(String plain) {
    long[] words = Arrays.stream(plain.split(" ")).mapToLong(Shingles::number).toArray();
    return runs(words, WORDS);
  }

  private static LongStream letters(String plain) {
    return runs(plain.chars().asLongStream().toArray(), LETTERS);
  }

  private static LongStream runs(long[] pieces, int length) {
    return IntStream.rangeClosed(0, pieces.length - length)
        .mapToLong(at -> {
          long run = 0;
          for (int i = at; i < at + length; i++) {
            run = mixed(run * 31 + pieces[i]);
          }
          return run;
        });
  }

  /// FNV-1a over 64 bits.
  static long number(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /// The bits of a number spread evenly: the beginning of MurmurHash3's finalizer.
  private static long mixed(long number) {
    long hash = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
