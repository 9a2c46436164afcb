package serai.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.ArticleId;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Disagreement;
import serai.domain.Language;
import serai.domain.Turn;

/// A reply as a message: the direct answer first, then what differs and the rest, the cited
/// passages folded, and the sources as footnotes.
public final class AnswerPage {
  /// Passages shown under an answer; the others are behind a button.
  private static final int PASSAGES = 3;

  private final Imprints imprints;

  public AnswerPage(Imprints imprints) {
    this.imprints = imprints;
  }

  /// The message of a reply.
  ///
  /// @param reader the language of everything but the sentences and quotes themselves
  public Page of(Turn turn, Language reader) {
    return switch (turn.reply()) {
      case Answer answer -> new Page(answer(turn, answer, reader));
      case Abstention abstention -> new Page(abstention(abstention, reader));
    };
  }

  /// One sentence of an answer with its sources.
  public Page of(Claim claim, Language reader) {
    var sources = new Sources(List.of(claim));
    var blocks = new ArrayList<Block>();
    blocks.add(sentence(claim, sources));
    blocks.addAll(notes(sources, reader));
    return new Page(blocks);
  }

  private List<Block> answer(Turn turn, Answer answer, Language reader) {
    var sources = new Sources(answer);
    var blocks = new ArrayList<Block>();
    var claims = answer.claims();
    SideBySide.of(turn.question(), answer)
        .ifPresentOrElse(
            compared -> {
              compared.lead().forEach(claim -> blocks.add(sentence(claim, sources)));
              blocks.add(table(compared, sources, reader));
              answer.disagreements().forEach(d -> blocks.add(table(d, sources, reader)));
              compared.rest().forEach(claim -> blocks.add(sentence(claim, sources)));
            },
            () -> {
              var chronicle = Chronicle.of(turn.question(), answer, reader);
              if (chronicle.isPresent()) {
                blocks.add(dated(chronicle.get(), sources));
                return;
              }
              blocks.add(sentence(claims.getFirst(), sources));
              answer.disagreements().forEach(d -> blocks.add(table(d, sources, reader)));
              claims.stream().skip(1).forEach(claim -> blocks.add(sentence(claim, sources)));
            });
    Untold.of(answer, reader)
        .ifPresent(untold -> blocks.add(Block.paragraph(new Inline.Text(untold))));
    sources
        .stale(turn.question(), reader)
        .ifPresent(stale -> blocks.add(Block.paragraph(new Inline.Faint(stale))));
    passages(answer)
        .forEach(citation ->
            blocks.add(
                new Block.Quotation(
                    Excerpt.of(citation), imprints.by(citation.article(), reader))));
    blocks.addAll(notes(sources, reader));
    return blocks;
  }

  private static Block dated(Chronicle chronicle, Sources sources) {
    return new Block.Bullets(
        chronicle.entries().stream()
            .map(entry -> {
              var line = new ArrayList<Inline>();
              line.add(new Inline.Strong(entry.day()));
              line.add(new Inline.Text(" "));
              line.addAll(words(entry.claim(), sources));
              return List.<Inline>copyOf(line);
            })
            .toList());
  }

  /// The originals of what was translated, and the first citation of each article.
  private static List<Citation> passages(Answer answer) {
    var first = new LinkedHashMap<ArticleId, Citation>();
    answer
        .claims()
        .forEach(claim -> claim.citations().forEach(c -> first.putIfAbsent(c.article().id(), c)));
    var originals =
        answer.claims().stream()
            .filter(Claim::translated)
            .map(claim -> claim.citations().getFirst())
            .toList();
    return Stream.concat(originals.stream(), first.values().stream())
        .distinct()
        .limit(Math.max(PASSAGES, originals.size()))
        .toList();
  }

  private static Block sentence(Claim claim, Sources sources) {
    return new Block.Paragraph(words(claim, sources));
  }

  /// A sentence with the marks of its sources.
  static List<Inline> words(Claim claim, Sources sources) {
    var words = new ArrayList<Inline>();
    words.add(new Inline.Text(claim.sentence() + " "));
    words.addAll(marks(claim.citations(), sources));
    return words;
  }

  static List<Inline> marks(List<Citation> citations, Sources sources) {
    return sources.cited(citations).stream()
        .<Inline>map(article -> new Inline.Mark(sources.number(article), article.url()))
        .toList();
  }

  /// What is said of each side of a comparison.
  private static Block table(SideBySide compared, Sources sources, Language reader) {
    var rows = new ArrayList<List<List<Inline>>>();
    compared
        .sides()
        .forEach((side, claims) -> {
          if (claims.isEmpty()) {
            rows.add(
                List.of(
                    List.of(new Inline.Strong(side)),
                    List.of(Phrases.in(reader).words("side-untold"))));
          }
          claims.forEach(
              claim -> rows.add(List.of(List.of(new Inline.Strong(side)), words(claim, sources))));
        });
    return new Block.Table(List.of("", Phrases.in(reader).say("outlet")), rows);
  }

  /// What the sources say, a row for each position.
  static Block table(Disagreement disagreement, Sources sources, Language reader) {
    var phrases = Phrases.in(reader);
    var rows = new ArrayList<List<List<Inline>>>();
    for (var position : disagreement.positions()) {
      var said = new ArrayList<Inline>();
      said.add(new Inline.Text(Witnesses.of(position) + " "));
      said.addAll(marks(position.citations(), sources));
      rows.add(List.of(List.of(new Inline.Strong(position.value())), said));
    }
    return new Block.Table(List.of(phrases.say("figure"), phrases.say("outlet")), rows);
  }

  /// The sources as footnotes.
  List<Block> notes(Sources sources, Language reader) {
    return sources.articles().stream()
        .<Block>map(
            article -> new Block.Note(sources.number(article), imprints.entry(article, reader)))
        .toList();
  }

  private List<Block> abstention(Abstention abstention, Language reader) {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.paragraph(new Inline.Text(Searched.without(abstention, reader))));
    if (!abstention.nearest().isEmpty()) {
      blocks.add(Block.paragraph(Phrases.in(reader).words("nearest")));
      blocks.add(
          new Block.Bullets(
              abstention.nearest().stream()
                  .map(article -> imprints.entry(article, reader))
                  .toList()));
    }
    return blocks;
  }
}
