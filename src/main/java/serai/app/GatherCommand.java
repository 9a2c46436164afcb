package serai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import serai.disk.OpmlFile;
import serai.disk.OutletsFile;
import serai.domain.Outage;
import serai.domain.Outlet;

/// `serai gather`: fetches the outlets' feeds and what they announce.
@Command(
    name = "gather",
    description = "Fetches the outlets' feeds now and stores the articles that they announce.",
    footer = {
      "",
      "With --verbose it shows what it decides, or has decided, about each entry of the feeds.",
      "Nobody need run it beside serai serve, which gathers by itself (gather.beside-serve).",
      "Example: serai gather --once --outlet timesca --verbose"
    })
final class GatherCommand implements Callable<Integer> {
  @Mixin private final Surroundings surroundings = new Surroundings();

  @Option(names = "--once", description = "one round (this is what it does unless told otherwise)")
  private boolean once;

  @Option(names = "--watch", description = "go on, each feed in its own rhythm, until interrupted")
  private boolean watch;

  @Option(
      names = "--outlet",
      paramLabel = "ID",
      description = "only this outlet; may be given several times")
  private List<String> ids = List.of();

  @Option(names = "--opml-export", paramLabel = "FILE", description = "write the feeds as OPML")
  private @Nullable Path export;

  @Option(
      names = "--opml-import",
      paramLabel = "FILE",
      description = "add the feeds of an OPML file to outlets.yaml")
  private @Nullable Path add;

  @Override
  public Integer call() {
    if (watch && once) {
      throw new WrongUsage("--once and --watch exclude each other.");
    }
    if (export != null) {
      return exported(export);
    }
    if (add != null) {
      return added(add);
    }
    var console = surroundings.console();
    try (var serai = Serai.open(surroundings.places(), console);
        var gatherer = new Gatherer(serai, correction -> told(console, correction.after().url()))) {
      var outlets = outlets(serai);
      if (serai.settings().gather().contact().isEmpty()) {
        console.tell(
            "serai: outlets are not told whom to write to: set gather.contact in "
                + surroundings.places().config());
      }
      var report =
          new GatherReport(console, serai.clock(), outlets, surroundings.isVerbose(), watch);
      if (watch) {
        gatherer.timetable(outlets).run(report);
        return 0;
      }
      var visits = gatherer.round(outlets, report);
      report.finish(outlets, visits);
      gatherer.complete(console);
      boolean isAllLost = !visits.isEmpty() && visits.stream().noneMatch(GatherReport::isSuccess);
      return isAllLost ? Main.FAILED : 0;
    }
  }

  private static void told(Console console, String url) {
    console.tell("corrected: " + url);
  }

  private List<Outlet> outlets(Serai serai) {
    var chosen = new ArrayList<Outlet>();
    for (var id : ids) {
      var outlet = serai.outlets().named(id).orElseThrow(() -> unknown(id, serai));
      if (outlet.feeds().isEmpty()) {
        throw new WrongUsage(
            "The outlet " + outlet.id() + " has no feed: add one to its entry in outlets.yaml.");
      }
      chosen.add(outlet);
    }
    return ids.isEmpty()
        ? serai.outlets().all().stream().filter(outlet -> !outlet.feeds().isEmpty()).toList()
        : chosen;
  }

  private static WrongUsage unknown(String id, Serai serai) {
    var known = serai.outlets().all().stream().map(Outlet::id).toList();
    var meant = CloseWord.to(id, known).map(close -> " (did you mean " + close + "?)").orElse("");
    return new WrongUsage("There is no outlet '" + id + "' in outlets.yaml" + meant + ".");
  }

  private int exported(Path file) {
    var outlets = OutletsFile.read(surroundings.places().beside("outlets.yaml"));
    try {
      Files.writeString(file, OpmlFile.write(outlets));
    } catch (IOException e) {
      throw new Outage("writing " + file, e);
    }
    return 0;
  }

  private int added(Path file) {
    var list = surroundings.places().beside("outlets.yaml");
    try {
      var added = OpmlFile.add(file, list);
      added.remarks().forEach(surroundings.console()::tell);
      surroundings.console().say(added.outlets() + " outlets added to " + list);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), e);
    }
    return 0;
  }
}
