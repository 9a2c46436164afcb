package serai.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Article;
import serai.domain.Edition;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;

/// Finds the line over a story of an edition: the headline of a source in the reader's language.
/// Where no source is in it, the names and terms of a headline, as the reader's language has them:
/// then the reader knows at least what the foreign sentences below are about.
final class Titles {
  /// Names, and names and terms together, of one line.
  private static final int NAMES = 4;

  private static final int MOST = 5;

  /// UTF-16 units of a headline.
  private static final int LONGEST = 160;

  private final Gazetteer gazetteer;
  private final Glossary glossary;

  Titles(Gazetteer gazetteer, Glossary glossary) {
    this.gazetteer = gazetteer;
    this.glossary = glossary;
  }

  /// A line over a story.
  ///
  /// @param of the source whose headline it is, or is made from
  record Title(String words, Article of) {}

  Title of(Edition.Item item, Language reader) {
    var cited =
        item.sentences().stream()
            .flatMap(claim -> claim.citations().stream())
            .map(citation -> citation.article())
            .distinct()
            .toList();
    return cited.stream()
        .filter(article -> article.lang().equals(reader.code()) && !article.title().isBlank())
        .findFirst()
        .map(Titles::headline)
        .or(() -> labelled(cited, reader))
        .orElseGet(() -> headline(cited.getFirst()));
  }

  private static Title headline(Article article) {
    var words = article.title().isBlank() ? article.outlet() : article.title();
    return new Title(Untrusted.shortened(words, LONGEST), article);
  }

  private Optional<Title> labelled(List<Article> cited, Language reader) {
    return cited.stream()
        .map(article -> new Title(label(article, reader), article))
        .filter(title -> !title.words().isEmpty())
        .findFirst();
  }

  /// What a headline speaks of, names before terms; empty when none of it is known in the language.
  private String label(Article article, Language reader) {
    var title = article.title();
    var mentions = gazetteer.mentions(title);
    var names =
        mentions.stream()
            .filter(mention -> mention.entry().names().containsKey(reader))
            .map(mention -> mention.entry().name(reader))
            .distinct()
            .limit(NAMES)
            .toList();
    var terms =
        glossary
            .mentions(title, Language.of(article.lang()).orElse(Language.ENGLISH), mentions)
            .stream()
            .map(Glossary.Mention::term)
            .filter(term -> !term.common())
            .flatMap(term -> term.words().getOrDefault(reader, List.of()).stream().limit(1))
            .filter(term -> names.stream().noneMatch(name -> isIn(term, name, reader)));
    return Stream.concat(names.stream(), terms)
        .distinct()
        .limit(MOST)
        .collect(Collectors.joining(" · "));
  }

  private static boolean isIn(String term, String name, Language reader) {
    return name.toLowerCase(reader.locale()).contains(term.toLowerCase(reader.locale()));
  }
}
