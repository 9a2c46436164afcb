package serai.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import serai.domain.Outage;

/// A language model of OpenNLP, read from the class path when it is first asked: most questions do
/// not need it.
final class Model {
  private final String resource;
  private @Nullable LanguageDetectorModel loaded;

  Model(String resource) {
    this.resource = resource;
  }

  /// ISO 639-3 codes of the languages a text may be in, the likeliest first.
  List<String> guesses(String text) {
    return Arrays.stream(new LanguageDetectorME(loaded()).predictLanguages(text))
        .map(Language::getLang)
        .toList();
  }

  private synchronized LanguageDetectorModel loaded() {
    var model = loaded;
    if (model == null) {
      model = load();
      loaded = model;
    }
    return model;
  }

  private LanguageDetectorModel load() {
    try (var in = Model.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the model " + resource + " is not on the class path");
      }
      return new LanguageDetectorModel(new BufferedInputStream(in));
    } catch (IOException e) {
      throw new Outage("reading the language model " + resource, e);
    }
  }
}
