package serai.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.Outgoing;
import serai.port.Change;
import serai.render.Block;
import serai.render.Inline;
import serai.render.Page;

/// `/stats`, `/reload`, `/block` and `/announce`, for those who run the bot.
final class Administration {
  private final Means means;
  private final Seams seams;

  Administration(Means means, Seams seams) {
    this.means = means;
    this.seams = seams;
  }

  Outcome stats(Order order) {
    var rows = new ArrayList<List<List<Inline>>>();
    for (Map.Entry<String, Long> count :
        means.chats().statistics(means.clock().instant()).entrySet()) {
      rows.add(
          List.of(
              List.of(Inline.text(count.getKey())),
              List.of(Inline.own(Long.toString(count.getValue())))));
    }
    var coverage = means.articles().coverage();
    rows.add(
        List.of(
            List.of(Inline.own("articles")),
            List.of(Inline.own(Integer.toString(coverage.articles())))));
    var phrases = order.phrases();
    return order.answer(
        Page.of(
                new Block.Table(
                    List.of(phrases.say("stats.what"), phrases.say("stats.count")), rows))
            .message(List.of()));
  }

  Outcome reload(Order order) {
    var result = seams.reload().get();
    return result.isEmpty() ? order.say("reload.nothing") : order.say("reloaded", result);
  }

  /// `/block 42` blocks a reader, `/block 42 off` lets the reader in again.
  Outcome block(Order order) {
    var words = order.rest().strip().split("\\s+", -1);
    if (!words[0].matches("\\d{1,18}") || words.length > 2) {
      return order.say("block.how");
    }
    long reader = Long.parseLong(words[0]);
    boolean blocked = words.length == 1 || !words[1].equalsIgnoreCase("off");
    return order.answer(
        Page.sentence(
            order.phrases().say(blocked ? "blocked" : "unblocked", Long.toString(reader))),
        new Change.Block(reader, blocked));
  }

  /// Sends a text to every chat that can be written to, once.
  Outcome announce(Order order) {
    var text = order.rest().strip();
    if (text.isEmpty()) {
      return order.say("announce.how");
    }
    var paragraphs =
        text.lines()
            .filter(line -> !line.isBlank())
            .<Block>map(line -> Block.paragraph(Inline.text(line)))
            .toList();
    var message = new Page(paragraphs).plain(List.of());
    var outgoing = new ArrayList<Outgoing.Lasting>();
    for (var place : means.chats().chats()) {
      outgoing.add(
          new Outgoing.Send(
              place, OptionalInt.empty(), message, Optional.empty(), Outgoing.Doubt.LEAVE));
    }
    int chats = outgoing.size();
    outgoing.add(
        Sends.reply(
            order.place(),
            order.written().message(),
            Page.sentence(order.phrases().say("announced", chats))));
    return new Outcome(outgoing, List.of());
  }
}
