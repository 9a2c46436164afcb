package serai.talk;

import java.time.InstantSource;
import java.util.function.Supplier;
import serai.domain.AnswerId;
import serai.domain.Gazetteer;
import serai.domain.Outlets;
import serai.port.ArticleStore;
import serai.port.ChatStore;
import serai.port.Messenger;
import serai.port.Newsstand;

/// What the bot needs to talk.
///
/// @param names new names for answers, that nobody can guess
public record Means(
    Asks asks,
    ArticleStore articles,
    Newsstand newsstand,
    ChatStore chats,
    Messenger messenger,
    Outlets outlets,
    Gazetteer gazetteer,
    InstantSource clock,
    Supplier<AnswerId> names) {}
