package serai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import serai.model.Endpoint.Protocol;
import serai.port.LanguageModel;
import serai.port.LanguageModel.Ending;
import serai.port.LanguageModel.Failed;
import serai.port.LanguageModel.Failure;
import serai.port.LanguageModel.Field;
import serai.port.LanguageModel.Finished;
import serai.port.LanguageModel.Form;
import serai.port.LanguageModel.Interrupted;
import serai.port.LanguageModel.Many;
import serai.port.LanguageModel.Prompt;
import serai.port.LanguageModel.Stopped;
import serai.port.LanguageModel.Text;
import serai.port.LanguageModel.WholeNumber;

class RemoteModelTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final String SECRET = "secret-0123456789";
  private static final Prompt PROMPT = new Prompt("the task", "the material", Optional.empty());

  private static final Form FORM =
      new Form(
          "things",
          List.of(
              new Field(
                  "things",
                  "all of them",
                  new Many(
                      new Form(
                          "thing",
                          List.of(
                              new Field("name", "its name", new Text()),
                              new Field("number", "how many", new WholeNumber())))))));

  private final List<String> heard = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void hears_what_is_written_piece_by_piece(Protocol protocol) {
    try (var server = new ModelServer(protocol)) {
      server.willSay("Один ", "саммит", ".\n二つ");

      var ending = write(server, protocol, LONG, LONG);

      assertThat(ending).isEqualTo(new Finished(true));
      assertThat(heard).containsExactly("Один ", "саммит", ".\n二つ");
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().getFirst().toString()).contains("the task", "the material");
    }
  }

  @ParameterizedTest
  @EnumSource
  void asks_for_json_by_a_schema(Protocol protocol) {
    try (var server = new ModelServer(protocol);
        var model = model(server, protocol, LONG)) {
      server.willSay("{}");

      var ending = model.write(new Prompt("the task", "more", Optional.of(FORM)), LONG, _ -> true);

      assertThat(ending).isEqualTo(new Finished(true));
      assertThat(server.requests().getFirst().toString()).contains("how many", "its name");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_piece_is_heard_before_the_next_one_is_written(Protocol protocol) {
    try (var server = new ModelServer(protocol);
        var model = model(server, protocol, LONG)) {
      server.will(wire -> {
        wire.open();
        wire.piece("first");
        wire.fallSilent();
      });

      var ending =
          model.write(
              PROMPT,
              LONG,
              piece -> {
                heard.add(piece);
                return false;
              });

      assertThat(ending).isEqualTo(new Stopped());
      assertThat(heard).containsExactly("first");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_does_not_begin_is_left_when_the_time_is_up(Protocol protocol)
      throws InterruptedException {
    try (var server = new ModelServer(protocol)) {
      server.will(ModelServer.Wire::fallSilent);

      assertThat(failure(write(server, protocol, SHORT, LONG))).isEqualTo(Failure.TIMEOUT);
      server.awaitBreakOff();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_model_that_writes_too_slowly_is_left_when_the_time_is_up(Protocol protocol) {
    try (var server = new ModelServer(protocol)) {
      server.will(wire -> {
        wire.open();
        while (true) {
          wire.piece("and ");
        }
      });

      var ending = write(server, protocol, SHORT, LONG);

      assertThat(failure(ending)).isIn(Failure.TIMEOUT, Failure.TOO_LONG);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_stall_in_the_middle_is_noticed_and_the_connection_closed(Protocol protocol)
      throws InterruptedException {
    try (var server = new ModelServer(protocol)) {
      server.will(wire -> {
        wire.open();
        wire.piece("Japan will put 3 tri");
        wire.fallSilent();
      });

      assertThat(failure(write(server, protocol, LONG, SHORT))).isEqualTo(Failure.STALL);
      assertThat(heard).containsExactly("Japan will put 3 tri");
      server.awaitBreakOff();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORISED",
    "403, UNAUTHORISED",
    "404, UNKNOWN_MODEL",
    "429, RATE_LIMITED",
    "400, REJECTED",
    "413, REJECTED",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "529, RATE_LIMITED"
  })
  void names_a_refusal_and_keeps_the_secret(int status, Failure failure) {
    for (var protocol : Protocol.values()) {
      try (var server = new ModelServer(protocol)) {
        server.will(wire ->
            wire.refuse(
                status,
                "",
                "{\"error\":{\"type\":\"bad_thing\",\"message\":\"no: "
                    + SECRET
                    + " Who knows?\"}}"));

        var ending = write(server, protocol, LONG, LONG);

        assertThat(failure(ending)).isEqualTo(failure);
        assertThat(ending.toString())
            .contains("HTTP " + status, "bad_thing")
            .doesNotContain(SECRET, "Who knows?");
      }
    }
  }

  @Test
  void hears_how_long_to_stay_away() {
    try (var server = new ModelServer(Protocol.OPENAI)) {
      server.will(wire -> wire.refuse(429, "retry-after: 7\r\n", "{}"));
      var asked = write(server, Protocol.OPENAI, LONG, LONG);
      server.will(wire -> wire.refuse(429, "", "{}"));
      var notAsked = write(server, Protocol.OPENAI, LONG, LONG);

      assertThat(((Failed) asked).retryAfter()).contains(Duration.ofSeconds(7));
      assertThat(((Failed) notAsked).retryAfter()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_reset_before_and_in_the_middle_is_a_broken_connection(Protocol protocol) {
    try (var server = new ModelServer(protocol)) {
      server.will(ModelServer.Wire::reset);
      var before = write(server, protocol, LONG, LONG);
      server.will(wire -> {
        wire.open();
        wire.piece("Japan");
        wire.reset();
      });
      var inTheMiddle = write(server, protocol, LONG, LONG);

      assertThat(failure(before)).isEqualTo(Failure.CONNECTION);
      assertThat(failure(inTheMiddle)).isEqualTo(Failure.CONNECTION);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_end_without_a_word_is_no_whole_reply(Protocol protocol) {
    try (var server = new ModelServer(protocol)) {
      server.will(wire -> {
        wire.open();
        wire.piece("Japan will put 3 tri");
      });

      var ending = write(server, protocol, LONG, LONG);

      assertThat(ending).isNotEqualTo(new Finished(true));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_at_all_is_a_failure(Protocol protocol) {
    try (var server = new ModelServer(protocol)) {
      server.willSay();

      assertThat(failure(write(server, protocol, LONG, LONG))).isEqualTo(Failure.EMPTY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_hundred_thousand_tokens_are_cut(Protocol protocol) throws InterruptedException {
    try (var server = new ModelServer(protocol)) {
      server.will(wire -> {
        wire.open();
        for (int i = 0; i < 100_000; i++) {
          wire.piece(i + " ");
        }
        wire.end();
      });

      var ending = write(server, protocol, LONG, LONG);

      assertThat(failure(ending)).isEqualTo(Failure.TOO_LONG);
      assertThat(heard).hasSize(50);
      server.awaitBreakOff();
    }
  }

  @ParameterizedTest
  @EnumSource
  void broken_json_of_the_protocol_is_a_failure(Protocol protocol) {
    try (var server = new ModelServer(protocol)) {
      server.will(wire -> {
        wire.open();
        wire.piece("Japan");
        wire.raw(protocol == Protocol.OLLAMA ? "{\"message\":{\"con\n" : "data: {\"choi\n\n");
      });

      assertThat(write(server, protocol, LONG, SHORT)).isNotEqualTo(new Finished(true));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "GEMINI"})
  void a_model_that_the_server_says_declined_is_named_so(Protocol protocol) {
    try (var server = new ModelServer(protocol)) {
      server.will(wire -> {
        wire.open();
        wire.decline();
      });

      assertThat(failure(write(server, protocol, LONG, LONG))).isEqualTo(Failure.DECLINED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_interrupted_reader_ends_the_work(Protocol protocol) throws InterruptedException {
    try (var server = new ModelServer(protocol);
        var model = model(server, protocol, LONG)) {
      var reader = new AtomicReference<Thread>();
      var ending = new AtomicReference<Ending>();
      server.will(wire -> {
        wire.open();
        wire.piece("Japan");
        wire.fallSilent();
      });

      var thread =
          Thread.ofVirtual()
              .unstarted(() ->
                  ending.set(
                      model.write(
                          PROMPT,
                          LONG,
                          _ -> {
                            reader.get().interrupt();
                            return true;
                          })));
      reader.set(thread);
      thread.start();
      thread.join();

      assertThat(ending.get()).isEqualTo(new Interrupted());
      server.awaitBreakOff();
    }
  }

  @Test
  void a_server_that_is_not_there_is_a_broken_connection() {
    var server = new ModelServer(Protocol.OPENAI);
    server.close();

    var ending = write(server, Protocol.OPENAI, LONG, LONG);

    assertThat(failure(ending)).isEqualTo(Failure.CONNECTION);
  }

  private Ending write(ModelServer server, Protocol protocol, Duration within, Duration stall) {
    try (var model = model(server, protocol, stall)) {
      return model.write(PROMPT, within, heard::add);
    }
  }

  private static LanguageModel model(ModelServer server, Protocol protocol, Duration stall) {
    return new RemoteModel(
        new Endpoint(
            protocol,
            "tiny",
            Optional.of(server.url()),
            Optional.of(SECRET),
            Optional.empty(),
            stall,
            50,
            true,
            false));
  }

  private static Failure failure(Ending ending) {
    assertThat(ending).isInstanceOf(Failed.class);
    return ((Failed) ending).failure();
  }
}
