package serai.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Edition;
import serai.domain.Language;
import serai.domain.Period;
import serai.domain.PublicationDate;
import serai.domain.Question;

/// The numbered sources of one answer: each article has one number, in the order first cited.
final class Sources {
  /// Days for which a source passes as the latest news.
  private static final int FRESH_DAYS = 30;

  private final List<Article> articles = new ArrayList<>();

  Sources(Answer answer) {
    add(answer);
  }

  /// The sources of several answers, numbered through.
  Sources(Collection<Answer> answers) {
    answers.forEach(this::add);
  }

  /// The sources of what an edition tells, numbered through.
  Sources(Edition edition) {
    for (var item : edition.items()) {
      item.sentences().forEach(claim -> claim.citations().forEach(this::add));
      item.differing().forEach(d -> d.positions().forEach(p -> p.citations().forEach(this::add)));
    }
  }

  /// The sources of these sentences alone.
  Sources(List<Claim> claims) {
    claims.forEach(claim -> claim.citations().forEach(this::add));
  }

  private void add(Answer answer) {
    answer.claims().forEach(claim -> claim.citations().forEach(this::add));
    answer
        .disagreements()
        .forEach(d -> d.positions().forEach(p -> p.citations().forEach(this::add)));
  }

  private void add(Citation citation) {
    if (articles.stream().noneMatch(a -> a.id().equals(citation.article().id()))) {
      articles.add(citation.article());
    }
  }

  List<Article> articles() {
    return articles;
  }

  /// The marks of citations, such as `[1][3]`.
  String marks(List<Citation> citations) {
    return citations.stream()
        .map(c -> number(c.article()))
        .distinct()
        .sorted()
        .map(n -> "[" + n + "]")
        .collect(Collectors.joining());
  }

  /// The articles of citations, each once, by number.
  List<Article> cited(List<Citation> citations) {
    return articles.stream()
        .filter(a -> citations.stream().anyMatch(c -> c.article().id().equals(a.id())))
        .toList();
  }

  int number(Article article) {
    for (int i = 0; i < articles.size(); i++) {
      if (articles.get(i).id().equals(article.id())) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(article.id() + " is not cited");
  }

  /// The date of the newest source when all are older than the question assumes: it asks for the
  /// latest, or for days after them.
  Optional<String> stale(Question question, Language reader) {
    return assumed(question)
        .flatMap(day ->
            articles.stream()
                .flatMap(a -> a.published().stream())
                .max(Comparator.comparing(PublicationDate::latest))
                .filter(newest -> newest.latest().isBefore(day)))
        .map(newest -> Phrases.in(reader).say("stale", newest.in(reader)));
  }

  /// The first day of which the question takes for granted that there is news.
  private static Optional<LocalDate> assumed(Question question) {
    return question.latest()
        ? Optional.of(question.asOf().minusDays(FRESH_DAYS))
        : question.period().map(Period::from);
  }

  /// Outlet, country and date of an article on one line.
  static String line(Article article, Language reader) {
    var line = new StringBuilder(article.outlet());
    article.country().ifPresent(country -> line.append(" (").append(country).append(')'));
    return line.append(", ").append(date(article, reader)).toString();
  }

  /// When an article appeared, or that nobody knows.
  static String date(Article article, Language reader) {
    return article
        .published()
        .map((PublicationDate date) -> date.in(reader))
        .orElseGet(() -> Phrases.in(reader).say("undated"));
  }
}
