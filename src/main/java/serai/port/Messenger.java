package serai.port;

import serai.domain.Delivery;
import serai.domain.Outgoing;

/// The messenger that readers use.
public interface Messenger {
  /// Does one thing and tells what became of it; blocks until that is known. Never throws for what
  /// happens outside.
  Delivery deliver(Outgoing outgoing);
}
