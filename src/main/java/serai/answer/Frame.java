package serai.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Language;
import serai.domain.NamedDate;
import serai.domain.NamedDates;
import serai.domain.Outlets;

/// What stands before a quotation: `Outlet (29 Dec 2025, Russian): “…”`. It may name only the
/// outlet, the date and the language of an article that is cited.
///
/// @param objection why the frame is wrong; empty when it is right
/// @param body the sentence without its frame and without marks around it; all of it when it has
///   none
record Frame(Optional<String> objection, String body, boolean isThere) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "^(?<outlet>[^:：“”\"«»「」(（]{1,90}?)\\s*(?:[(（](?<notes>[^)）]*)[)）])?\\s*[:：]\\s*(?<body>.+)$",
          Pattern.DOTALL);

  /// What may follow the name of an outlet, for names that hold brackets themselves.
  private static final Pattern NOTES =
      Pattern.compile("^\\s*(?:[(（](?<notes>[^)）]*)[)）])?\\s*[:：]\\s*(?<body>.+)$", Pattern.DOTALL);

  private static final Pattern MARKS = Pattern.compile("^[“\"«「]([^”»」]*)[”\"»」]$", Pattern.DOTALL);

  static Frame of(String sentence, List<Citation> citations, Outlets outlets) {
    var text = sentence.strip();
    var cited = citations.stream().map(Citation::article).distinct().toList();
    for (var article : cited) {
      var after = NOTES.matcher(text.substring(Math.min(text.length(), article.outlet().length())));
      if (text.startsWith(article.outlet()) && after.matches()) {
        return framed(article.outlet(), after, cited, outlets);
      }
    }
    var shape = SHAPE.matcher(text);
    if (!shape.matches() || outlets.named(shape.group("outlet").strip()).isEmpty()) {
      return new Frame(Optional.empty(), bare(text), false);
    }
    return framed(shape.group("outlet").strip(), shape, cited, outlets);
  }

  private static Frame framed(String name, Matcher shape, List<Article> cited, Outlets outlets) {
    var named =
        cited.stream()
            .filter(a -> outlets.witness(a.outlet()).equals(outlets.witness(name)))
            .toList();
    if (named.isEmpty()) {
      return new Frame(Optional.of("quotes another outlet than " + name), "", true);
    }
    var notes = Optional.ofNullable(shape.group("notes"));
    var wrong =
        notes
            .filter(told -> named.stream().noneMatch(a -> describes(told, a)))
            .map(told -> "no article of " + name + " is of " + told);
    return new Frame(wrong, bare(shape.group("body")), true);
  }

  /// Whether notes say nothing but the date and the language of an article, and that a machine has
  /// translated it.
  private static boolean describes(String notes, Article article) {
    var rest = notes;
    for (var reader : Language.values()) {
      rest = rest.replace(Translated.in(reader), "");
      if (article.published().isPresent()) {
        rest = rest.replace(article.published().get().in(reader), "");
      }
      rest =
          rest.replace(
              Locale.forLanguageTag(article.lang()).getDisplayLanguage(reader.locale()), "");
    }
    var left = rest.strip();
    return left.chars().noneMatch(Character::isLetterOrDigit) || isDate(left, article);
  }

  private static boolean isDate(String note, Article article) {
    var dates = NamedDates.in(note);
    var published = article.published().map(NamedDate::of);
    return !dates.isEmpty()
        && published.isPresent()
        && dates.stream()
            .allMatch(d ->
                d.fallsOn(published.get())
                    && (d.year().isEmpty() || d.year().equals(published.get().year())))
        && Arrays.stream(note.split("[\\s,.]+", -1))
            .filter(word -> word.chars().anyMatch(Character::isLetter))
            .allMatch(word -> covers(dates, note.indexOf(word)));
  }

  private static boolean covers(List<NamedDate> dates, int at) {
    return dates.stream().anyMatch(d -> d.span().start() <= at && at < d.span().end());
  }

  /// A sentence without the marks that are around all of it.
  private static String bare(String sentence) {
    var text = sentence.strip();
    var marks = MARKS.matcher(text);
    return marks.matches() ? marks.group(1).strip() : text;
  }
}
