package serai.digest;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import serai.domain.Article;
import serai.domain.Event;
import serai.domain.Interests;
import serai.domain.Outlets;
import serai.domain.PublicationDate;

/// How far up in an edition an event stands: by the number of independent outlets that tell of it,
/// by official documents among them, by the subscriber's interests. Of those that are equal in
/// this, official documents come first, then the newest.
final class Prominence {
  /// What official words, and each interest that is met, count: as much as this many outlets.
  private static final double OFFICIAL = 1;

  private static final double INTEREST = 2;

  private static final String GOVERNMENT = "government";

  private final Outlets outlets;
  private final Interests interests;
  private final Subjects subjects;

  Prominence(Outlets outlets, Subjects subjects, Interests interests) {
    this.outlets = outlets;
    this.subjects = subjects;
    this.interests = interests;
  }

  /// The most prominent first.
  List<Event> ranked(List<Event> events) {
    return events.stream()
        .sorted(
            Comparator.comparingDouble(this::worth)
                .thenComparing(this::isOfficial)
                .thenComparing(Prominence::newest)
                .reversed())
        .toList();
  }

  static boolean isOfficial(Article article, Outlets outlets) {
    return outlets.named(article.outlet()).filter(o -> o.kind().equals(GOVERNMENT)).isPresent();
  }

  private double worth(Event event) {
    long witnesses =
        event.articles().stream().map(a -> outlets.witness(a.outlet())).distinct().count();
    return witnesses + (isOfficial(event) ? OFFICIAL : 0) + INTEREST * met(event);
  }

  private boolean isOfficial(Event event) {
    return event.articles().stream().anyMatch(article -> isOfficial(article, outlets));
  }

  /// How many of the interests an event meets: its country, each of the topics.
  private long met(Event event) {
    boolean country =
        event.articles().stream()
            .anyMatch(a -> !Collections.disjoint(subjects.countries(a), interests.countries()));
    long topics =
        interests.topics().stream()
            .filter(topic -> event.articles().stream().anyMatch(a -> subjects.isOn(a, topic)))
            .count();
    return topics + (country ? 1 : 0);
  }

  private static LocalDate newest(Event event) {
    return event.articles().stream()
        .flatMap(article -> article.published().stream())
        .map(PublicationDate::latest)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }
}
