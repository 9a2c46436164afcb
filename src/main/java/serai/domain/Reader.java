package serai.domain;

import java.util.Optional;

/// Who did something in the messenger.
///
/// @param id the reader's number, the same in every chat
/// @param name the first name as given by the messenger: untrusted text
/// @param language the language that the reader's messenger is set to, as an IETF tag
public record Reader(long id, String name, Optional<String> language) {}
