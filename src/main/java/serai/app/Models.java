package serai.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import serai.disk.Settings;
import serai.model.Endpoint;
import serai.model.Endpoint.Protocol;
import serai.model.RemoteModel;
import serai.model.RestingModel;
import serai.port.LanguageModel;

/// Assembles the language model of the settings. Nothing of it is loaded when none is set.
final class Models {
  /// Failures in a row after which a model rests, and for how long.
  private static final int IN_A_ROW = 5;

  private static final Duration REST = Duration.ofSeconds(60);

  private Models() {}

  /// The model that the settings name, if any.
  static Optional<LanguageModel> of(Settings settings, Clock clock) {
    return endpoint(settings)
        .map(endpoint -> new RestingModel(new RemoteModel(endpoint), IN_A_ROW, REST, clock));
  }

  /// Where it is.
  static Optional<Endpoint> endpoint(Settings settings) {
    return switch (settings.model()) {
      case Settings.NoModel _ -> Optional.empty();
      case Settings.NamedModel named -> Optional.of(endpoint(named, settings));
    };
  }

  private static Endpoint endpoint(Settings.NamedModel named, Settings settings) {
    var use = settings.modelUse();
    var protocol = protocol(named.provider());
    return new Endpoint(
        protocol,
        named.name(),
        settings.modelUrl(),
        named.key(),
        use.temperature(),
        use.stall(),
        use.maxTokens(),
        use.json().orElse(keepsForms(protocol, settings)),
        use.log());
  }

  /// Among servers that speak OpenAI's language many do not know schemas.
  private static boolean keepsForms(Protocol protocol, Settings settings) {
    return switch (protocol) {
      case OPENAI -> settings.modelUrl().isEmpty();
      case ANTHROPIC, GEMINI, OLLAMA -> true;
    };
  }

  private static Protocol protocol(Settings.Provider provider) {
    return switch (provider) {
      case OPENAI -> Protocol.OPENAI;
      case ANTHROPIC -> Protocol.ANTHROPIC;
      case GEMINI -> Protocol.GEMINI;
      case OLLAMA -> Protocol.OLLAMA;
    };
  }
}
