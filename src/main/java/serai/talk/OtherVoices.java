package serai.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import serai.ask.Ask;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Claim;
import serai.domain.Evidence;
import serai.domain.Outlet;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.domain.Turn;

/// What the outlets of one country after the other say to the same question.
final class OtherVoices {
  /// Passages in which to look for outlets of other countries.
  private static final int PASSAGES = 30;

  /// Countries in one message at most.
  private static final int COUNTRIES = 6;

  /// Countries that are tried before nothing is offered: an answer waits for it.
  private static final int TRIES = 1;

  private final Ask ask;
  private final Outlets outlets;

  OtherVoices(Ask ask, Outlets outlets) {
    this.ask = ask;
    this.outlets = outlets;
  }

  /// What the outlets of one country say.
  record Voice(String country, Claim claim) {}

  /// Whether there are outlets of another country than those cited that answer it.
  boolean areThere(Turn turn, Evidence evidence) {
    return turn.reply() instanceof Answer answer
        && turn.question().outlets().isEmpty()
        && outletsByCountry(evidence).entrySet().stream()
            .filter(country -> !cited(answer).contains(country.getKey()))
            .limit(TRIES)
            .anyMatch(country -> claim(turn.question(), country.getValue()).isPresent());
  }

  /// What they say, the countries that have most to say first.
  List<Voice> of(Question question) {
    var voices = new ArrayList<Voice>();
    var countries = outletsByCountry(ask.search(question.from(Set.of()), PASSAGES));
    for (var country : countries.entrySet()) {
      if (voices.size() == COUNTRIES) {
        break;
      }
      claim(question, country.getValue())
          .ifPresent(claim -> voices.add(new Voice(country.getKey(), claim)));
    }
    return voices;
  }

  private Optional<Claim> claim(Question question, Set<String> from) {
    return switch (ask.answer(question.from(from)).turn().reply()) {
      case Answer answer -> Optional.of(answer.claims().getFirst());
      case Abstention _ -> Optional.empty();
    };
  }

  private Map<String, Set<String>> outletsByCountry(Evidence evidence) {
    var byCountry = new LinkedHashMap<String, Set<String>>();
    for (var found : evidence.found()) {
      var article = found.article();
      country(article)
          .ifPresent(country ->
              byCountry
                  .computeIfAbsent(country, _ -> new TreeSet<>())
                  .add(outlets.witness(article.outlet())));
    }
    return byCountry;
  }

  private Set<String> cited(Answer answer) {
    return answer.claims().stream()
        .flatMap(claim -> claim.citations().stream())
        .flatMap(citation -> country(citation.article()).stream())
        .collect(Collectors.toSet());
  }

  private Optional<String> country(Article article) {
    return outlets.named(article.outlet()).flatMap(Outlet::country).or(article::country);
  }
}
