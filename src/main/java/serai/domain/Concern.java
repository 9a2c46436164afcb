package serai.domain;

import java.util.HashSet;
import java.util.Set;

/// Which countries of Central Asia an article is about: those of its headline, or of its first
/// lines when the headline names none.
public final class Concern {
  /// Their codes.
  private static final Set<String> COUNTRIES = Set.of("kz", "kg", "tj", "tm", "uz");

  /// Characters that pass as the first lines.
  private static final int LEAD = 400;

  private final Gazetteer gazetteer;

  public Concern(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The codes of the countries, such as `kz`; none when it names no country.
  public Set<String> of(Article article) {
    var countries = in(article.title());
    return countries.isEmpty() ? in(lead(article)) : countries;
  }

  /// An article's first lines.
  public static String lead(Article article) {
    return article.text().substring(0, Math.min(LEAD, article.text().length()));
  }

  private Set<String> in(String text) {
    var countries = new HashSet<String>();
    for (var mention : gazetteer.mentions(text)) {
      mention.entry().country().filter(COUNTRIES::contains).ifPresent(countries::add);
    }
    return countries;
  }
}
