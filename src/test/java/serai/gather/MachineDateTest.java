package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.domain.PublicationDate;

class MachineDateTest {
  private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-02-28T22:30:00Z; 2026-03-01",
        "2026-02-28T22:30:00+00:00; 2026-03-01",
        "2026-02-28T22:30:00.000+0000; 2026-03-01",
        "2026-02-28 22:30Z; 2026-03-01",
        "Sat, 28 Feb 2026 22:30:00 GMT; 2026-03-01",
        "28 Feb 2026 22:30 +0000; 2026-03-01",
        "2026-02-28T22:30:00+09:00; 2026-02-28",
        "2026-02-28T22:30:00; 2026-02-28",
        "2026-02-28; 2026-02-28",
        "28.02.2026 22:30; 2026-02-28",
      })
  void a_time_in_utc_is_the_day_that_it_was_at_the_outlet(String text, String day) {
    assertThat(MachineDate.of(text, TASHKENT)).contains(new PublicationDate(day, false));
  }

  @Property
  void any_moment_is_its_day_there(
      @ForAll @LongRange(min = 800_000_000, max = 4_000_000_000L) long second) {
    var moment = Instant.ofEpochSecond(second);

    assertThat(MachineDate.of(moment.toString(), TASHKENT))
        .contains(new PublicationDate(LocalDate.ofInstant(moment, TASHKENT).toString(), false));
  }

  @Property
  void any_text_is_read(@ForAll String text) {
    assertThat(MachineDate.of(text, TASHKENT)).isNotNull();
  }
}
