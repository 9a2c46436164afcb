/// The commands, the settings, and the one place where objects meet.
@NullMarked
package serai.app;

import org.jspecify.annotations.NullMarked;
