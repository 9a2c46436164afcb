package serai.understand;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import serai.domain.Language;
import serai.domain.OutletNames;
import serai.domain.Outlets;
import serai.domain.Span;

/// The outlets that a question names as its sources. A ministry or an agency that also publishes is
/// one only when the words beside it say so: otherwise the question is about it.
final class Sources {
  /// Words between an outlet's name and the word that shows it to be a source.
  private static final int NEAR = 2;

  /// Signs in between, for Japanese.
  private static final int CLOSE = 4;

  private static final Set<String> MEDIA =
      Set.of("news agency", "newspaper", "broadcaster", "magazine", "portal", "aggregator", "blog");

  private enum Side {
    BEFORE,
    AFTER
  }

  private final OutletNames names;
  private final StopWords stopWords;
  private final Phrases<Side> cues = Phrases.read("sources.txt", Side::valueOf);

  Sources(Outlets outlets, StopWords stopWords) {
    names = new OutletNames(outlets);
    this.stopWords = stopWords;
  }

  /// The outlets named as sources, each where it is named.
  ///
  /// @param known names of other things in it: an outlet's name inside a longer one is none
  List<OutletNames.Mention> in(Wording wording, Language language, List<Span> known) {
    var mentions = names.mentions(wording.text());
    if (mentions.isEmpty()) {
      return List.of();
    }
    var found = cues.in(wording, language);
    return mentions.stream()
        .filter(mention -> known.stream().noneMatch(name -> hides(name, mention.span())))
        .filter(
            mention -> hasCue(wording, mention.span(), found) || speaksForItself(mention, language))
        .toList();
  }

  private static boolean hides(Span name, Span outlet) {
    return name.overlaps(outlet) && name.length() > outlet.length();
  }

  private boolean speaksForItself(OutletNames.Mention mention, Language language) {
    boolean first = mention.span().start() == 0;
    boolean oneWord = mention.text().indexOf(' ') < 0;
    return MEDIA.contains(mention.outlet().kind().toLowerCase(Locale.ROOT))
        && !(first && oneWord && stopWords.has(mention.text().toLowerCase(Locale.ROOT), language));
  }

  private static boolean hasCue(Wording wording, Span name, List<Phrases.Match<Side>> cues) {
    return cues.stream()
        .anyMatch(cue ->
            switch (cue.means()) {
              case BEFORE -> isNext(wording, cue.span(), name);
              case AFTER -> isNext(wording, name, cue.span());
            });
  }

  private static boolean isNext(Wording wording, Span one, Span other) {
    if (other.start() < one.end()) {
      return false;
    }
    return other.start() - one.end() <= CLOSE
        || wording.wordAt(other.start()) - wording.wordAt(one.end()) <= NEAR;
  }
}
