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
import serai.port.LanguageModel.Failed;
import serai.port.LanguageModel.Failure;
import serai.port.LanguageModel.Finished;
import serai.port.LanguageModel.Interrupted;
import serai.port.LanguageModel.Prompt;
import serai.port.LanguageModel.Stopped;
import serai.understand.Interpreter;

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

  /// The same model for putting questions into other words, with a rest of its own: one that is too
  /// slow for that may still be quick enough to write.
  static Optional<Interpreter> interpreter(Settings settings, Clock clock) {
    return of(settings, clock)
        .map(model -> new Interpreter(model, settings.modelUse().helperTimeout()));
  }

  /// Where it is.
  static Optional<Endpoint> endpoint(Settings settings) {
    return switch (settings.model()) {
      case Settings.NoModel _ -> Optional.empty();
      case Settings.NamedModel named -> Optional.of(endpoint(named, settings));
    };
  }

  /// Asks the model for one word and says how that went, and what leaves the machine.
  ///
  /// @throws WrongUsage saying what to do when it does not answer
  static String state(Settings settings) {
    var endpoint = endpoint(settings).orElseThrow();
    try (var model = new RemoteModel(endpoint)) {
      var prompt = new Prompt("Answer with one word.", "Say: ready", Optional.empty());
      return switch (model.write(prompt, settings.modelUse().within(), _ -> true)) {
        case Finished _, Stopped _, Interrupted _ ->
            endpoint + " answers; question and passages are sent there";
        case Failed failed ->
            throw new WrongUsage(
                endpoint + ": " + failed.reason() + ": " + remedy(failed.failure(), settings));
      };
    }
  }

  private static String remedy(Failure failure, Settings settings) {
    return switch (failure) {
      case UNAUTHORISED -> "check the key in the provider's variable";
      case UNKNOWN_MODEL -> "check the model's name and that the address ends as the provider's do";
      case RATE_LIMITED -> "its quota is used up or it is asked too often";
      case CONNECTION -> "check that the server runs and the address (SERAI_MODEL_URL) is right";
      case TIMEOUT, STALL ->
          "it took longer than "
              + settings.modelUse().within().toMillis()
              + " ms; raise model.timeout and model.latency or take a faster model";
      case REJECTED, SERVER_ERROR, EMPTY, TOO_LONG, DECLINED, RESTING ->
          "until it answers, answers are quoted";
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
