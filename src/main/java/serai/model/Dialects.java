package serai.model;

import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/// langchain4j's models for the protocols, set up for one call.
final class Dialects {
  /// What a server without a key is given: some clients' servers want the header, none reads it.
  private static final String NO_KEY = "none";

  /// Tokens that Ollama is to make room for: its own default cuts off the first passages.
  private static final int CONTEXT = 12_288;

  private Dialects() {}

  static StreamingChatModel model(Endpoint endpoint, Call call) {
    return switch (endpoint.protocol()) {
      case OPENAI -> openAi(endpoint, call);
      case ANTHROPIC -> anthropic(endpoint, call);
      case GEMINI -> gemini(endpoint, call);
      case OLLAMA -> ollama(endpoint, call);
    };
  }

  private static StreamingChatModel openAi(Endpoint endpoint, Call call) {
    var builder =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(call)
            .baseUrl(endpoint.address())
            .apiKey(endpoint.key().orElse(NO_KEY))
            .modelName(endpoint.model())
            .strictJsonSchema(true);
    temperature(endpoint).ifPresent(builder::temperature);
    // OpenAI's newer models know only the one, servers of one's own often only the other.
    return endpoint.isPublic()
        ? builder.maxCompletionTokens(endpoint.longest()).build()
        : builder.maxTokens(endpoint.longest()).build();
  }

  private static StreamingChatModel anthropic(Endpoint endpoint, Call call) {
    var builder =
        AnthropicStreamingChatModel.builder()
            .httpClientBuilder(call)
            .baseUrl(endpoint.address() + "/")
            .apiKey(endpoint.key().orElse(NO_KEY))
            .modelName(endpoint.model())
            .maxTokens(endpoint.longest())
            .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    temperature(endpoint).ifPresent(builder::temperature);
    return builder.build();
  }

  private static StreamingChatModel gemini(Endpoint endpoint, Call call) {
    var builder =
        GoogleAiGeminiStreamingChatModel.builder()
            .httpClientBuilder(call)
            .baseUrl(endpoint.address())
            .apiKey(endpoint.key().orElse(NO_KEY))
            .modelName(endpoint.model())
            .maxOutputTokens(endpoint.longest());
    temperature(endpoint).ifPresent(builder::temperature);
    return builder.build();
  }

  private static StreamingChatModel ollama(Endpoint endpoint, Call call) {
    var builder =
        OllamaStreamingChatModel.builder()
            .httpClientBuilder(call)
            .baseUrl(endpoint.address())
            .modelName(endpoint.model())
            .numPredict(endpoint.longest())
            .numCtx(CONTEXT)
            .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    temperature(endpoint).ifPresent(builder::temperature);
    return builder.build();
  }

  /// Newer public models refuse any but their own temperature; elsewhere the least chance is best.
  private static java.util.Optional<Double> temperature(Endpoint endpoint) {
    return endpoint.temperature().isPresent() || endpoint.isPublic()
        ? endpoint.temperature()
        : java.util.Optional.of(0.0);
  }
}
