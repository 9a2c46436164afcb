package serai.answer;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import serai.domain.Span;

/// A word or phrase that changes what a sentence says is true.
record Marker(Kind kind, Span span) {
  /// What a marker does to its sentence; `markers.txt` explains each.
  enum Kind {
    NOT,
    LACK,
    DENIED,
    UNTRUE,
    MAY,
    CAN,
    RISK,
    EXPECTED,
    PLAN,
    AIM,
    CALL,
    ASK,
    TALK,
    WILL,
    IF,
    SAID,
    SPEECH,
    ABOUT,
    MORE,
    LESS,
    PART,
    TOTAL,
    UP,
    DOWN,
    EXPORT,
    IMPORT,
    SOURCE,
    FUTURE,
    NEXTYEAR,
    LASTYEAR,
    NEXTMONTH,
    LASTMONTH,
    YESTERDAY,
    TOMORROW,
    FIRST,
    MOST,
    ONLY,
    ALL,
    SOME,
    BEFORE,
    AFTER,
    BESIDE,
    ALSO,
    PLAIN;

    /// Whether a claim that uses what this marker governs must repeat it in some way.
    boolean mustStay() {
      return STAYING.contains(this);
    }

    /// Whether a claim may have this marker only when its quote has one like it.
    boolean mustBeSaid() {
      return STAYING.contains(this) || INVENTED.contains(this);
    }

    /// The kinds of which a claim needs one, when its quote has this one.
    Set<Kind> keptBy() {
      return KEPT.getOrDefault(this, Set.of());
    }

    /// The kinds of which a quote needs one, when a claim has this one.
    Set<Kind> backedBy() {
      return BACKED.getOrDefault(this, Set.of());
    }
  }

  private static final Set<Kind> STAYING =
      EnumSet.of(
          Kind.NOT,
          Kind.DENIED,
          Kind.UNTRUE,
          Kind.MAY,
          Kind.EXPECTED,
          Kind.PLAN,
          Kind.CALL,
          Kind.IF,
          Kind.SAID);

  /// What makes a thing more than it is when it is invented, and no less when it is left out.
  private static final Set<Kind> INVENTED = EnumSet.of(Kind.FIRST, Kind.MOST, Kind.ONLY);

  private static final Map<Kind, Set<Kind>> KEPT =
      Map.of(
          Kind.NOT, EnumSet.of(Kind.NOT, Kind.LACK, Kind.DENIED, Kind.UNTRUE),
          Kind.DENIED, EnumSet.of(Kind.DENIED, Kind.NOT, Kind.UNTRUE),
          Kind.UNTRUE, EnumSet.of(Kind.UNTRUE, Kind.DENIED, Kind.NOT),
          Kind.MAY, EnumSet.of(Kind.MAY, Kind.CAN, Kind.EXPECTED),
          Kind.EXPECTED, EnumSet.of(Kind.EXPECTED, Kind.MAY, Kind.CAN, Kind.PLAN, Kind.AIM),
          Kind.PLAN, EnumSet.of(Kind.PLAN, Kind.AIM, Kind.EXPECTED, Kind.MAY, Kind.CALL),
          Kind.CALL, EnumSet.of(Kind.CALL, Kind.ASK, Kind.PLAN, Kind.AIM, Kind.EXPECTED),
          Kind.IF, EnumSet.of(Kind.IF, Kind.MAY),
          Kind.SAID, EnumSet.of(Kind.SAID, Kind.SPEECH));

  private static final Map<Kind, Set<Kind>> BACKED =
      Map.ofEntries(
          Map.entry(Kind.NOT, EnumSet.of(Kind.NOT, Kind.LACK, Kind.DENIED, Kind.UNTRUE)),
          Map.entry(Kind.DENIED, EnumSet.of(Kind.DENIED, Kind.NOT, Kind.UNTRUE)),
          Map.entry(Kind.UNTRUE, EnumSet.of(Kind.UNTRUE, Kind.DENIED)),
          Map.entry(Kind.MAY, EnumSet.of(Kind.MAY, Kind.CAN, Kind.EXPECTED, Kind.PLAN, Kind.AIM)),
          Map.entry(
              Kind.EXPECTED,
              EnumSet.of(
                  Kind.EXPECTED, Kind.PLAN, Kind.AIM, Kind.TALK, Kind.WILL, Kind.MAY, Kind.CAN)),
          Map.entry(
              Kind.PLAN,
              EnumSet.of(
                  Kind.PLAN, Kind.AIM, Kind.TALK, Kind.EXPECTED, Kind.CALL, Kind.ASK, Kind.WILL)),
          Map.entry(
              Kind.CALL,
              EnumSet.of(Kind.CALL, Kind.ASK, Kind.TALK, Kind.PLAN, Kind.AIM, Kind.EXPECTED)),
          Map.entry(Kind.IF, EnumSet.of(Kind.IF)),
          Map.entry(Kind.SAID, EnumSet.of(Kind.SAID, Kind.SPEECH)),
          Map.entry(Kind.FIRST, EnumSet.of(Kind.FIRST)),
          Map.entry(Kind.MOST, EnumSet.of(Kind.MOST)),
          Map.entry(Kind.ONLY, EnumSet.of(Kind.ONLY)));
}
