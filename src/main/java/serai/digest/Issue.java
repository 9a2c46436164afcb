package serai.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import serai.domain.ArticleId;
import serai.domain.EditionDate;
import serai.domain.EditionDate.State;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Period;
import serai.domain.Schedule;
import serai.domain.Subscription;

/// What an edition is made of: two subscribers for whom all of this is the same get the same
/// edition.
///
/// What is new is told by when it was stored: articles that were stored after the edition before
/// and until this one belong to this one, so that nothing is told twice and nothing that is found
/// late is left out.
///
/// @param period the days on which its articles appeared
/// @param title the days that it is the edition of
/// @param after when the articles of the edition before had been stored
/// @param until when its own articles have been stored
/// @param folded whether it tells also of a day whose own edition could not be sent
/// @param repeated whether it tells also of what may have arrived
/// @param alerted articles of which alerts have told the subscriber since the edition before
public record Issue(
    Period period,
    Period title,
    Instant after,
    Instant until,
    Language language,
    Interests interests,
    boolean folded,
    boolean repeated,
    Set<ArticleId> alerted) {
  public Issue {
    alerted = Set.copyOf(alerted);
  }

  /// Outlets elsewhere still write the date of the day before.
  private static final int DATE_LINE = 1;

  /// Days that a week's edition looks back.
  private static final int WEEK = 7;

  /// The edition of a slot.
  ///
  /// @param lines what the ledger knows of the subscriber, the newest first
  /// @param missed days before it that had no edition
  /// @param alerted the articles of which alerts have told the subscriber since a moment
  static Issue of(
      Subscription subscription,
      Schedule.Slot slot,
      Instant until,
      List<EditionDate> lines,
      List<LocalDate> missed,
      Function<Instant, Set<ArticleId>> alerted) {
    var told = told(lines);
    var open =
        lines.stream()
            .filter(line -> told.filter(last -> !last.day().isBefore(line.day())).isEmpty())
            .toList();
    int usual = subscription.schedule().rhythm().weekly().isPresent() ? WEEK : 1;
    var before = told.map(EditionDate::day).orElse(slot.day().minusDays(usual));
    var earliest = slot.day().minusDays(WEEK);
    var since = before.isBefore(earliest) ? earliest : before;
    return new Issue(
        new Period(told.isPresent() ? since.minusDays(DATE_LINE) : since, slot.day()),
        new Period(since.plusDays(1), slot.day()),
        told.map(EditionDate::until).orElse(Instant.MIN),
        until,
        subscription.language(),
        subscription.interests(),
        !missed.isEmpty() || open.stream().anyMatch(line -> line.state() != State.UNCERTAIN),
        open.stream().anyMatch(line -> line.state() == State.UNCERTAIN),
        alerted.apply(
            told.map(EditionDate::until).orElseGet(() -> until.minus(Duration.ofDays(WEEK)))));
  }

  /// What is new now, for a reader who does not want to wait.
  public static Issue now(
      LocalDate today,
      Instant until,
      Language language,
      Interests interests,
      Set<ArticleId> alerted) {
    return new Issue(
        new Period(today.minusDays(DATE_LINE), today),
        new Period(today, today),
        Instant.MIN,
        until,
        language,
        interests,
        false,
        false,
        alerted);
  }

  /// The last edition whose news need not be told again.
  private static Optional<EditionDate> told(List<EditionDate> lines) {
    return lines.stream()
        .filter(line -> line.state().isTold() && line.until().isAfter(Instant.EPOCH))
        .findFirst();
  }
}
