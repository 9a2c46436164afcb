package serai.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import serai.domain.Wanted;

/// What a conversation is about: its names, weighted by how often and how lately they came up.
final class Focus {
  private static final double IN_QUESTION = 2;
  private static final double IN_ANSWER = 1;

  /// What an exchange still counts after each further one.
  private static final double FADING = 0.6;

  /// A name that was asked for and given outweighs all in the question.
  private static final double AS_ANSWERED = 3;

  private final List<Weighted> names = new ArrayList<>();

  /// @param words of the name, taken apart once
  private record Weighted(Named name, Set<String> words, double weight) {}

  /// @param exchanges the conversation, oldest first
  Focus(List<Exchange> exchanges, Names finder) {
    double fading = 1;
    for (int at = exchanges.size() - 1; at >= 0; at--) {
      var exchange = exchanges.get(at);
      for (var name : finder.in(Wording.of(exchange.question()), exchange.language())) {
        add(name, IN_QUESTION * fading);
      }
      boolean first = true;
      for (var name : finder.in(Wording.of(exchange.answer()), exchange.language())) {
        boolean asked = first && isAsked(name, exchange.wanted());
        add(name, (asked ? AS_ANSWERED : IN_ANSWER) * fading);
        first &= !asked;
      }
      fading *= FADING;
    }
  }

  /// The name of most weight that fits, in its longest form.
  Optional<Named> name(Predicate<Named> fits) {
    Optional<Weighted> best = Optional.empty();
    for (var candidate : names) {
      if (fits.test(candidate.name())
          && best.filter(b -> b.weight() >= candidate.weight()).isEmpty()) {
        best = Optional.of(candidate);
      }
    }
    return best.map(Weighted::name);
  }

  private void add(Named name, double weight) {
    var words = name.words();
    for (int at = 0; at < names.size(); at++) {
      var known = names.get(at);
      if (known.name().same(name, known.words(), words)) {
        boolean isLonger = name.text().length() > known.name().text().length();
        names.set(
            at,
            new Weighted(
                isLonger ? name : known.name(),
                isLonger ? words : known.words(),
                known.weight() + weight));
        return;
      }
    }
    names.add(new Weighted(name, words, weight));
  }

  /// Whether a name is of the kind that was asked for.
  static boolean isAsked(Named name, Wanted wanted) {
    return switch (wanted) {
      case PERSON -> name.isPerson();
      case PLACE -> name.isPlace();
      case ORGANISATION -> name.isBody();
      default -> false;
    };
  }
}
