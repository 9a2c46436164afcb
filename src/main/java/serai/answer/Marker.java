package serai.answer;

import java.util.Set;
import serai.domain.Span;

/// A word or phrase that changes what a sentence says is true.
record Marker(Kind kind, Span span) {
  /// What a marker does to its sentence; `markers.txt` explains each.
  enum Kind {
    NOT,
    LACK,
    DENIED,
    MAY,
    CAN,
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
    LASTYEAR;

    /// Whether a claim that uses what this marker governs must repeat it in some way.
    boolean mustStay() {
      return switch (this) {
        case NOT, DENIED, MAY, EXPECTED, PLAN, CALL, IF, SAID -> true;
        case LACK, CAN, AIM, ASK, TALK, WILL, SPEECH -> false;
        case ABOUT,
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
            LASTYEAR ->
            false;
      };
    }

    /// The kinds of which a claim needs one, when its quote has this one.
    Set<Kind> keptBy() {
      return switch (this) {
        case NOT -> Set.of(NOT, LACK, DENIED);
        case DENIED -> Set.of(DENIED, NOT);
        case MAY -> Set.of(MAY, CAN, EXPECTED);
        case EXPECTED -> Set.of(EXPECTED, MAY, CAN, PLAN);
        case PLAN -> Set.of(PLAN, AIM, EXPECTED, MAY, CALL);
        case CALL -> Set.of(CALL, ASK, PLAN, AIM);
        case IF -> Set.of(IF, MAY);
        case SAID -> Set.of(SAID, SPEECH);
        case LACK, CAN, AIM, ASK, TALK, WILL, SPEECH -> Set.of();
        case ABOUT,
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
            LASTYEAR ->
            Set.of();
      };
    }

    /// The kinds of which a quote needs one, when a claim has this one.
    Set<Kind> backedBy() {
      return switch (this) {
        case NOT -> Set.of(NOT, LACK, DENIED);
        case DENIED -> Set.of(DENIED, NOT, LACK);
        case MAY -> Set.of(MAY, CAN, EXPECTED, PLAN, AIM);
        case EXPECTED -> Set.of(EXPECTED, PLAN, AIM, TALK, WILL, MAY, CAN);
        case PLAN -> Set.of(PLAN, AIM, TALK, EXPECTED, CALL, ASK, WILL);
        case CALL -> Set.of(CALL, ASK, TALK, PLAN, AIM);
        case IF -> Set.of(IF);
        case SAID -> Set.of(SAID, SPEECH);
        case LACK, CAN, AIM, ASK, TALK, WILL, SPEECH -> Set.of();
        case ABOUT,
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
            LASTYEAR ->
            Set.of();
      };
    }
  }
}
