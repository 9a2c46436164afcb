package serai.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A language model that somebody runs: a prompt goes in, text comes out piece by piece.
public interface LanguageModel extends AutoCloseable {
  /// What it is called, such as `openai:NAME`.
  String name();

  /// Whether it can be held to a [Form].
  boolean keepsForms();

  /// Has it write, and hands over what it writes as it comes, on the calling thread. Interrupting
  /// that thread ends the work.
  ///
  /// @param within the longest it may take, from now to the last piece
  Ending write(Prompt prompt, Duration within, Listener listener);

  @Override
  void close();

  /// What a model is told.
  ///
  /// @param system the task, above everything that a stranger wrote
  /// @param user the material
  /// @param form the form of what it writes; only for a model that keeps forms
  record Prompt(String system, String user, Optional<Form> form) {}

  /// The fields of one JSON object.
  record Form(String name, List<Field> fields) {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  /// One field of a form, always present.
  ///
  /// @param meaning what belongs in it, for the model to read
  record Field(String name, String meaning, Kind kind) {}

  /// What a field holds.
  sealed interface Kind {}

  record Text() implements Kind {}

  record WholeNumber() implements Kind {}

  /// A list of objects.
  record Many(Form form) implements Kind {}

  /// Whoever hears what a model writes.
  interface Listener {
    /// Takes the next piece.
    ///
    /// @return whether to go on; otherwise the model is stopped
    boolean hear(String piece);

    /// Whether what was heard made sense, asked at the end: a model that writes nonsense time after
    /// time is given a rest like one that does not answer.
    default boolean understood() {
      return true;
    }
  }

  /// How it ended.
  sealed interface Ending {}

  /// It said all it had to say.
  ///
  /// @param whole false when it was cut off in the middle: by its own limit, or by a connection
  ///   that ended without a word
  record Finished(boolean whole) implements Ending {}

  /// The listener had heard enough.
  record Stopped() implements Ending {}

  /// The calling thread was interrupted, and still is.
  record Interrupted() implements Ending {}

  /// It failed, perhaps after some pieces.
  ///
  /// @param reason for the log: one line, no secret in it
  /// @param retryAfter how long the server asks to be left alone
  record Failed(Failure failure, String reason, Optional<Duration> retryAfter) implements Ending {}

  /// The ways in which a model fails.
  enum Failure {
    /// It had not finished within the time given.
    TIMEOUT,
    /// It began to write and fell silent.
    STALL,
    /// The secret was refused, or there is none.
    UNAUTHORISED,
    /// The server knows no such model or no such address.
    UNKNOWN_MODEL,
    /// Too many requests, or a quota is used up.
    RATE_LIMITED,
    /// The server does not understand the request.
    REJECTED,
    /// The server failed.
    SERVER_ERROR,
    /// The server cannot be reached, or the connection broke.
    CONNECTION,
    /// It wrote nothing at all.
    EMPTY,
    /// It wrote more than it was allowed to.
    TOO_LONG,
    /// It declined, by a sign of the server's.
    DECLINED,
    /// It was not asked: it has failed too often and is given a rest.
    RESTING
  }
}
