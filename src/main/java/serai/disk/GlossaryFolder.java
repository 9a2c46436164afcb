package serai.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Outage;

/// The folder of glossaries, `glossary/*.yaml`: lists of `{id, en: […], ru: […], …}`.
public final class GlossaryFolder {
  private static final Set<String> OTHER_KEYS = Set.of("id", "common");

  private GlossaryFolder() {}

  /// The terms of all its files, by file name. A term that several files list has the words of all.
  ///
  /// @throws IllegalArgumentException naming file, entry and reason
  public static Glossary read(Path folder) {
    var terms = new LinkedHashMap<String, Glossary.Term>();
    files(folder).stream()
        .flatMap(GlossaryFolder::terms)
        .forEach(term -> terms.merge(term.id(), term, GlossaryFolder::merged));
    return new Glossary(terms.values());
  }

  private static Glossary.Term merged(Glossary.Term one, Glossary.Term other) {
    var words = new EnumMap<Language, List<String>>(Language.class);
    Stream.of(one, other)
        .forEach(term ->
            term.words()
                .forEach((language, forms) ->
                    words.merge(
                        language,
                        forms,
                        (first, second) ->
                            Stream.concat(first.stream(), second.stream()).distinct().toList())));
    return new Glossary.Term(one.id(), one.common() && other.common(), words);
  }

  private static Stream<Glossary.Term> terms(Path file) {
    return NamesFile.read(file, GlossaryFolder::term).stream();
  }

  private static Glossary.Term term(JsonNode node) {
    return new Glossary.Term(
        NamesFile.text(node, "id"),
        node.path("common").asBoolean(false),
        NamesFile.names(node, OTHER_KEYS));
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new Outage("reading the folder " + folder, e);
    }
  }
}
