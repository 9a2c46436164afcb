package serai.domain;

import java.time.ZoneId;

/// The hours in which a chat wants to be told nothing that can wait.
///
/// @param zone the clock that they go by
public record Silence(QuietHours hours, ZoneId zone) {}
