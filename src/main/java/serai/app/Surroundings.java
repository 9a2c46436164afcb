package serai.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What every command finds around it: the global options, and where to print.
@Command
final class Surroundings {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  Places places() {
    return ((Main) Objects.requireNonNull(spec).root().userObject()).places();
  }

  /// Whether more is to be told than usual.
  boolean isVerbose() {
    return ((Main) Objects.requireNonNull(spec).root().userObject()).isVerbose();
  }

  Console console() {
    var command = Objects.requireNonNull(spec).commandLine();
    return new Console(command.getOut(), command.getErr());
  }
}
