package serai.talk;

import java.util.List;
import java.util.Optional;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.domain.Outgoing;
import serai.domain.Update;
import serai.render.AnswerPage;
import serai.render.Page;
import serai.render.Phrases;

/// Questions from chats that we are not in. Guests have no conversation with us: each question
/// stands alone.
final class Guests {
  private final Means means;
  private final Doors doors;
  private final Limits limits;
  private final AnswerPage pages;

  Guests(Means means, Doors doors, Limits limits, AnswerPage pages) {
    this.means = means;
    this.doors = doors;
    this.limits = limits;
    this.pages = pages;
  }

  /// Answers a question.
  void answer(Update.Guest g) {
    var language = Voices.of(g.reader());
    if (!doors.isOpen(g.reader())) {
      answer(g, "closed", language);
    } else if (limits.ask(g.reader().id()).isPresent()) {
      answer(g, "limit.guest", language);
    } else {
      var asked =
          means
              .asks()
              .quoting()
              .answer(
                  g.text(), Conversation.empty(), Moments.today(means.clock()), Optional.empty());
      var page = pages.of(asked.turn(), asked.turn().question().language());
      means.messenger().deliver(new Outgoing.AnswerGuest(g.query(), page.message(List.of())));
    }
  }

  private void answer(Update.Guest g, String key, Language language) {
    means
        .messenger()
        .deliver(new Outgoing.AnswerGuest(g.query(), Page.sentence(Phrases.in(language).say(key))));
  }
}
