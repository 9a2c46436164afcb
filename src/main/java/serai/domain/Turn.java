package serai.domain;

/// One question of a conversation with its reply.
public record Turn(Question question, Reply reply) {}
