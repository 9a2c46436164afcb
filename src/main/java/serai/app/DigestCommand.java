package serai.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import serai.domain.Gazetteer;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Period;
import serai.render.EditionPage;
import serai.render.EditionText;
import serai.render.WebPage;

/// `serai digest`: the digest as a reader would get it.
@Command(
    name = "digest",
    description = "Shows the digest of a day, or of a longer period, as a subscriber would get it.",
    footer = {"", "Example: serai digest --preview --since 2025-12-18 --date 2025-12-24 --lang ja"})
final class DigestCommand implements Callable<Integer> {
  @Mixin private final Surroundings surroundings = new Surroundings();

  @Option(names = "--preview", description = "show it here; sending it is the work of `serve`")
  private boolean preview;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "the last day of the period, such as 2025-12-20 (default: today)")
  private @Nullable String date;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "the first day of the period (default: the last one)")
  private @Nullable String since;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "the reader's language: en ru ja kk uz ky tg tk (default: en)",
      defaultValue = "en")
  private String lang = "en";

  @Option(
      names = "--about",
      paramLabel = "WORDS",
      description = "countries and topics that come first, such as 'Uzbekistan, uranium'")
  private String about = "";

  @Option(names = "--html", description = "as the page that the rich message corresponds to")
  private boolean html;

  @Override
  public Integer call() {
    if (!preview) {
      throw new WrongUsage("The digest is sent by serve; with --preview it is shown here.");
    }
    var language = language();
    var console = surroundings.console();
    var last = Optional.ofNullable(date).map(Arguments::day);
    var first = Optional.ofNullable(since).map(Arguments::day);
    try (var serai = Serai.open(surroundings.places(), console)) {
      var period = period(first, last.orElse(serai.today()));
      var edition =
          Digesting.editing(serai).edition(period, language, interests(serai.gazetteer()));
      // How feeds did on a day that is over is not known any more.
      var silent = period.contains(serai.today()) ? Digesting.silent(serai) : List.<String>of();
      console.say(
          html
              ? WebPage.of(
                  Digesting.page(serai).of(edition, EditionPage.Notices.of(silent)), language)
              : new EditionText(
                      serai.outlets(), serai.parts().gazetteer(), serai.parts().glossary())
                  .of(edition, silent));
    }
    return 0;
  }

  private static Period period(Optional<LocalDate> first, LocalDate last) {
    var from = first.orElse(last);
    if (from.isAfter(last)) {
      throw new WrongUsage("--since " + from + " is after --date " + last + ": swap them.");
    }
    return new Period(from, last);
  }

  private Interests interests(Gazetteer gazetteer) {
    return Interests.of(Interests.parts(about), gazetteer);
  }

  private Language language() {
    return Language.of(lang)
        .orElseThrow(() ->
            new WrongUsage("--lang " + lang + " is not one of en, ru, ja, kk, uz, ky, tg and tk."));
  }
}
