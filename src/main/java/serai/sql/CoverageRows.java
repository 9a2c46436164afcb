package serai.sql;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import serai.domain.Coverage;
import serai.domain.PublicationDate;

/// How many articles there are and of which days.
final class CoverageRows {
  private CoverageRows() {}

  static Coverage read(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*), min(published), count(*) - count(published) from article
            """)
        .map((row, context) ->
            new Coverage(
                row.getInt(1),
                Optional.ofNullable(row.getString(2)).map(CoverageRows::firstDay),
                lastDay(handle),
                row.getInt(3)))
        .one();
  }

  private static LocalDate firstDay(String published) {
    return new PublicationDate(published, false).earliest();
  }

  /// A month ends later than each of its days, so that days, months and years are compared apart.
  private static Optional<LocalDate> lastDay(Handle handle) {
    return handle
        .createQuery(
            """
            select max(published) from article where published is not null
            group by length(published)
            """)
        .mapTo(String.class)
        .stream()
        .map(published -> new PublicationDate(published, false).latest())
        .max(LocalDate::compareTo);
  }
}
