package serai.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Article;
import serai.domain.Outlet;
import serai.domain.Outlets;

/// Leaves out where a summary says that its own outlet reports what it reports: the outlet stands
/// in front of the sentence already. Whom the outlet cites is never left out.
final class OwnName {
  private static final int SHORTEST = 20;

  private final Outlets outlets;

  OwnName(Outlets outlets) {
    this.outlets = outlets;
  }

  /// The end of a sentence that says the same; empty when it names its outlet nowhere in front.
  Optional<String> without(Article article, String sentence) {
    if (!article.kind().isSummary()) {
      return Optional.empty();
    }
    var names =
        Stream.concat(
                Stream.of(article.outlet()),
                outlets.named(article.outlet()).stream().flatMap(OwnName::names))
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    var opening =
        Pattern.compile(
                "^(?:The )?«?(?:"
                    + names
                    + ")»?(?: (?:reports|says|writes|adds) that |: | (?:сообщает|пишет), что )")
            .matcher(sentence);
    return opening.find() && sentence.length() - opening.end() >= SHORTEST
        ? Optional.of(sentence.substring(opening.end()))
        : Optional.empty();
  }

  private static Stream<String> names(Outlet outlet) {
    return Stream.of(List.of(outlet.name()), outlet.aliases()).flatMap(List::stream);
  }
}
