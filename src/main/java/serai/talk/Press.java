package serai.talk;

import java.util.Optional;
import serai.domain.AnswerId;
import serai.domain.Language;
import serai.domain.Message;

/// What a button of ours means. It travels as at most 64 bytes and is understood after a restart.
sealed interface Press {
  /// A question that follows on an answer.
  record FollowUp(AnswerId answer, FollowUps.Kind kind, String entry) implements Press {}

  /// A page of the passages behind an answer.
  record Sources(AnswerId answer, int page) implements Press {}

  /// Back to the answer from its passages.
  record Back(AnswerId answer) implements Press {}

  /// The same question, by the outlets' countries.
  record Voices(AnswerId answer) implements Press {}

  record Rate(AnswerId answer, boolean good) implements Press {}

  /// An example of a question.
  record Example(Language language, int number) implements Press {}

  /// A page of the list of outlets.
  record Outlets(int page) implements Press {}

  /// A language to be spoken to in; empty for the question's.
  record Speak(Optional<Language> language) implements Press {}

  /// A reader's word that everything about that reader shall go, or shall not.
  record Forget(long reader, boolean yes) implements Press {}

  /// The button's data.
  default Message.Press data() {
    return new Message.Press(
        switch (this) {
          case FollowUp(var answer, var kind, var entry) ->
              "f:" + answer + ":" + kind.sign() + ":" + entry;
          case Sources(var answer, int page) -> "s:" + answer + ":" + page;
          case Back(var answer) -> "a:" + answer;
          case Voices(var answer) -> "v:" + answer;
          case Rate(var answer, boolean good) -> "r:" + answer + ":" + (good ? "+" : "-");
          case Example(var language, int number) -> "x:" + language.code() + ":" + number;
          case Outlets(int page) -> "o:" + page;
          case Speak(var language) -> "l:" + language.map(Language::code).orElse("auto");
          case Forget(long reader, boolean yes) -> "e:" + reader + ":" + (yes ? "yes" : "no");
        });
  }

  /// What a button's data means; empty when nothing of ours, or of an older version.
  static Optional<Press> of(String data) {
    var part = data.split(":", -1);
    try {
      return switch (part[0] + part.length) {
        case "f4" ->
            FollowUps.Kind.of(part[2])
                .map(kind -> new FollowUp(new AnswerId(part[1]), kind, part[3]));
        case "s3" -> Optional.of(new Sources(new AnswerId(part[1]), Integer.parseInt(part[2])));
        case "a2" -> Optional.of(new Back(new AnswerId(part[1])));
        case "v2" -> Optional.of(new Voices(new AnswerId(part[1])));
        case "r3" -> Optional.of(new Rate(new AnswerId(part[1]), part[2].equals("+")));
        case "x3" ->
            Language.of(part[1]).map(language -> new Example(language, Integer.parseInt(part[2])));
        case "o2" -> Optional.of(new Outlets(Integer.parseInt(part[1])));
        case "l2" -> Optional.of(new Speak(Language.of(part[1])));
        case "e3" -> Optional.of(new Forget(Long.parseLong(part[1]), part[2].equals("yes")));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
