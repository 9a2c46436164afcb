package serai.gather;

/// How the one who writes keeps other processes from finding the index behind the store.
public interface Indexing {
  /// Does something while no other process brings the index level.
  void alone(Runnable work);

  /// Brings the index level with the store, however far it is behind.
  void level();
}
