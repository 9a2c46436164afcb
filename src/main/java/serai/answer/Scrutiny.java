package serai.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final Pattern OMISSION =
      Pattern.compile("\\s*(?:[\\[(]\\s*(?:\\.{3}|…)\\s*[\\])]|\\.{3,}|…+)\\s*");

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
  private final Set<Proposal> seen = new HashSet<>();
  private final Set<String> stood = new HashSet<>();
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
    if (stood.contains(Letters.fold(sentence)) || !seen.add(proposal)) {
      repeated++;
      return drop("said before");
    }
    if (sentence.isBlank() || sentence.length() > LONGEST) {
      return drop("no sentence");
    }
    if (hasLink(sentence)) {
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
      case Verifier.Stands(var kept) -> {
        stood.add(Letters.fold(sentence));
        yield Optional.of(kept);
      }
      case Verifier.Refused(var reason) -> drop(kind(reason));
    };
  }

  /// Whether a text carries an address, a name to write to or markup.
  static boolean hasLink(String text) {
    return LINK.matcher(text).find();
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

  /// The Verifier's reason without the particular words, figure or name: nothing of what a model
  /// wrote gets into the log.
  private static String kind(String objection) {
    int colon = objection.indexOf(": ");
    if (colon > 0) {
      return objection.substring(0, colon);
    }
    var words = objection.replaceAll("“[^”]*”", "…").split("\\s+");
    return String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
  }

  /// All words must stand where the model says: a claim with one invented quotation is not saved by
  /// a true one.
  private List<Citation> citations(Proposal proposal) {
    var citations = new ArrayList<Citation>();
    for (var support : proposal.supports()) {
      for (var words : stretches(support.words())) {
        var citation = citation(proposal, support.passage(), words);
        if (citation.isEmpty()) {
          return List.of();
        }
        if (!citations.contains(citation.get())) {
          citations.add(citation.get());
        }
      }
    }
    return citations;
  }

  /// What stands before and after signs of omission, each of which must stand in the passage.
  private static List<String> stretches(String words) {
    var stretches =
        OMISSION.splitAsStream(words).map(String::strip).filter(part -> !part.isEmpty()).toList();
    return stretches.isEmpty() ? List.of("") : stretches;
  }

  private Optional<Citation> citation(Proposal proposal, int passage, String words) {
    if (passage < 1 || passage > passages.size()) {
      return Optional.empty();
    }
    var named = passages.get(passage - 1);
    return words.isBlank() ? unquoted(proposal, named) : quoted(named, words);
  }

  /// A model that names a passage and quotes nothing of it: the sentence there that says the claim
  /// is looked for, and the Verifier decides as ever.
  private Optional<Citation> unquoted(Proposal proposal, Found named) {
    return sentences(named)
        .map(span -> Citation.of(named.article(), span))
        .filter(citation ->
            verifier.judge(new Claim(proposal.sentence().strip(), List.of(citation)), evidence)
                instanceof Verifier.Stands)
        .findFirst();
  }

  private Optional<Citation> quoted(Found named, String words) {
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
    var touched = sentences(found).filter(words::overlaps).toList();
    return touched.isEmpty()
        ? words
        : new Span(
            Math.min(words.start(), touched.getFirst().start()),
            Math.max(words.end(), touched.getLast().end()));
  }

  /// The sentences of a passage, in the coordinates of its article.
  private Stream<Span> sentences(Found found) {
    int start = found.passage().span().start();
    return splitter.sentences(found.passage().text(), found.article().lang()).stream()
        .map(sentence -> sentence.shift(start));
  }
}
