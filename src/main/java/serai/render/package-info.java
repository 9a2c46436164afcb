/// From replies to what a reader sees; the only place that writes markup.
@NullMarked
package serai.render;

import org.jspecify.annotations.NullMarked;
