package serai.answer;

import java.util.Optional;
import java.util.Set;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.NamedDate;
import serai.domain.Outlets;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// What one quote says: its words, the sentence around them, what its article says of itself, and
/// whom and what day the sentences name that it points back to.
final class Testimony {
  /// Letters of the sentence around a quote that are read, at either side.
  private static final int CONTEXT = 240;

  private final Reader reader;
  private final Citation citation;
  private final String around;
  private final Span place;
  private final Once<Reading> quote;
  private final Once<Reading> sentence;
  private final Once<Reading> particulars;
  private final Once<Reading> context;
  private final Once<Spellings> spellings;

  private Testimony(Citation citation, String before, Outlets outlets, Reader reader) {
    var article = citation.article();
    var wide = around(article.text(), citation.span());
    this.reader = reader;
    this.citation = citation;
    this.around = article.words(wide);
    this.place = citation.span().shift(-wide.start());
    this.quote = new Once<>(() -> reader.read(citation.quote(), article.lang()));
    this.sentence =
        new Once<>(
            () -> around.equals(citation.quote()) ? quote() : reader.read(around, article.lang()));
    this.particulars =
        new Once<>(() -> reader.readAgain(particulars(article, outlets), article.lang()));
    this.context = new Once<>(() -> reader.readAgain(before, article.lang()));
    this.spellings = new Once<>(() -> new Spellings(quote(), particulars(), context()));
  }

  static Testimony of(Citation citation, Outlets outlets, Reader reader) {
    return of(citation, "", outlets, reader);
  }

  /// The same of a quote that points back.
  ///
  /// @param before the sentences that it points back to: their names and dates are known to it
  static Testimony of(Citation citation, String before, Outlets outlets, Reader reader) {
    return new Testimony(citation, before, outlets, reader);
  }

  Citation citation() {
    return citation;
  }

  Reading quote() {
    return quote.get();
  }

  /// The sentence, or sentences, of which the quote is all or a part.
  Reading sentence() {
    return sentence.get();
  }

  /// Where the quote stands in that.
  Span place() {
    return place;
  }

  /// The article's title, author and outlet, read as a text.
  Reading particulars() {
    return particulars.get();
  }

  /// The sentences that the quote points back to; empty where it does not.
  Reading context() {
    return context.get();
  }

  Optional<NamedDate> published() {
    return citation.article().published().map(NamedDate::of);
  }

  /// Whether the quote is whole sentences.
  boolean isWhole() {
    return place.length() >= around.strip().length() - 1;
  }

  /// Whether the quote, what it points back to or the particulars name an entry of the gazetteer.
  boolean names(String id) {
    return quote().nameIds().contains(id)
        || particulars().nameIds().contains(id)
        || context().nameIds().contains(id);
  }

  /// Whether the quote or the particulars use one of these terms.
  boolean usesAny(Set<String> terms) {
    return !terms.isEmpty()
        && (terms.stream().anyMatch(quote().termIds()::contains)
            || terms.stream().anyMatch(particulars().termIds()::contains));
  }

  /// Whether the quote or the particulars use each of these terms, and there is one.
  boolean usesAll(Set<String> terms) {
    return !terms.isEmpty() && terms.stream().allMatch(term -> usesAny(Set.of(term)));
  }

  /// Whether a claim is in the language of the quote, so that its words can be compared.
  boolean inLanguageOf(Reading claim) {
    return quote().known() && quote().language() == claim.language();
  }

  /// Whether the quote, or the article's particulars, have a word of a claim: in another
  /// inflection, as another word for the same thing, or as it sounds in another script.
  boolean says(Reading claim, Word word) {
    return hasWord(word.folded())
        || (inLanguageOf(claim) && reader.isAlike(claim, word, quote()))
        || usesAny(claim.termsAt(word.span()))
        || (mayBeSpelledOtherwise(claim) && hasSound(word));
  }

  /// Whether claim and quote may write one word in two ways: in two languages, or in the two
  /// scripts of Uzbek.
  private boolean mayBeSpelledOtherwise(Reading claim) {
    return !inLanguageOf(claim) || claim.language() == Language.UZBEK;
  }

  /// Whether the quote itself has a word of a claim, or what it means.
  boolean saysItself(Reading claim, Word word) {
    return hasWord(quote(), word.folded())
        || (inLanguageOf(claim) && reader.isAlike(claim, word, quote()))
        || claim.termsAt(word.span()).stream().anyMatch(quote().termIds()::contains);
  }

  private boolean hasWord(String folded) {
    return hasWord(quote(), folded) || hasWord(particulars(), folded);
  }

  private static boolean hasWord(Reading reading, String folded) {
    return reading.words().stream().anyMatch(w -> Words.same(folded, w.folded()));
  }

  /// Whether a word stands here in any script, for names and borrowed words.
  boolean hasSound(Word word) {
    return spellings.get().hasSound(word);
  }

  /// Whether a name stands here in any script, as one of the text's own names or as another name of
  /// somebody or something that the text names.
  boolean hasNameSound(Word word) {
    return spellings.get().hasName(word);
  }

  boolean hasLetters(String letters) {
    var wanted = Letters.even(letters);
    return Letters.even(quote().text()).contains(wanted)
        || Letters.even(particulars().text()).contains(wanted);
  }

  /// All that an article says of itself beside its text and its date.
  private static String particulars(Article article, Outlets outlets) {
    return String.join(
        "\n",
        article.title(),
        article.author().orElse(""),
        article.sourceCredit().orElse(""),
        article.outlet(),
        outlets.named(article.outlet()).map(o -> String.join("\n", o.aliases())).orElse(""));
  }

  /// A stretch widened to the ends of its sentences.
  private static Span around(String text, Span span) {
    int start = span.start();
    int first = Math.max(0, start - CONTEXT);
    while (start > first && !endsSentence(text, start - 1)) {
      start--;
    }
    int end = span.end();
    int last = Math.min(text.length(), end + CONTEXT);
    while (end < last && !endsSentence(text, end - 1)) {
      end++;
    }
    return new Span(start, end);
  }

  /// Whether a sentence ends with a letter; a point after one or two letters is an abbreviation's.
  static boolean endsSentence(String text, int at) {
    char sign = text.charAt(at);
    if (sign == '\n' || "。！？".indexOf(sign) >= 0) {
      return true;
    }
    if (sign == '”' || sign == '»' || sign == '"' || sign == ' ') {
      return at > 0 && endsSentence(text, at - 1);
    }
    boolean last = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return ".!?…".indexOf(sign) >= 0
        && last
        && (at < 3
            || !Character.isLetter(text.charAt(at - 1))
            || (Character.isLetter(text.charAt(at - 3))
                && Character.isLetter(text.charAt(at - 2))));
  }
}
