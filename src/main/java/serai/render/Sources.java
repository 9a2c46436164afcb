package serai.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Language;
import serai.domain.PublicationDate;

/// The numbered sources of one answer: each article has one number, in the order first cited.
final class Sources {
  private final List<Article> articles = new ArrayList<>();

  Sources(Answer answer) {
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

  private int number(Article article) {
    for (int i = 0; i < articles.size(); i++) {
      if (articles.get(i).id().equals(article.id())) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(article.id() + " is not cited");
  }

  /// Outlet, country and date of an article on one line.
  static String line(Article article, Language reader) {
    var line = new StringBuilder(article.outlet());
    article.country().ifPresent(country -> line.append(" (").append(country).append(')'));
    line.append(", ")
        .append(
            article
                .published()
                .map((PublicationDate date) -> date.in(reader))
                .orElseGet(() -> Phrases.in(reader).say("undated")));
    return line.toString();
  }
}
