package serai.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import serai.domain.ChatId;
import serai.domain.Subscription;

/// Who wants the digest. It changes by [Change]s that [Mail#finish] keeps. Failures are
/// [serai.domain.Outage]s.
public interface Subscriptions {
  Optional<Subscription> of(ChatId chat);

  /// Those to be looked at by now, the longest waiting first. Chats that cannot be written to rest.
  List<Due> due(Instant now, int most);

  /// Notes when to look at subscriptions again; those that have changed meanwhile stay as they are.
  void postpone(List<Later> later);

  int count();

  /// A subscription to be looked at.
  ///
  /// @param version another one when the subscriber has changed something
  record Due(Subscription subscription, int version) {}

  /// When to look at a subscription again.
  record Later(Due due, Instant look) {}
}
