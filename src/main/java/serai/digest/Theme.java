package serai.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import serai.domain.Article;
import serai.domain.Concept;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Question;
import serai.domain.Words;

/// What a reader watches, as things that an article can speak of in any language.
///
/// @param question the reader's words as understood
/// @param names ids that must all be spoken of
/// @param others of which most must be spoken of
record Theme(Question question, List<Concept> names, List<Concept> others) {
  /// Of more than two things besides names, this part must be spoken of: a whole question has words
  /// that an article on it may lack.
  private static final double MOST = 2.0 / 3;

  private static final int ALL_OF_THEM = 2;

  Theme {
    names = List.copyOf(names);
    others = List.copyOf(others);
  }

  /// Common words tell something only where there is nothing else, and figures are what changes.
  static Theme of(Question question) {
    var names = new ArrayList<Concept>();
    var others = new ArrayList<Concept>();
    var common = new ArrayList<Concept>();
    for (var concept : question.concepts()) {
      switch (concept.kind()) {
        case NAME -> names.add(concept);
        case TOPIC, WORD -> others.add(concept);
        case COMMON, FIGURE -> common.add(concept);
      }
    }
    return new Theme(question, names, names.isEmpty() && others.isEmpty() ? common : others);
  }

  /// Whether it can be told from the words what is meant.
  boolean isClear() {
    return !names.isEmpty() || !others.isEmpty();
  }

  /// Whether some of it is a name or a term that is known in every language.
  boolean hasKnown() {
    return !names.isEmpty() || others.stream().anyMatch(Contents::isKnown);
  }

  boolean isIn(Contents article) {
    long spoken = others.stream().filter(article::speakOf).count();
    double wanted = others.size() <= ALL_OF_THEM ? others.size() : Math.ceil(others.size() * MOST);
    return isClear() && spoken >= wanted && names.stream().allMatch(article::speakOf);
  }

  /// Whether words speak of any of it.
  boolean isTouchedBy(Contents words) {
    var telling = others.isEmpty() ? names : others;
    return telling.stream().anyMatch(words::speakOf);
  }

  /// What a text speaks of: the names and terms that are known, and its words.
  record Contents(Set<String> known, Words words) {
    static Contents of(Article article, Gazetteer gazetteer, Glossary glossary) {
      return of(article.title() + "\n" + article.text(), article.lang(), gazetteer, glossary);
    }

    static Contents of(String text, String lang, Gazetteer gazetteer, Glossary glossary) {
      var known = new HashSet<String>();
      var names = gazetteer.mentions(text);
      for (var mention : names) {
        known.add(gazetteer.concept(mention).name());
      }
      var language = Language.of(lang).orElse(Language.ENGLISH);
      for (var mention : glossary.mentions(text, language, names)) {
        known.add(mention.term().id());
      }
      return new Contents(Set.copyOf(known), Words.of(text));
    }

    /// A name or term that is known counts in any language; anything else as it is written.
    boolean speakOf(Concept concept) {
      return known.contains(concept.name())
          || (!isKnown(concept)
              && concept.forms().stream().anyMatch(form -> words.has(form.text())));
    }

    private static boolean isKnown(Concept concept) {
      return switch (concept.kind()) {
        case NAME, TOPIC, COMMON -> true;
        case WORD, FIGURE -> false;
      };
    }
  }
}
