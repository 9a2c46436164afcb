package serai.talk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import serai.ask.Ask;
import serai.domain.Answer;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Conversation;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Question;
import serai.domain.Turn;
import serai.domain.Wanted;
import serai.render.Phrases;

/// Questions that follow on an answer and that the articles can really answer: each is tried before
/// it is offered.
final class FollowUps {
  /// Buttons with questions under an answer at most.
  private static final int MOST = 3;

  /// Questions tried at most: each takes a few milliseconds, and the answer waits for them.
  private static final int TRIES = 6;

  /// Time for trying questions on a machine that has too much to do.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// Bytes of an entry's id that fit into a button.
  private static final int LONGEST_ID = 40;

  private final Ask ask;
  private final Gazetteer gazetteer;

  FollowUps(Ask ask, Gazetteer gazetteer) {
    this.ask = ask;
    this.gazetteer = gazetteer;
  }

  /// The kinds of questions, by the phrase that asks them.
  enum Kind {
    /// The same about another country.
    COUNTRY("c", "ask.country", true),
    /// What a person has said whom the answer names.
    PERSON("p", "ask.person", false),
    /// What a thing is that the answer names.
    THING("t", "ask.thing", false),
    WHEN("n", "ask.when", true),
    WHY("y", "ask.why", true);

    private final String sign;
    private final String phrase;
    private final boolean leans;

    Kind(String sign, String phrase, boolean leans) {
      this.sign = sign;
      this.phrase = phrase;
      this.leans = leans;
    }

    /// Whether it can be understood only after the question before it.
    boolean leans() {
      return leans;
    }

    String sign() {
      return sign;
    }

    static Optional<Kind> of(String sign) {
      return Arrays.stream(values()).filter(kind -> kind.sign.equals(sign)).findFirst();
    }
  }

  /// A question to offer.
  ///
  /// @param entry the id of the gazetteer's entry that it is about; empty when it is about none
  record Offer(Kind kind, String entry, String question) {}

  /// Up to three questions that can be answered and whose answers are others than this one.
  ///
  /// @param before the conversation before this turn
  List<Offer> after(Turn turn, Conversation before) {
    if (!(turn.reply() instanceof Answer answer)) {
      return List.of();
    }
    var conversation = before.with(turn);
    var shown = new HashSet<>(citations(answer));
    var offers = new ArrayList<Offer>();
    long begin = System.nanoTime();
    for (var candidate : candidates(turn.question(), answer).stream().limit(TRIES).toList()) {
      if (offers.size() == MOST || System.nanoTime() - begin > PATIENCE.toNanos()) {
        break;
      }
      news(candidate, conversation, turn.question(), shown)
          .ifPresent(found -> {
            offers.add(candidate);
            shown.addAll(found);
          });
    }
    return offers;
  }

  /// The words of a question, so that a button need not carry them.
  Optional<String> question(Kind kind, String entry, Language language) {
    var phrases = Phrases.in(language);
    return switch (kind) {
      case COUNTRY, PERSON, THING ->
          gazetteer.entry(entry).map(known -> phrases.say(kind.phrase, known.name(language)));
      case WHEN, WHY -> Optional.of(phrases.say(kind.phrase));
    };
  }

  private List<Offer> candidates(Question question, Answer answer) {
    var language = question.language();
    var asked = ids(question.standalone());
    var told = new LinkedHashMap<String, Gazetteer.Entry>();
    answer.claims().stream()
        .flatMap(claim -> gazetteer.mentions(claim.sentence()).stream())
        .forEach(mention -> told.putIfAbsent(mention.entry().id(), mention.entry()));
    var found = new ArrayList<Offer>();
    countries(asked, told).forEach(country -> add(found, Kind.COUNTRY, country, language));
    told.values().stream()
        .filter(entry -> !asked.contains(entry.id()))
        .forEach(entry -> kind(entry).ifPresent(kind -> add(found, kind, entry.id(), language)));
    if (question.wanted() != Wanted.DATE) {
      add(found, Kind.WHEN, "", language);
    }
    if (question.wanted() != Wanted.REASON) {
      add(found, Kind.WHY, "", language);
    }
    return alternating(found);
  }

  /// Countries that could take the place of the one that was asked about, those first of which the
  /// answer speaks; none when it was asked about none or several.
  private List<String> countries(Set<String> asked, Map<String, Gazetteer.Entry> told) {
    var all =
        gazetteer.entries().stream()
            .filter(entry -> entry.type().equals("country"))
            .map(Gazetteer.Entry::id)
            .filter(CENTRAL_ASIA::contains)
            .toList();
    long named = all.stream().filter(asked::contains).count();
    if (named != 1) {
      return List.of();
    }
    return all.stream()
        .filter(id -> !asked.contains(id))
        .sorted((a, b) -> Boolean.compare(told.containsKey(b), told.containsKey(a)))
        .toList();
  }

  /// The countries that a question about Japan's neighbours can be asked of, by the gazetteer's
  /// ids.
  private static final Set<String> CENTRAL_ASIA =
      Set.of("kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan");

  private static Optional<Kind> kind(Gazetteer.Entry entry) {
    return switch (entry.type()) {
      case "person" -> Optional.of(Kind.PERSON);
      case "organisation", "company", "event", "format", "project", "route" ->
          Optional.of(Kind.THING);
      default -> Optional.empty();
    };
  }

  private void add(List<Offer> offers, Kind kind, String entry, Language language) {
    if (entry.length() <= LONGEST_ID && !entry.contains(":")) {
      question(kind, entry, language).ifPresent(said -> offers.add(new Offer(kind, entry, said)));
    }
  }

  /// One of each kind first, so that the three that are offered differ.
  private static List<Offer> alternating(List<Offer> offers) {
    var byKind =
        offers.stream()
            .collect(Collectors.groupingBy(Offer::kind, LinkedHashMap::new, Collectors.toList()));
    var order = new ArrayList<Offer>();
    for (int round = 0; order.size() < offers.size(); round++) {
      for (var some : byKind.values()) {
        if (round < some.size()) {
          order.add(some.get(round));
        }
      }
    }
    return order;
  }

  /// What its answer cites, when it has one that says something new and, for a question about
  /// somebody or something, names it.
  private Optional<List<Citation>> news(
      Offer offer, Conversation conversation, Question asked, Set<Citation> shown) {
    var turn =
        ask.answer(offer.question(), conversation, asked.asOf(), Optional.of(asked.language()))
            .turn();
    if (!(turn.reply() instanceof Answer answer)) {
      return Optional.empty();
    }
    var first = answer.claims().getFirst();
    boolean isNew = first.citations().stream().noneMatch(shown::contains);
    boolean names = offer.entry().isEmpty() || names(first, offer.entry());
    return isNew && names ? Optional.of(citations(answer)) : Optional.empty();
  }

  private boolean names(Claim claim, String entry) {
    return claim.citations().stream().anyMatch(c -> ids(c.quote()).contains(entry));
  }

  private Set<String> ids(String text) {
    return gazetteer.mentions(text).stream()
        .map(mention -> mention.entry().id())
        .collect(Collectors.toSet());
  }

  private static List<Citation> citations(Answer answer) {
    return answer.claims().stream().flatMap(claim -> claim.citations().stream()).toList();
  }
}
