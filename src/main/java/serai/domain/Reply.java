package serai.domain;

/// What a reader gets for a question: an answer, or a plain word that there is none.
public sealed interface Reply permits Answer, Abstention {}
