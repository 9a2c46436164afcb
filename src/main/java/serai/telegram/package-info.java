/// The messenger: Telegram's Bot API, and nothing of it outside this room.
@NullMarked
package serai.telegram;

import org.jspecify.annotations.NullMarked;
