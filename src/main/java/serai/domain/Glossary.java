package serai.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The terms of our field — investment, summit, grant, … — in every language.
public final class Glossary {
  /// A term of another language than the question's is believed from this length on: shorter words
  /// mean too many things.
  private static final int LONG_ENOUGH = 5;

  private final List<Term> terms;
  private final Lexicon<Term> words = new Lexicon<>(true);

  /// One thing with the words for it, in dictionary form.
  ///
  /// @param common whether any text may use it (give, main, year), so that it tells little
  /// @param words by language, the usual one first
  public record Term(String id, boolean common, Map<Language, List<String>> words) {
    public Term {
      var copy = new EnumMap<Language, List<String>>(Language.class);
      words.forEach((language, forms) -> copy.put(language, List.copyOf(forms)));
      words = Collections.unmodifiableMap(copy);
      if (id.isBlank() || words.values().stream().allMatch(List::isEmpty)) {
        throw new IllegalArgumentException("a term needs an id and a word");
      }
    }
  }

  /// A term used in a text.
  ///
  /// @param text the words as they stand there
  public record Mention(Span span, String text, Term term) {}

  /// @throws IllegalArgumentException when two terms share an id
  public Glossary(Collection<Term> terms) {
    this.terms = List.copyOf(terms);
    var ids = new HashSet<String>();
    for (var term : this.terms) {
      if (!ids.add(term.id())) {
        throw new IllegalArgumentException("two terms have the id " + term.id());
      }
      term.words().forEach((language, forms) -> add(term, language, forms));
    }
  }

  public List<Term> terms() {
    return terms;
  }

  /// The terms used in a text, in order and without overlaps; the longest wins.
  public List<Mention> mentions(String text, Language language) {
    return words
        .find(
            text,
            word ->
                word.language() == language
                    || word.text().length() >= LONG_ENOUGH
                    || Letters.hasEastAsian(word.text()))
        .stream()
        .map(hit ->
            new Mention(
                hit.span(), text.substring(hit.span().start(), hit.span().end()), hit.name().of()))
        .toList();
  }

  /// The same where names are known: a person's name holds no term, although it may begin like one,
  /// as Tokayev does like the Turkmen word for a forest.
  public List<Mention> mentions(String text, Language language, List<Gazetteer.Mention> names) {
    var people = names.stream().filter(name -> name.entry().type().equals("person")).toList();
    return mentions(text, language).stream()
        .filter(term -> people.stream().noneMatch(name -> name.span().overlaps(term.span())))
        .toList();
  }

  /// The concept of a term as it was typed, in all its forms.
  public Concept concept(Mention mention) {
    return Terms.concept(
        mention.term().id(),
        mention.term().common() ? Concept.Kind.COMMON : Concept.Kind.TOPIC,
        mention.text(),
        mention.term().words());
  }

  /// Signs such as `%` are forms of their term, but are not looked for.
  private void add(Term term, Language language, List<String> forms) {
    new HashSet<>(forms)
        .stream()
            .filter(form -> form.codePoints().anyMatch(Character::isLetterOrDigit))
            .forEach(form -> words.add(term, form, language));
  }
}
