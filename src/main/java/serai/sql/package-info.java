/// The database: what is kept for good. The only room that knows SQL.
@NullMarked
package serai.sql;

import org.jspecify.annotations.NullMarked;
