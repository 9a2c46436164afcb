package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Duration GRACE = Duration.ofHours(3);
  private static final Instant BEGIN = Instant.parse("2025-01-15T05:00:00Z");
  private static final Duration TWO_YEARS = Duration.ofDays(731);

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Tokyo"),
          ZoneId.of("Asia/Tashkent"),
          ZoneId.of("Asia/Almaty"),
          ZoneId.of("Asia/Bishkek"),
          ZoneId.of("Asia/Ashgabat"),
          ZoneId.of("Asia/Dushanbe"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Kathmandu"));

  /// A change of hour and zone, so long after the one before.
  record Move(Duration after, LocalTime hour, ZoneId zone) {}

  /// An edition that was sent.
  record Sent(LocalDate day, Instant at, Schedule by) {}

  @Property(tries = 60)
  void every_day_has_exactly_one_edition_for_two_years(
      @ForAll("zones") ZoneId zone, @ForAll("hours") LocalTime hour) {
    var sent = lived(hour, zone, List.of());

    assertThat(sent).hasSizeBetween(730, 732);
    assertConsecutive(sent);
    assertThat(sent)
        .allSatisfy(one ->
            assertThat(one.at().atZone(zone).toLocalDate())
                .as("an edition comes on its own day")
                .isEqualTo(one.day()));
  }

  @Property(tries = 300)
  void moving_zones_and_hours_misses_no_day_and_doubles_none(
      @ForAll("zones") ZoneId zone,
      @ForAll("hours") LocalTime hour,
      @ForAll("moves") List<Move> moves) {
    var sent = lived(hour, zone, moves);

    assertConsecutive(sent);
    assertThat(sent).hasSizeBetween(729, 733);
  }

  @Property(tries = 300)
  void a_machine_that_is_off_now_and_then_doubles_no_day_and_tells_which_it_missed(
      @ForAll("zones") ZoneId zone,
      @ForAll("hours") LocalTime hour,
      @ForAll("pauses") List<Duration> pauses) {
    var schedule = Schedule.starting(hour, zone, Rhythm.EVERY_DAY, BEGIN);
    var days = new ArrayList<LocalDate>();
    var now = BEGIN;
    for (var pause : pauses) {
      now = now.plus(pause);
      var last = days.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(days.getLast());
      var slot = schedule.next(last, now, GRACE);
      if (slot.isDue(now)) {
        assertThat(Duration.between(slot.at(), now)).isLessThanOrEqualTo(GRACE);
        days.addAll(schedule.missed(last, slot.day()));
        days.add(slot.day());
      }
    }

    for (int i = 1; i < days.size(); i++) {
      assertThat(days.get(i)).isEqualTo(days.get(i - 1).plusDays(1));
    }
  }

  @Test
  void an_hour_that_the_clock_skips_comes_when_the_clock_goes_on() {
    var berlin = ZoneId.of("Europe/Berlin");
    var schedule =
        Schedule.starting(LocalTime.of(2, 30), berlin, Rhythm.EVERY_DAY, at("2026-03-28T12:00"));

    var slot = schedule.next(Optional.empty(), at("2026-03-28T12:00"), GRACE);

    assertThat(slot.day()).isEqualTo("2026-03-29");
    assertThat(slot.at()).isEqualTo(at("2026-03-29T01:30"));
  }

  @Test
  void an_hour_that_the_clock_shows_twice_counts_once() {
    var newYork = ZoneId.of("America/New_York");
    var schedule =
        Schedule.starting(LocalTime.of(1, 30), newYork, Rhythm.EVERY_DAY, at("2025-11-01T12:00"));

    var slot = schedule.next(Optional.empty(), at("2025-11-02T04:00"), GRACE);
    var after = schedule.next(Optional.of(slot.day()), slot.at().plusSeconds(60), GRACE);

    assertThat(slot.at()).isEqualTo(at("2025-11-02T05:30"));
    assertThat(after.at()).isEqualTo(at("2025-11-03T06:30"));
  }

  @Test
  void a_late_machine_sends_within_three_hours_and_later_goes_on_with_the_next_day() {
    var schedule =
        Schedule.starting(
            LocalTime.of(7, 30), ZoneOffset.UTC, Rhythm.EVERY_DAY, at("2026-03-01T07:00"));
    var last = Optional.of(LocalDate.parse("2026-03-01"));

    var late = schedule.next(last, at("2026-03-02T10:30"), GRACE);
    var tooLate = schedule.next(last, at("2026-03-02T10:31"), GRACE);

    assertThat(late.day()).isEqualTo("2026-03-02");
    assertThat(late.isDue(at("2026-03-02T10:30"))).isTrue();
    assertThat(tooLate.day()).isEqualTo("2026-03-03");
    assertThat(schedule.missed(last, tooLate.day())).containsExactly(LocalDate.parse("2026-03-02"));
  }

  @Test
  void an_earlier_hour_brings_the_edition_of_the_day_at_once() {
    var evening =
        Schedule.starting(
            LocalTime.of(21, 0), ZoneOffset.UTC, Rhythm.EVERY_DAY, at("2026-03-01T07:00"));
    var now = at("2026-03-02T20:00");

    var moved = evening.moved(LocalTime.of(7, 30), ZoneOffset.UTC, now, GRACE);

    var slot = moved.next(Optional.of(LocalDate.parse("2026-03-01")), now, GRACE);
    assertThat(slot).isEqualTo(new Schedule.Slot(LocalDate.parse("2026-03-02"), now));
    assertThat(moved.next(Optional.of(slot.day()), now, GRACE).at())
        .isEqualTo(at("2026-03-03T07:30"));
  }

  @Test
  void weekdays_and_weeks_leave_days_out_that_are_not_missed() {
    var friday = LocalDate.parse("2026-03-06");
    var weekdays =
        Schedule.starting(
            LocalTime.of(7, 30), ZoneOffset.UTC, Rhythm.WEEKDAYS, at("2026-03-02T00:00"));

    var slot = weekdays.next(Optional.of(friday), at("2026-03-06T12:00"), GRACE);
    var weekly = weekdays.every(Rhythm.WEEKLY, at("2026-03-03T00:00"));

    assertThat(slot.day()).isEqualTo("2026-03-09");
    assertThat(weekdays.missed(Optional.of(friday), slot.day())).isEmpty();
    assertThat(weekly.first()).isEqualTo("2026-03-09");
    assertThat(weekdays.every(Rhythm.SUNDAYS, at("2026-03-03T00:00")).first())
        .isEqualTo("2026-03-08");
  }

  /// Two years with a machine that is always on: every edition is sent when it is due.
  private static List<Sent> lived(LocalTime hour, ZoneId zone, List<Move> moves) {
    var schedule = Schedule.starting(hour, zone, Rhythm.EVERY_DAY, BEGIN);
    var sent = new ArrayList<Sent>();
    var now = BEGIN;
    for (var move : moves) {
      var until = now.plus(move.after());
      now = live(schedule, sent, now, until);
      schedule = schedule.moved(move.hour(), move.zone(), now, GRACE);
    }
    live(schedule, sent, now, BEGIN.plus(TWO_YEARS));
    return sent;
  }

  private static Instant live(Schedule schedule, List<Sent> sent, Instant from, Instant until) {
    var now = from;
    while (true) {
      var last = sent.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(sent.getLast().day());
      var slot = schedule.next(last, now, GRACE);
      if (slot.at().isAfter(until)) {
        return until;
      }
      assertThat(schedule.missed(last, slot.day())).isEmpty();
      now = slot.at().isAfter(now) ? slot.at() : now;
      sent.add(new Sent(slot.day(), now, schedule));
    }
  }

  private static void assertConsecutive(List<Sent> sent) {
    for (int i = 1; i < sent.size(); i++) {
      assertThat(sent.get(i).day())
          .as("%s after %s", sent.get(i), sent.get(i - 1))
          .isEqualTo(sent.get(i - 1).day().plusDays(1));
    }
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES);
  }

  @Provide
  Arbitrary<LocalTime> hours() {
    return Arbitraries.integers()
        .between(0, 24 * 12 - 1)
        .map(fives -> LocalTime.ofSecondOfDay(fives * 300L));
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    var after = Arbitraries.integers().between(1, 60 * 24 * 20).map(Duration::ofMinutes);
    return Combinators.combine(after, hours(), zones()).as(Move::new).list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Duration>> pauses() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(30, Arbitraries.integers().between(1, 60)),
            net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(60, 60 * 24 * 6)))
        .map(Duration::ofMinutes)
        .list()
        .ofMinSize(100)
        .ofMaxSize(400);
  }

  private static Instant at(String utc) {
    return Instant.parse(utc + ":00Z");
  }
}
