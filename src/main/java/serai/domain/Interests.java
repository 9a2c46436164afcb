package serai.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a subscriber wants to read of first.
///
/// @param countries ids of Central Asian countries (`kz`, `uz`, …); empty for all alike
/// @param topics words as the subscriber gave them: untrusted
public record Interests(Set<String> countries, Set<String> topics) {
  /// The countries that can be asked for.
  public static final List<String> COUNTRIES = List.of("kz", "kg", "tj", "tm", "uz");

  /// Topics of one subscriber, and letters of a topic, at most.
  private static final int TOPICS = 10;

  private static final int TOPIC_LENGTH = 60;

  public Interests {
    countries = Set.copyOf(countries);
    topics = Set.copyOf(topics);
  }

  /// Interests as they are typed: what names a country is one, the rest are topics.
  public static Interests of(List<String> words, Gazetteer gazetteer) {
    var countries = new HashSet<String>();
    var topics = new HashSet<String>();
    for (var word : words) {
      var named = countriesIn(word, gazetteer);
      countries.addAll(named);
      if (named.isEmpty() && topics.size() < TOPICS) {
        var topic = word.replaceAll("\\s+", " ");
        topics.add(topic.substring(0, Math.min(TOPIC_LENGTH, topic.length())));
      }
    }
    return new Interests(countries, topics);
  }

  /// What stands between commas of any script.
  public static List<String> parts(String words) {
    return Arrays.stream(words.split("[,;、，]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Set<String> countriesIn(String text, Gazetteer gazetteer) {
    return gazetteer.mentions(text).stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.type().equals("country"))
        .flatMap(entry -> entry.country().stream())
        .filter(COUNTRIES::contains)
        .collect(Collectors.toSet());
  }

  public static Interests none() {
    return new Interests(Set.of(), Set.of());
  }
}
