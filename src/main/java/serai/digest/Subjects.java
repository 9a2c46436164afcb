package serai.digest;

import java.math.BigDecimal;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import serai.domain.Article;
import serai.domain.Concept;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.NamedDates;
import serai.domain.PublicationDate;
import serai.port.PassageIndex;

/// What articles are about, so that articles in different languages can be compared: the names,
/// terms, figures and days that they speak of, the rarer the heavier.
final class Subjects {
  /// What a subject weighs in the headline, in the first lines and in the rest of an article.
  private static final double HEADLINE = 3;

  private static final double LEAD = 1;
  private static final double REST = 0.4;

  /// A day that is named, and the day of publication, which need not be the day of the event.
  private static final double DAY_NAMED = 2;

  private static final double DAY_PUBLISHED = 1;

  /// Characters that pass as the first lines.
  private static final int LEAD_LENGTH = 400;

  /// Counts up to this are days, chapters and the five countries: they tell events not apart.
  private static final BigDecimal SMALL = BigDecimal.valueOf(31);

  /// Rarity of what is not looked up in the index: a figure is nearly an event's own, a day is
  /// shared by all that happens on it.
  private static final double FIGURE_RARITY = 4;

  private static final double DAY_RARITY = 1.6;

  /// Rarity counts more than in a search: what every article has says nothing about an event.
  private static final double EMPHASIS = 1.5;

  /// The countries that events are told apart by: what happens to the presidents of two of them on
  /// one day are two events.
  private static final Set<String> COUNTRIES = Set.of("kz", "kg", "tj", "tm", "uz");

  private final Gazetteer gazetteer;
  private final Glossary glossary;
  private final PassageIndex index;
  private final Map<String, Double> rarities = new ConcurrentHashMap<>();

  Subjects(Gazetteer gazetteer, Glossary glossary, PassageIndex index) {
    this.gazetteer = gazetteer;
    this.glossary = glossary;
    this.index = index;
  }

  /// What one article is about.
  ///
  /// @param weights unit length
  /// @param countries the Central Asian countries of its headline, or of its first lines when the
  ///   headline names none
  record About(Map<String, Double> weights, Set<String> countries) {
    About {
      weights = Map.copyOf(weights);
      countries = Set.copyOf(countries);
    }

    /// How much two articles are about the same, from 0 to 1.
    double common(About other) {
      double sum = 0;
      for (var weight : weights.entrySet()) {
        sum += weight.getValue() * other.weights.getOrDefault(weight.getKey(), 0.0);
      }
      return sum;
    }
  }

  About of(Article article) {
    var weights = new HashMap<String, Double>();
    var lead = article.text().substring(0, Math.min(LEAD_LENGTH, article.text().length()));
    var rest = article.text().substring(lead.length());
    var language = Language.of(article.lang()).orElse(Language.ENGLISH);
    add(article.title(), language, HEADLINE, weights);
    add(lead, language, LEAD, weights);
    add(rest, language, REST, weights);
    days(article, weights);
    var countries = countries(article.title());
    return new About(unit(weights), countries.isEmpty() ? countries(lead) : countries);
  }

  private void add(String text, Language language, double weight, Map<String, Double> weights) {
    for (var mention : gazetteer.mentions(text)) {
      var concept = gazetteer.concept(mention);
      note("name " + mention.entry().id(), weight, rarity(concept), weights);
    }
    for (var mention : glossary.mentions(text, language)) {
      if (!mention.term().common()) {
        var concept = glossary.concept(mention);
        note("term " + mention.term().id(), weight, rarity(concept), weights);
      }
    }
    for (var figure : Figures.in(text)) {
      if (!figure.isYear() && figure.value().compareTo(SMALL) > 0) {
        note(
            "figure " + figure.value().toPlainString() + figure.unit(),
            weight,
            FIGURE_RARITY,
            weights);
      }
    }
  }

  /// Days without their year, which texts leave out.
  private static void days(Article article, Map<String, Double> weights) {
    for (var date : NamedDates.in(article.title() + "\n" + article.text())) {
      if (date.month().isPresent() && date.day().isPresent()) {
        note(day(date.month().get(), date.day().get()), DAY_NAMED, DAY_RARITY, weights);
      }
    }
    article
        .published()
        .filter(date -> date.precision() == PublicationDate.Precision.DAY)
        .ifPresent(date ->
            note(
                day(date.earliest().getMonth(), date.earliest().getDayOfMonth()),
                DAY_PUBLISHED,
                DAY_RARITY,
                weights));
  }

  /// A text may name a day that there is not, so that it is no date yet.
  private static String day(Month month, int day) {
    return "day " + month + " " + day;
  }

  private static void note(
      String subject, double weight, double rarity, Map<String, Double> weights) {
    weights.merge(subject, Math.sqrt(weight) * Math.pow(rarity, EMPHASIS), Math::max);
  }

  private double rarity(Concept concept) {
    return rarities.computeIfAbsent(concept.kind() + concept.name(), _ -> index.rarity(concept));
  }

  private Set<String> countries(String text) {
    var countries = new HashSet<String>();
    for (var mention : gazetteer.mentions(text)) {
      var entry = mention.entry();
      var country = entry.type().equals("country") ? entry.id() : entry.country().orElse("");
      if (COUNTRIES.contains(country)) {
        countries.add(country);
      }
    }
    return countries;
  }

  private static Map<String, Double> unit(Map<String, Double> weights) {
    double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    var unit = new HashMap<String, Double>();
    weights.forEach((subject, weight) -> unit.put(subject, length == 0 ? 0 : weight / length));
    return unit;
  }
}
