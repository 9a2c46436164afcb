package serai.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.Language;

class PhrasesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_says_everything_that_english_says(Language language) throws IOException {
    var english = phrases(Language.ENGLISH);
    var phrases = phrases(language);

    assertThat(phrases.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(phrases.getProperty(key)).as(key).isNotBlank();
      assertThat(places(phrases.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_phrase_is_a_message_that_can_be_said(Language language) throws IOException {
    for (var key : phrases(language).stringPropertyNames()) {
      for (int count : new int[] {0, 1, 2, 5, 183}) {
        var phrase = phrases(language).getProperty(key);
        Object[] arguments =
            phrase.contains("{1, plural")
                ? new Object[] {count, count, count}
                : new Object[] {count, "2006", "2026", 42};
        assertThat(Phrases.in(language).say(key, arguments))
            .as(key)
            .isNotBlank()
            .doesNotContainPattern("[{}]");
      }
    }
  }

  private static Set<String> places(String phrase) {
    return PLACE
        .matcher(phrase)
        .results()
        .map((MatchResult place) -> place.group(1))
        .collect(Collectors.toSet());
  }

  private static Properties phrases(Language language) throws IOException {
    var phrases = new Properties();
    for (var file : new String[] {"phrases_", "chat_", "edition_", "digest_"}) {
      var name = file + language.code() + ".properties";
      try (var stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name);
          var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        phrases.load(reader);
      }
    }
    return phrases;
  }
}
