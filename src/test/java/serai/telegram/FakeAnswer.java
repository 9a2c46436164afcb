package serai.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What the fake server answers.
record FakeAnswer(int code, String reason, ObjectNode body) {}
