package serai.sql;

import java.nio.file.Path;

/// The databases on which the same tests run.
enum Engine {
  SQLITE {
    @Override
    Database open(Path folder) {
      return Database.in(folder);
    }
  };

  /// The database that belongs to a folder, the same one each time.
  abstract Database open(Path folder);
}
