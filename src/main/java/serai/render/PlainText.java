package serai.render;

import java.util.List;
import java.util.stream.Collectors;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Claim;
import serai.domain.Disagreement;
import serai.domain.Language;
import serai.domain.Question;
import serai.domain.Turn;

/// A reply as plain text with markers like [1] and its sources below, as a terminal shows it.
public final class PlainText {
  private PlainText() {}

  public static String of(Turn turn) {
    return switch (turn.reply()) {
      case Answer answer -> answer(turn.question(), answer);
      case Abstention abstention -> abstention(abstention, turn.question().language());
    };
  }

  private static String answer(Question question, Answer answer) {
    var reader = question.language();
    var phrases = Phrases.in(reader);
    var sources = new Sources(answer);
    var text = new StringBuilder();
    for (var disagreement : answer.disagreements()) {
      text.append(phrases.say("differ", positions(disagreement, sources)));
      text.append('\n');
    }
    SideBySide.of(question, answer)
        .ifPresentOrElse(
            compared -> {
              compared.lead().forEach(claim -> text.append(line(claim, sources)));
              compared
                  .sides()
                  .forEach((side, claims) -> rows(side, claims, sources, phrases, text));
              compared.rest().forEach(claim -> text.append(line(claim, sources)));
            },
            () ->
                Chronicle.of(question, answer, reader)
                    .ifPresentOrElse(
                        told ->
                            told.entries()
                                .forEach(entry ->
                                    text.append(entry.day())
                                        .append(" | ")
                                        .append(line(entry.claim(), sources))),
                        () -> answer.claims().forEach(c -> text.append(line(c, sources)))));
    Untold.of(answer, reader).ifPresent(untold -> text.append(untold).append('\n'));
    sources.stale(question, reader).ifPresent(stale -> text.append(stale).append('\n'));
    text.append('\n');
    int number = 1;
    for (var article : sources.articles()) {
      text.append('[').append(number++).append("] ").append(source(article, reader)).append('\n');
    }
    return text.toString().strip();
  }

  private static void rows(
      String side, List<Claim> claims, Sources sources, Phrases phrases, StringBuilder text) {
    if (claims.isEmpty()) {
      text.append(side).append(" | ").append(phrases.say("side-untold")).append('\n');
    }
    claims.forEach(claim -> text.append(side).append(" | ").append(line(claim, sources)));
  }

  private static String line(Claim claim, Sources sources) {
    var line = claim.sentence() + ' ' + sources.marks(claim.citations()) + '\n';
    return claim.translated()
        ? line + "  “" + Excerpt.cited(claim.citations().getFirst()) + "”\n"
        : line;
  }

  static String positions(Disagreement disagreement, Sources sources) {
    return disagreement.positions().stream()
        .map(p -> p.value() + " (" + Witnesses.of(p) + ") " + sources.marks(p.citations()))
        .collect(Collectors.joining(" · "));
  }

  private static String source(Article article, Language reader) {
    var phrases = Phrases.in(reader);
    var line = new StringBuilder(Sources.line(article, reader));
    if (article.kind().isSummary()) {
      line.append(" — ").append(phrases.say("summary", article.outlet()));
    }
    return line.append(" — ")
        .append(article.title())
        .append(" — ")
        .append(article.url())
        .toString();
  }

  private static String abstention(Abstention abstention, Language reader) {
    var text = new StringBuilder(Searched.without(abstention, reader));
    if (!abstention.nearest().isEmpty()) {
      text.append('\n').append(Phrases.in(reader).say("nearest"));
      for (var article : abstention.nearest()) {
        text.append("\n• ").append(Sources.line(article, reader));
        text.append(" — ").append(article.title()).append(" — ").append(article.url());
      }
    }
    return text.toString();
  }
}
