package serai.app;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import serai.disk.SettingsFile;

/// `serai doctor`: checks what Serai needs and says what to do.
@Command(
    name = "doctor",
    description = "Checks settings, store and index, and says what to do.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Mixin private final Places places = new Places();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println("java      " + Runtime.version());
    out.println("settings  " + places.config().toAbsolutePath());
    SettingsFile.unknown(System.getenv())
        .forEach(
            name -> out.println("          " + name + " is no setting of Serai: a typing error?"));
    try (var serai = Serai.open(places)) {
      var coverage = serai.store().coverage();
      out.printf(
          "store     %d articles, %d of them undated, from %s to %s%n",
          coverage.articles(),
          coverage.undated(),
          coverage.from().map(Object::toString).orElse("-"),
          coverage.to().map(Object::toString).orElse("-"));
      if (coverage.articles() == 0) {
        out.println("          nothing to answer from: serai import FILE…, or --corpus DIR");
      }
      out.println("index     level with the store (revision " + serai.store().revision() + ")");
      out.println("outlets   " + serai.outlets().all().size());
      out.println("model     " + model(serai));
      out.flush();
    }
    return 0;
  }

  private static String model(Serai serai) {
    return switch (serai.settings().model()) {
      case serai.disk.Settings.NoModel _ -> "none: answers are sentences quoted from the articles";
      case serai.disk.Settings.NamedModel named ->
          named + " is set, but this version answers without a model";
    };
  }
}
