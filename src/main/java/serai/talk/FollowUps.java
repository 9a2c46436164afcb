package serai.talk;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import serai.ask.Ask;
import serai.domain.Answer;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Concept;
import serai.domain.Conversation;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Question;
import serai.domain.Turn;
import serai.render.Phrases;

/// Questions that follow on an answer and that the articles can really answer: each is tried before
/// it is offered.
final class FollowUps {
  /// Buttons with questions under an answer at most.
  private static final int MOST = 3;

  /// Questions tried at most: each takes a few milliseconds, and the answer waits for them.
  private static final int TRIES = 8;

  /// Time for trying questions on a machine that has too much to do.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// The share of what was asked about that the answer to the same question about another country
  /// has to speak of; else it is an answer to something else.
  private static final double TO_THE_POINT = 0.6;

  private final Ask ask;
  private final Gazetteer gazetteer;
  private final Suggested suggested;

  /// Many read the same answer; articles come and go more slowly than this.
  private final Cache<Turn, List<Offer>> known =
      Caffeine.newBuilder().maximumSize(500).expireAfterWrite(Duration.ofMinutes(1)).build();

  FollowUps(Ask ask, Gazetteer gazetteer) {
    this.ask = ask;
    this.gazetteer = gazetteer;
    this.suggested = new Suggested(gazetteer);
  }

  /// The kinds of questions, by the phrase that asks them.
  enum Kind {
    /// The same about another country.
    COUNTRY("c", "ask.country", true),
    /// What is told of a person.
    PERSON("p", "ask.thing", false),
    /// What is told of a thing.
    THING("t", "ask.thing", false),
    /// What Japan and a country do together.
    TOGETHER("d", "ask.together", false),
    /// When that was which the answer tells.
    WHEN("n", "ask.when", true);

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

  /// Up to three questions that can be answered and whose answers are others than this one. They
  /// are tried after this turn alone, and have to be asked so.
  List<Offer> after(Turn turn) {
    return turn.reply() instanceof Answer answer
        ? known.get(turn, _ -> tried(turn, answer))
        : List.of();
  }

  /// The words of a question, so that a button need not carry them.
  Optional<String> question(Kind kind, String entry, Language language) {
    var phrases = Phrases.in(language);
    return switch (kind) {
      case COUNTRY, PERSON, THING, TOGETHER ->
          gazetteer.entry(entry).map(known -> phrases.say(kind.phrase, known.name(language)));
      case WHEN -> Optional.of(phrases.say(kind.phrase));
    };
  }

  private List<Offer> tried(Turn turn, Answer answer) {
    var shown = new HashSet<>(citations(answer));
    var offers = new ArrayList<Offer>();
    long begin = System.nanoTime();
    for (var subject : suggested.after(turn.question(), answer).stream().limit(TRIES).toList()) {
      if (offers.size() == MOST || System.nanoTime() - begin > PATIENCE.toNanos()) {
        break;
      }
      question(subject.kind(), subject.entry(), turn.question().language())
          .map(words -> new Offer(subject.kind(), subject.entry(), words))
          .ifPresent(offer ->
              news(offer, turn, answer, shown)
                  .ifPresent(found -> {
                    offers.add(offer);
                    shown.addAll(found);
                  }));
    }
    return offers;
  }

  /// What its answer cites, when it has one that says something new and to the point.
  private Optional<List<Citation>> news(
      Offer offer, Turn turn, Answer shownAnswer, Set<Citation> shown) {
    var asked = turn.question();
    var conversation =
        offer.kind().leans() ? Conversation.empty().with(turn) : Conversation.empty();
    var next =
        ask.answer(offer.question(), conversation, asked.asOf(), Optional.of(asked.language()))
            .turn();
    if (!(next.reply() instanceof Answer answer)) {
      return Optional.empty();
    }
    var first = answer.claims().getFirst();
    boolean isNew = first.citations().stream().noneMatch(shown::contains);
    boolean fits =
        switch (offer.kind()) {
          case PERSON, THING, TOGETHER -> names(first, offer.entry());
          case COUNTRY -> names(first, offer.entry()) && isToThePoint(first, next.question());
          case WHEN -> isToldOfTheSame(first, shownAnswer);
        };
    return isNew && fits ? Optional.of(citations(answer)) : Optional.empty();
  }

  private boolean names(Claim claim, String entry) {
    return claim.citations().stream()
        .flatMap(citation -> gazetteer.mentions(citation.quote()).stream())
        .anyMatch(mention -> mention.entry().id().equals(entry));
  }

  private static boolean isToThePoint(Claim claim, Question question) {
    var telling =
        question.concepts().stream().filter(c -> c.kind() != Concept.Kind.COMMON).toList();
    var quotes =
        claim.citations().stream()
            .map(citation -> Letters.fold(citation.quote()))
            .collect(Collectors.joining("\n"));
    long told =
        telling.stream()
            .filter(concept ->
                concept.forms().stream().anyMatch(form -> quotes.contains(stem(form.text()))))
            .count();
    return told >= TO_THE_POINT * telling.size();
  }

  /// A long word without its last letter, which changes with its case in many languages.
  private static String stem(String word) {
    var folded = Letters.fold(word);
    return folded.length() > 5 ? folded.substring(0, folded.length() - 1) : folded;
  }

  /// Whether the claim has a day or a year and comes from an article that the answer cites.
  private static boolean isToldOfTheSame(Claim claim, Answer answer) {
    var cited =
        citations(answer).stream().map(citation -> citation.article().id()).collect(toSet());
    return claim.citations().stream()
        .anyMatch(citation ->
            cited.contains(citation.article().id())
                && citation.quote().chars().anyMatch(Character::isDigit));
  }

  private static List<Citation> citations(Answer answer) {
    return answer.claims().stream().flatMap(claim -> claim.citations().stream()).toList();
  }
}
