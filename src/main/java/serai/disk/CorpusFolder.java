package serai.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Outage;
import serai.domain.Problem;
import serai.port.Corpus;

/// The folder of articles that come with the house: one Markdown file each, in any subfolder.
public final class CorpusFolder implements Corpus {
  private final Path folder;

  public CorpusFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Contents read() {
    var articles = new ArrayList<Article>();
    var problems = new ArrayList<Problem>();
    var files = new HashMap<ArticleId, Path>();
    for (var file : files()) {
      try {
        add(file, articles, files);
      } catch (MarkdownFile.Broken e) {
        problems.add(e.problem());
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(file.toString(), String.valueOf(e.getMessage())));
      }
    }
    return new Contents(articles, problems);
  }

  private static void add(Path file, List<Article> articles, Map<ArticleId, Path> files) {
    var article = MarkdownFile.read(file.toString(), TextFile.read(file)).article();
    var first = files.putIfAbsent(article.id(), file);
    if (first != null) {
      throw new IllegalArgumentException(
          "the id '" + article.id() + "' is taken by " + first + ": give one of them another");
    }
    articles.add(article);
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      throw new Outage(
          "reading the corpus: there is no folder " + folder + "; name it with --corpus");
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Outage("reading the corpus folder " + folder, e);
    }
  }
}
