package serai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import serai.model.Endpoint.Protocol;
import serai.port.LanguageModel;
import serai.port.LanguageModel.Ending;
import serai.port.LanguageModel.Failed;
import serai.port.LanguageModel.Failure;
import serai.port.LanguageModel.Finished;
import serai.port.LanguageModel.Listener;
import serai.port.LanguageModel.Prompt;

class RestingModelTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration REST = Duration.ofSeconds(60);
  private static final Prompt PROMPT = new Prompt("the task", "the material", Optional.empty());

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
  private final ModelServer server = new ModelServer(Protocol.OPENAI);
  private final LanguageModel model =
      new RestingModel(server.model(LONG, 50, false), 5, REST, new SetClock());

  @AfterEach
  void close() {
    model.close();
    server.close();
  }

  @Test
  void rests_after_five_failures_in_a_row_and_tries_once_afterwards() {
    server.will(wire -> wire.refuse(500, "", "{}"));
    for (int i = 0; i < 5; i++) {
      assertThat(failure(write())).isEqualTo(Failure.SERVER_ERROR);
    }

    var resting = write();
    pass(REST.plusSeconds(1));
    var probe = write();
    var restingAgain = write();
    pass(REST.plusSeconds(1));
    server.willSay("Back");
    var back = write();

    assertThat(failure(resting)).isEqualTo(Failure.RESTING);
    assertThat(failure(probe)).isEqualTo(Failure.SERVER_ERROR);
    assertThat(failure(restingAgain)).isEqualTo(Failure.RESTING);
    assertThat(back).isEqualTo(new Finished(true));
    assertThat(write()).isEqualTo(new Finished(true));
    assertThat(server.requests()).hasSize(8);
  }

  @Test
  void one_success_among_failures_keeps_it_awake() {
    for (int i = 0; i < 9; i++) {
      if (i == 4) {
        server.willSay("Fine");
      } else {
        server.will(wire -> wire.refuse(500, "", "{}"));
      }
      assertThat(write())
          .isNotEqualTo(new Failed(Failure.RESTING, "it failed too often", Optional.empty()));
    }

    assertThat(server.requests()).hasSize(9);
  }

  @Test
  void nonsense_counts_as_failure() {
    server.willSay("lorem ipsum");
    for (int i = 0; i < 5; i++) {
      model.write(PROMPT, LONG, new Puzzled());
    }

    assertThat(failure(write())).isEqualTo(Failure.RESTING);
  }

  @Test
  void leaves_a_server_alone_for_as_long_as_it_asks() {
    server.will(wire -> wire.refuse(429, "retry-after: 30\r\n", "{}"));
    write();
    server.willSay("Fine");

    var early = write();
    pass(Duration.ofSeconds(31));
    var later = write();

    assertThat(failure(early)).isEqualTo(Failure.RESTING);
    assertThat(later).isEqualTo(new Finished(true));
  }

  private Ending write() {
    return model.write(PROMPT, LONG, _ -> true);
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private static Failure failure(Ending ending) {
    assertThat(ending).isInstanceOf(Failed.class);
    return ((Failed) ending).failure();
  }

  private final class SetClock extends Clock {
    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class Puzzled implements Listener {
    @Override
    public boolean hear(String piece) {
      return true;
    }

    @Override
    public boolean understood() {
      return false;
    }
  }
}
