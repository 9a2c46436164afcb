package serai.domain;

import java.util.List;

/// The names of outlets found in running text, in whatever inflection.
public final class OutletNames {
  /// Words up to this length may stand in small letters: of, the, and.
  private static final int SMALL_WORD = 3;

  private final Lexicon<Outlet> names = new Lexicon<>(false);

  /// An outlet named in a text.
  ///
  /// @param text the words as they stand there
  public record Mention(Span span, String text, Outlet outlet) {}

  public OutletNames(Outlets outlets) {
    for (var outlet : outlets.all()) {
      add(outlet, outlet.name());
      outlet.aliases().forEach(alias -> add(outlet, alias));
      outlet.hosts().forEach(host -> add(outlet, host));
    }
  }

  /// The outlets named in a text, in order and without overlaps. In scripts with capitals a name
  /// counts only when it is written with one or holds a digit: many outlets are called by common
  /// words.
  public List<Mention> mentions(String text) {
    return names.find(text, name -> true).stream()
        .map(hit ->
            new Mention(
                hit.span(), text.substring(hit.span().start(), hit.span().end()), hit.name().of()))
        .filter(mention -> isName(mention.text()))
        .toList();
  }

  private void add(Outlet outlet, String name) {
    if (Letters.hasEastAsian(name)) {
      names.add(outlet, name, Language.JAPANESE);
    } else if (Letters.hasCyrillic(name)) {
      names.add(outlet, name, Language.RUSSIAN);
      names.add(outlet, name, Language.KAZAKH);
      names.add(outlet, name, Language.TAJIK);
    } else if (!Word.of(name).isEmpty()) {
      names.add(outlet, name, Language.ENGLISH);
      names.add(outlet, name, Language.UZBEK);
    }
  }

  private static boolean isName(String text) {
    return text.indexOf('.') > 0
        || Letters.hasEastAsian(text)
        || (Letters.hasCyrillic(text)
            && text.indexOf(' ') > 0
            && Character.isUpperCase(text.charAt(0)))
        || Word.of(text).stream()
            .allMatch(word ->
                word.isCapitalised()
                    || word.typed().length() <= SMALL_WORD
                    || Character.isDigit(word.typed().charAt(0)));
  }
}
