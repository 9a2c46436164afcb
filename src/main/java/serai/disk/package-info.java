/// Files in folders that people read and edit.
@NullMarked
package serai.disk;

import org.jspecify.annotations.NullMarked;
