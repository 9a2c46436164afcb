package serai.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One thing that we do in the messenger.
public sealed interface Outgoing {
  /// What must arrive: it is stored before it is sent, and repeated when it surely did not arrive.
  sealed interface Lasting extends Outgoing {
    Place place();

    /// The same for a chat that has another number now; a message of the old chat is no longer
    /// replied to.
    Lasting movedTo(ChatId chat);
  }

  /// What is of no use later: it is sent at once, or lost.
  sealed interface Passing extends Outgoing {}

  /// A new message.
  ///
  /// @param repliesTo the reader's message that it answers
  /// @param answer the kept answer that it shows, so that a reply to it can be understood later
  /// @param again what to do when nobody knows whether it arrived
  record Send(
      Place place, OptionalInt repliesTo, Message message, Optional<AnswerId> answer, Doubt again)
      implements Lasting {
    @Override
    public Send movedTo(ChatId chat) {
      return new Send(place.movedTo(chat), OptionalInt.empty(), message, answer, again);
    }
  }

  /// Another content for a message of ours.
  ///
  /// @param answer the kept answer that it shows from now on; empty when that stays the same
  record Edit(Place place, int message, Message content, Optional<AnswerId> answer)
      implements Lasting {
    @Override
    public Edit movedTo(ChatId chat) {
      return new Edit(place.movedTo(chat), message, content, answer);
    }
  }

  /// A small file, as text.
  record SendFile(Place place, String name, String content, String caption) implements Lasting {
    @Override
    public SendFile movedTo(ChatId chat) {
      return new SendFile(place.movedTo(chat), name, content, caption);
    }
  }

  /// A picture.
  ///
  /// @param png the bytes of a PNG file, in Base64
  /// @param awaited whether a reader asked for it and waits
  record SendPicture(Place place, String png, String caption, boolean awaited) implements Lasting {
    /// The same picture for another place, where nobody has asked for it.
    public SendPicture unasked(Place other) {
      return new SendPicture(other, png, caption, false);
    }

    @Override
    public SendPicture movedTo(ChatId chat) {
      return new SendPicture(place.movedTo(chat), png, caption, awaited);
    }
  }

  /// "… is typing", for about five seconds.
  record Typing(Place place) implements Passing {}

  /// The beginning of an answer that is still being written; private chats only, gone after 30 s.
  ///
  /// @param draft any number but 0, the same one for all drafts of one answer
  record Preview(Place place, int draft, String rich) implements Passing {}

  /// Acknowledges a pressed button.
  ///
  /// @param text at most 200 characters; empty for none
  record Acknowledge(String press, Optional<String> text) implements Passing {}

  /// Answers an inline query.
  ///
  /// @param keep how long the messenger may show the same results to the same reader
  record AnswerInline(String query, List<Result> results, Duration keep) implements Passing {
    public AnswerInline {
      results = List.copyOf(results);
    }
  }

  /// Answers a guest query.
  record AnswerGuest(String query, Message message) implements Passing {}

  /// One of several results to choose from.
  ///
  /// @param id 1 to 64 bytes, unique among the results
  record Result(String id, String title, String description, Message message) {}

  /// What to do with a message when it was sent and nobody knows whether it arrived.
  enum Doubt {
    /// Send it once more: a reader waits, and twice is better than never.
    REPEAT,
    /// Leave it: twice would be a nuisance.
    LEAVE
  }
}
