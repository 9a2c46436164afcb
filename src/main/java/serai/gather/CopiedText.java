package serai.gather;

import java.util.Optional;
import serai.domain.DateSource;
import serai.domain.Manuscript;
import serai.domain.Outlet;
import serai.domain.TextKind;

/// Reads a text that someone copied from a page.
final class CopiedText {
  private final OutletMentions mentions;

  CopiedText(OutletMentions mentions) {
    this.mentions = mentions;
  }

  /// The article in the text, with what the text shows about it.
  Manuscript read(String where, String text) {
    var cleaned = TextCleaner.clean(text, Optional.empty());
    var outlet = mentions.publisher(cleaned.text(), cleaned.furniture()).map(Outlet::name);
    return new Manuscript(
        where,
        Optional.empty(),
        Optional.empty(),
        outlet,
        Optional.empty(),
        cleaned.title(),
        cleaned.title().map(title -> "page"),
        cleaned.author(),
        cleaned
            .credit()
            .map(mentions::known)
            .or(() -> mentions.credit(cleaned.text()))
            .filter(credit -> outlet.filter(credit::equals).isEmpty()),
        cleaned.published(),
        cleaned.published().map(_ -> DateSource.VISIBLE_TEXT),
        Optional.empty(),
        cleaned.text(),
        Optional.of(TextKind.PAGE));
  }
}
