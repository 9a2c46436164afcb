package serai.digest;

import java.math.BigDecimal;
import java.time.Month;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import serai.domain.Article;
import serai.domain.Concern;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.NamedDates;
import serai.domain.PublicationDate;
import serai.domain.Words;

/// What articles are about, so that articles in different languages can be compared: the names,
/// terms, figures and days that they speak of.
final class Subjects {
  /// What a subject weighs in the headline, in the first lines and in the rest of an article.
  private static final double HEADLINE = 3;

  private static final double LEAD = 1;
  private static final double REST = 0.4;

  /// A day that is named, and the day of publication, which need not be the day of the event.
  private static final double DAY_NAMED = 2;

  private static final double DAY_PUBLISHED = 1;

  /// Counts up to this are days, chapters and the five countries: they tell events not apart.
  private static final BigDecimal SMALL = BigDecimal.valueOf(31);

  private final Gazetteer gazetteer;
  private final Glossary glossary;
  private final Concern concern;

  Subjects(Gazetteer gazetteer, Glossary glossary) {
    this.gazetteer = gazetteer;
    this.glossary = glossary;
    this.concern = new Concern(gazetteer);
  }

  /// In what two articles can be alike; each kind is compared by itself, so that one that many
  /// articles lack does not drown in another.
  enum Kind {
    NAME,
    TERM,
    FIGURE,
    DAY
  }

  /// What one article is about.
  ///
  /// @param subjects by kind, each with its weight in the article
  /// @param countries the Central Asian countries of its headline, or of its first lines when the
  ///   headline names none
  record About(Map<Kind, Map<String, Double>> subjects, Set<String> countries) {
    About {
      var copy = new EnumMap<Kind, Map<String, Double>>(Kind.class);
      subjects.forEach((kind, weights) -> copy.put(kind, Map.copyOf(weights)));
      subjects = copy;
      countries = Set.copyOf(countries);
    }

    Map<String, Double> of(Kind kind) {
      return subjects.getOrDefault(kind, Map.of());
    }
  }

  About of(Article article) {
    var subjects = new EnumMap<Kind, Map<String, Double>>(Kind.class);
    var language = Language.of(article.lang()).orElse(Language.ENGLISH);
    var lead = Concern.lead(article);
    add(article.title(), language, HEADLINE, subjects);
    add(lead, language, LEAD, subjects);
    add(article.text().substring(lead.length()), language, REST, subjects);
    days(article, subjects);
    return new About(subjects, countries(article));
  }

  /// The Central Asian countries that an article is about: events are told apart by them, since
  /// what happens to the presidents of two on one day are two events.
  Set<String> countries(Article article) {
    return concern.of(article);
  }

  /// Whether an article speaks of a topic: in the words of the topic, or, where they are names and
  /// terms that are known, in those of any language.
  boolean isOn(Article article, String topic) {
    if (Words.of(article.title() + "\n" + article.text()).has(Words.Sought.of(topic))) {
      return true;
    }
    var known = known(topic);
    var about = of(article);
    return !known.isEmpty()
        && known.stream()
            .allMatch(
                id -> about.of(Kind.NAME).containsKey(id) || about.of(Kind.TERM).containsKey(id));
  }

  private Set<String> known(String topic) {
    var known = new HashSet<String>();
    var names = gazetteer.mentions(topic);
    names.forEach(mention -> known.add(mention.entry().id()));
    for (var language : Language.values()) {
      var terms = glossary.mentions(topic, language, names);
      terms.stream().filter(m -> !m.term().common()).forEach(m -> known.add(m.term().id()));
      if (!terms.isEmpty()) {
        break;
      }
    }
    return known;
  }

  private void add(
      String text, Language language, double weight, Map<Kind, Map<String, Double>> subjects) {
    var names = gazetteer.mentions(text);
    for (var mention : names) {
      note(Kind.NAME, mention.entry().id(), weight, subjects);
    }
    for (var mention : glossary.mentions(text, language, names)) {
      if (!mention.term().common()) {
        note(Kind.TERM, mention.term().id(), weight, subjects);
      }
    }
    for (var figure : Figures.in(text)) {
      if (!figure.isYear() && figure.value().compareTo(SMALL) > 0) {
        note(Kind.FIGURE, figure.value().toPlainString() + figure.unit(), weight, subjects);
      }
    }
  }

  /// Days without their year, which texts leave out.
  private static void days(Article article, Map<Kind, Map<String, Double>> subjects) {
    for (var date : NamedDates.in(article.title() + "\n" + article.text())) {
      if (date.month().isPresent() && date.day().isPresent()) {
        note(Kind.DAY, day(date.month().get(), date.day().get()), DAY_NAMED, subjects);
      }
    }
    article
        .published()
        .filter(date -> date.precision() == PublicationDate.Precision.DAY)
        .map(PublicationDate::earliest)
        .ifPresent(date ->
            note(Kind.DAY, day(date.getMonth(), date.getDayOfMonth()), DAY_PUBLISHED, subjects));
  }

  /// A text may name a day that there is not, so that it is no date yet.
  private static String day(Month month, int day) {
    return month + " " + day;
  }

  /// The root keeps a headline from counting for more than all the rest.
  private static void note(
      Kind kind, String subject, double weight, Map<Kind, Map<String, Double>> subjects) {
    subjects
        .computeIfAbsent(kind, _ -> new HashMap<>())
        .merge(subject, Math.sqrt(weight), Math::max);
  }
}
