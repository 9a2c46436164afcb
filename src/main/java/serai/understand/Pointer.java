package serai.understand;

/// How a word of a question leans on the conversation before it.
enum Pointer {
  /// Opens a follow-up: and, what about.
  LEAD,
  /// Stands for a person.
  PERSON,
  /// Says whose something is.
  OWNER,
  /// Stands for a place.
  PLACE,
  /// Stands for a body: the company, the agency.
  BODY,
  /// Stands for anything else, or for all that was said.
  THING,
  /// Accepts what was offered.
  YES
}
