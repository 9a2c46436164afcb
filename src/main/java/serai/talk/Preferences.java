package serai.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import serai.ask.Typed;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.port.Change;
import serai.render.Block;
import serai.render.Page;
import serai.render.Phrases;

/// `/language` and `/settings`: how a chat wants to be spoken to.
final class Preferences {
  /// Languages in one row of buttons.
  private static final int IN_A_ROW = 2;

  private static final String AUTOMATIC = "auto";

  private final Voices voices;

  Preferences(Voices voices) {
    this.voices = voices;
  }

  /// Sets the language that is named, by its code or in any language; asks for it when none is.
  Outcome language(Order order) {
    var word = Typed.of(order.rest()).text();
    if (word.isEmpty()) {
      return order.answer(
          Page.of(Block.paragraph(order.phrases().words("language.which"))).plain(buttons()));
    }
    if (word.equalsIgnoreCase(AUTOMATIC)) {
      return order.answer(
          said(Optional.empty(), Voices.of(order.reader())),
          new Change.Speak(order.place().chat(), Optional.empty()));
    }
    return named(word)
        .map(language ->
            order.answer(
                said(Optional.of(language), language),
                new Change.Speak(order.place().chat(), Optional.of(language))))
        .orElseGet(() -> order.say("language.unknown", word, codes()));
  }

  Outcome settings(Order order) {
    var phrases = order.phrases();
    var chosen = voices.chosen(order.place().chat());
    return order.answer(
        Page.of(
                Block.paragraph(
                    chosen
                        .map(language -> phrases.words("settings.language", own(language)))
                        .orElseGet(() -> phrases.words("settings.automatic"))),
                Block.paragraph(phrases.words("settings.more")))
            .plain(buttons()));
  }

  /// What is said when a language was chosen by a button.
  Message said(Optional<Language> chosen, Language language) {
    return Page.sentence(
        chosen
            .map(to -> Phrases.in(to).say("language.set", own(to)))
            .orElseGet(() -> Phrases.in(language).say("language.automatic")));
  }

  private static List<List<Button>> buttons() {
    var rows = new ArrayList<List<Button>>();
    var all = List.of(Language.values());
    for (int i = 0; i < all.size(); i += IN_A_ROW) {
      rows.add(
          all.subList(i, Math.min(all.size(), i + IN_A_ROW)).stream()
              .map(language -> Sends.button(own(language), new Press.Speak(Optional.of(language))))
              .toList());
    }
    rows.add(List.of(Sends.button("🌐", new Press.Speak(Optional.empty()))));
    return rows;
  }

  private static Optional<Language> named(String word) {
    return Language.of(word)
        .or(() ->
            Arrays.stream(Language.values())
                .filter(language ->
                    Arrays.stream(Language.values())
                        .anyMatch(in ->
                            language
                                .locale()
                                .getDisplayLanguage(in.locale())
                                .equalsIgnoreCase(word)))
                .findFirst());
  }

  /// What a language calls itself.
  private static String own(Language language) {
    return language.locale().getDisplayLanguage(language.locale());
  }

  private static String codes() {
    return String.join(", ", Arrays.stream(Language.values()).map(Language::code).toList());
  }
}
