package serai.domain;

/// A chat's wish to get the digest.
///
/// @param place the chat, and the topic in it where it was asked for
/// @param owner the reader who asked for it; in a group an administrator
/// @param interests what comes first
/// @param whenQuiet whether a day without news is told too
public record Subscription(
    Place place,
    long owner,
    Schedule schedule,
    Language language,
    Interests interests,
    boolean whenQuiet) {
  public ChatId chat() {
    return place.chat();
  }

  /// The same, sent to another topic of the chat.
  public Subscription in(Place other) {
    return new Subscription(other, owner, schedule, language, interests, whenQuiet);
  }

  public Subscription with(Schedule other) {
    return new Subscription(place, owner, other, language, interests, whenQuiet);
  }

  public Subscription with(Language other) {
    return new Subscription(place, owner, schedule, other, interests, whenQuiet);
  }

  public Subscription with(Interests other) {
    return new Subscription(place, owner, schedule, language, other, whenQuiet);
  }

  public Subscription tellingQuietDays(boolean tell) {
    return new Subscription(place, owner, schedule, language, interests, tell);
  }
}
