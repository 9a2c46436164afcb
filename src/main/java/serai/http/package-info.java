/// Fetching from the web, politely and from public addresses alone.
@NullMarked
package serai.http;

import org.jspecify.annotations.NullMarked;
