package serai.render;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Coverage;
import serai.domain.Disagreement;
import serai.domain.Language;
import serai.domain.PublicationDate;
import serai.domain.Question;
import serai.domain.Turn;

/// A reply as plain text with markers like [1] and its sources below, as a terminal shows it.
public final class PlainText {
  /// Days for which a source passes as the latest news.
  private static final int FRESH_DAYS = 30;

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
    for (var claim : answer.claims()) {
      text.append(claim.sentence()).append(' ').append(sources.marks(claim.citations()));
      text.append('\n');
    }
    stale(question, sources)
        .ifPresent(date -> text.append(phrases.say("stale", date)).append('\n'));
    text.append('\n');
    int number = 1;
    for (var article : sources.articles()) {
      text.append('[').append(number++).append("] ").append(source(article, reader)).append('\n');
    }
    return text.toString().strip();
  }

  private static String positions(Disagreement disagreement, Sources sources) {
    return disagreement.positions().stream()
        .map(p -> p.value() + " (" + outlets(p) + ") " + sources.marks(p.citations()))
        .collect(Collectors.joining(" · "));
  }

  private static String outlets(Disagreement.Position position) {
    return position.citations().stream()
        .map(c -> c.article().outlet())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// The date of the newest source when the question asks for newer ones than there are.
  private static Optional<String> stale(Question question, Sources sources) {
    if (!question.latest()) {
      return Optional.empty();
    }
    return sources.articles().stream()
        .flatMap(a -> a.published().stream())
        .max(Comparator.comparing(PublicationDate::latest))
        .filter(newest -> newest.latest().isBefore(question.asOf().minusDays(FRESH_DAYS)))
        .map(newest -> newest.in(question.language()));
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
    var phrases = Phrases.in(reader);
    var key =
        switch (abstention.reason()) {
          case NOTHING_FOUND, NOT_SUPPORTED, MODEL_DECLINED -> "not-supported";
          case OFF_TOPIC -> "off-topic";
        };
    var text = new StringBuilder(phrases.say(key, coverage(abstention.searched(), reader)));
    if (!abstention.nearest().isEmpty()) {
      text.append('\n').append(phrases.say("nearest"));
      for (var article : abstention.nearest()) {
        text.append("\n• ").append(Sources.line(article, reader));
        text.append(" — ").append(article.title()).append(" — ").append(article.url());
      }
    }
    return text.toString();
  }

  /// "183 articles (2006 to February 2026, 42 of them undated)", in the reader's words.
  private static String coverage(Coverage coverage, Language reader) {
    var phrases = Phrases.in(reader);
    if (coverage.from().isEmpty() || coverage.to().isEmpty()) {
      return phrases.say("articles", coverage.articles());
    }
    return phrases.say(
        "articles-dated",
        coverage.articles(),
        Integer.toString(coverage.from().get().getYear()),
        month(coverage.to().get(), reader),
        coverage.undated());
  }

  private static String month(java.time.LocalDate day, Language reader) {
    return java.time.format.DateTimeFormatter.ofLocalizedPattern("yMMMM")
        .localizedBy(reader.locale())
        .format(day);
  }
}
