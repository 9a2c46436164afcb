package serai.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import serai.answer.Proposal.Support;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Letters;
import serai.domain.Question;
import serai.domain.Span;
import serai.port.SentenceSplitter;

/// Turns what a model proposes into claims: looks its words up in the passages, has the Verifier
/// hold each sentence against them, and keeps count of what is refused and why.
final class Scrutiny {
  /// The same claim so many times over: the model goes round in circles.
  private static final int CIRCLES = 3;

  /// Characters of a sentence at most: no single fact needs more.
  private static final int LONGEST = 600;

  /// Characters that words must have to mean one place, and those of scripts that write a word in
  /// few.
  private static final int SHORTEST = 12;

  private static final int SHORTEST_EAST_ASIAN = 5;

  /// Addresses and calls to act have no place in a claim: nobody could hold them against a text.
  private static final Pattern LINK =
      Pattern.compile("https?:|www\\.|\\bt\\.me\\b|[\\w.]+@\\w|(?<!\\w)@\\w{3,}|</?\\w+>");

  private final Question question;
  private final Evidence evidence;
  private final List<Found> passages;
  private final SentenceSplitter splitter;
  private final WrittenIn writtenIn;
  private final Verifier verifier;

  private final Map<String, Integer> dropped = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private int proposed;
  private int repeated;

  Scrutiny(
      Question question,
      Evidence evidence,
      List<Found> passages,
      SentenceSplitter splitter,
      WrittenIn writtenIn,
      Verifier verifier) {
    this.question = question;
    this.evidence = evidence;
    this.passages = passages;
    this.splitter = splitter;
    this.writtenIn = writtenIn;
    this.verifier = verifier;
  }

  /// The claim, when it stands.
  Optional<Claim> of(Proposal proposal) {
    proposed++;
    var sentence = proposal.sentence().strip();
    if (!seen.add(Letters.fold(sentence))) {
      repeated++;
      return drop("said before");
    }
    if (sentence.isBlank() || sentence.length() > LONGEST) {
      return drop("no sentence");
    }
    if (LINK.matcher(sentence).find()) {
      return drop("carries an address");
    }
    if (!writtenIn.is(question.language(), sentence)) {
      return drop("in another language");
    }
    var citations = citations(proposal);
    if (citations.isEmpty()) {
      return drop("its words do not stand in the passage");
    }
    var claim = new Claim(sentence, citations);
    return switch (verifier.judge(claim, evidence)) {
      case Verifier.Stands(var kept) -> Optional.of(kept);
      case Verifier.Refused(var reason) -> drop(kind(reason));
    };
  }

  int proposed() {
    return proposed;
  }

  Map<String, Integer> dropped() {
    return dropped;
  }

  boolean goesRoundInCircles() {
    return repeated >= CIRCLES;
  }

  private Optional<Claim> drop(String reason) {
    dropped.merge(reason, 1, Integer::sum);
    return Optional.empty();
  }

  /// The Verifier's reason without the particular figure or name.
  private static String kind(String objection) {
    var words = objection.split("\\s+");
    return String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
  }

  /// All words must stand where the model says: a claim with one invented quotation is not saved by
  /// a true one.
  private List<Citation> citations(Proposal proposal) {
    var citations = new ArrayList<Citation>();
    for (var support : proposal.supports()) {
      var citation = citation(proposal, support);
      if (citation.isEmpty()) {
        return List.of();
      }
      if (!citations.contains(citation.get())) {
        citations.add(citation.get());
      }
    }
    return citations;
  }

  /// Without words the sentence itself must stand there.
  private Optional<Citation> citation(Proposal proposal, Support support) {
    if (support.passage() < 1 || support.passage() > passages.size()) {
      return Optional.empty();
    }
    var named = passages.get(support.passage() - 1);
    var words = support.words().isBlank() ? proposal.sentence() : support.words();
    return passages.stream()
        .filter(other -> other.article().id().equals(named.article().id()))
        .sorted((one, other) -> Boolean.compare(other.equals(named), one.equals(named)))
        .flatMap(found -> citation(found, words).stream())
        .findFirst();
  }

  /// The whole sentences that the words belong to: half a sentence can say the opposite of it.
  private Optional<Citation> citation(Found found, String words) {
    return span(found, words)
        .filter(span -> isLongEnough(found.article().words(span)))
        .map(span -> Citation.of(found.article(), whole(found, span)));
  }

  /// Where the words stand in the article; models end them with a full stop of their own.
  private static Optional<Span> span(Found found, String words) {
    return Quotation.find(found.passage(), words)
        .or(() -> Quotation.find(found.passage(), words.strip().replaceFirst("[.,;:。、]+$", "")));
  }

  private static boolean isLongEnough(String words) {
    return words.length() >= (Letters.hasEastAsian(words) ? SHORTEST_EAST_ASIAN : SHORTEST);
  }

  private Span whole(Found found, Span words) {
    int start = found.passage().span().start();
    var touched =
        splitter.sentences(found.passage().text(), found.article().lang()).stream()
            .map(sentence -> sentence.shift(start))
            .filter(words::overlaps)
            .toList();
    return touched.isEmpty()
        ? words
        : new Span(
            Math.min(words.start(), touched.getFirst().start()),
            Math.max(words.end(), touched.getLast().end()));
  }
}
