package serai.talk;

import java.util.function.Function;

/// A kind of button that another flow puts under its messages.
///
/// @param sign what the buttons' data begins with, up to the first colon; none of [Press]
/// @param takesLong whether it may take longer than a reader should wait for a sign that the press
///   arrived
public record Control(String sign, boolean takesLong, Function<Touch, Touch.Done> obey) {}
