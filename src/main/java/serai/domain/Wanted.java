package serai.domain;

/// What kind of answer a question wants.
public enum Wanted {
  /// How much, how many, which share.
  NUMBER,
  /// When, on which day, in which year.
  DATE,
  /// How long something takes or lasts.
  DURATION,
  /// Who did, with whom.
  PERSON,
  /// Where, in which country or city.
  PLACE,
  /// Which company, agency, university or other body.
  ORGANISATION,
  /// Why, for what reason.
  REASON,
  /// Several things of one kind.
  LIST,
  /// One thing against another, or country by country.
  COMPARISON,
  /// What an outlet or a person said, or who said a thing.
  ATTRIBUTION,
  /// Whether and how the sources differ.
  AGREEMENT,
  /// What happened, in order of time.
  EVENTS,
  /// Anything else: what, which, how.
  FACT
}
