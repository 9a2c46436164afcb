package serai.talk;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Gazetteer;
import serai.domain.Question;
import serai.domain.Wanted;

/// What readers of an answer may want to know next; whether the articles know it is another
/// question.
final class Suggested {
  /// The countries that a question about Japan's neighbours can be asked of, by the gazetteer's
  /// ids.
  private static final List<String> CENTRAL_ASIA =
      List.of("kazakhstan", "uzbekistan", "kyrgyzstan", "tajikistan", "turkmenistan");

  /// Bytes of an entry's id that fit into a button.
  private static final int LONGEST_ID = 40;

  private final Gazetteer gazetteer;

  /// Something to ask about.
  ///
  /// @param entry the id of the gazetteer's entry; empty when it is about none
  record Subject(FollowUps.Kind kind, String entry) {}

  Suggested(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// What is likeliest first, of each kind one before the second of any. Names that the answer
  /// tells come first, then those that the articles behind it have most often.
  List<Subject> after(Question question, Answer answer) {
    var asked = ids(question.standalone());
    var told = told(answer);
    var behind = behind(answer);
    var found = new ArrayList<Subject>();
    Stream.concat(told.keySet().stream(), behind.stream())
        .distinct()
        .filter(id -> !asked.contains(id))
        .flatMap(id -> gazetteer.entry(id).stream())
        .forEach(entry -> kind(entry).ifPresent(kind -> add(found, kind, entry.id())));
    others(asked, told.keySet()).forEach(id -> add(found, FollowUps.Kind.COUNTRY, id));
    Stream.concat(asked.stream(), Stream.concat(told.keySet().stream(), behind.stream()))
        .filter(CENTRAL_ASIA::contains)
        .distinct()
        .forEach(id -> add(found, FollowUps.Kind.TOGETHER, id));
    if (question.wanted() != Wanted.DATE && question.period().isEmpty()) {
      found.add(new Subject(FollowUps.Kind.WHEN, ""));
    }
    return alternating(found);
  }

  /// Countries that could take the place of the one that was asked about, those first of which the
  /// answer speaks; none when it was asked about none or several.
  private static List<String> others(Set<String> asked, Collection<String> told) {
    if (CENTRAL_ASIA.stream().filter(asked::contains).count() != 1) {
      return List.of();
    }
    return CENTRAL_ASIA.stream()
        .filter(id -> !asked.contains(id))
        .sorted(Comparator.comparing((String id) -> told.contains(id)).reversed())
        .toList();
  }

  /// The names in the answer's sentences, in order.
  private Map<String, Gazetteer.Entry> told(Answer answer) {
    var told = new LinkedHashMap<String, Gazetteer.Entry>();
    answer.claims().stream()
        .flatMap(claim -> gazetteer.mentions(claim.sentence()).stream())
        .forEach(mention -> told.putIfAbsent(mention.entry().id(), mention.entry()));
    return told;
  }

  /// The names in the articles that the answer cites, the most frequent first.
  private List<String> behind(Answer answer) {
    return answer.claims().stream()
        .flatMap(claim -> claim.citations().stream())
        .map(citation -> citation.article())
        .distinct()
        .limit(2)
        .flatMap(this::names)
        .collect(Collectors.groupingBy(id -> id, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Stream<String> names(Article article) {
    return gazetteer.mentions(article.title() + "\n" + article.text()).stream()
        .map(mention -> mention.entry().id());
  }

  private static Optional<FollowUps.Kind> kind(Gazetteer.Entry entry) {
    return switch (entry.type()) {
      case "person" -> Optional.of(FollowUps.Kind.PERSON);
      case "organisation", "company", "event", "format", "project", "route" ->
          Optional.of(FollowUps.Kind.THING);
      default -> Optional.empty();
    };
  }

  private static void add(List<Subject> found, FollowUps.Kind kind, String entry) {
    if (entry.length() <= LONGEST_ID && !entry.contains(":")) {
      found.add(new Subject(kind, entry));
    }
  }

  /// One of each kind first, so that the three that are offered differ.
  private static List<Subject> alternating(List<Subject> subjects) {
    var byKind =
        subjects.stream()
            .collect(Collectors.groupingBy(Subject::kind, LinkedHashMap::new, Collectors.toList()));
    var order = new ArrayList<Subject>();
    for (int round = 0; order.size() < subjects.size(); round++) {
      for (var some : byKind.values()) {
        if (round < some.size()) {
          order.add(some.get(round));
        }
      }
    }
    return order;
  }

  private Set<String> ids(String text) {
    return gazetteer.mentions(text).stream().map(mention -> mention.entry().id()).collect(toSet());
  }
}
