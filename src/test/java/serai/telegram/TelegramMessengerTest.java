package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import serai.domain.ChatId;
import serai.domain.Delivery;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Place;

class TelegramMessengerTest {
  private static final long READER = 7;
  private static final Place PLACE = Place.privately(new ChatId(READER));

  private final FakeTelegram server = new FakeTelegram();
  private final BotApi api = new BotApi(server.url(), FakeTelegram.TOKEN);
  private final TelegramMessenger messenger = new TelegramMessenger(api, true, () -> true);

  @AfterEach
  void close() {
    api.close();
    server.close();
  }

  @Test
  void an_answer_arrives_with_its_buttons_as_a_reply() {
    int question = server.chats().says(READER, "Who came?");
    var message =
        new Message(
            Optional.of("<p>Aso <a href=\"#s1\">[1]</a></p>"),
            List.of("Aso"),
            List.of(
                List.of(new Message.Button("Sources", new Message.Press("s:1"))),
                List.of(
                    new Message.Button("Open", new Message.Open("https://a.test/x")),
                    new Message.Button("Share", new Message.Share("Who came?")))));

    var delivery = messenger.deliver(send(PLACE, OptionalInt.of(question), message));

    var shown = server.chats().shown(READER).getFirst();
    assertThat(delivery).isEqualTo(new Delivery.Arrived(List.of(shown.message())));
    assertThat(shown.text()).isEqualTo("Aso [1]");
    assertThat(shown.repliesTo()).isEqualTo(question);
    assertThat(server.complaints()).isEmpty();
  }

  @Test
  void a_refused_rich_form_goes_out_in_classic() {
    server.chats().says(READER, "Who came?");
    var message = new Message(Optional.of("<p>Aso <oops></p>"), List.of("<b>Aso</b>"), List.of());

    var delivery = (Delivery.Begun) messenger.deliver(send(PLACE, OptionalInt.empty(), message));

    assertThat(delivery.messages()).isEmpty();
    assertThat(messenger.deliver(delivery.rest())).isInstanceOf(Delivery.Arrived.class);
    assertThat(server.chats().shown(READER))
        .extracting(FakeChats.Shown::text)
        .containsExactly("Aso");
  }

  @Test
  void a_server_without_rich_messages_gets_classic_ones() {
    server.chats().says(READER, "Who came?");
    server.chats().knowsRich(false);

    var delivery = (Delivery.Begun) messenger.deliver(send(PLACE, rich("Aso")));

    assertThat(messenger.deliver(delivery.rest())).isInstanceOf(Delivery.Arrived.class);
  }

  @Test
  void markup_that_is_refused_is_read_aloud() {
    server.chats().says(READER, "Who came?");
    var message = classic("<b>Aso & <i>Kishida</b>");

    var delivery = (Delivery.Begun) messenger.deliver(send(PLACE, message));

    messenger.deliver(delivery.rest());
    assertThat(server.chats().shown(READER).getFirst().text()).isEqualTo("Aso & Kishida");
  }

  @Test
  void parts_go_out_one_by_one_with_the_buttons_under_the_last() {
    server.chats().says(READER, "Who came?");
    var message =
        new Message(
            Optional.empty(),
            List.of("one", "two"),
            List.of(List.of(new Message.Button("More", new Message.Press("m")))));

    var first = (Delivery.Begun) messenger.deliver(send(PLACE, message));
    var second = messenger.deliver(first.rest());

    assertThat(second).isInstanceOf(Delivery.Arrived.class);
    var shown = server.chats().shown(READER);
    assertThat(shown).extracting(FakeChats.Shown::text).containsExactly("one", "two");
    assertThat(shown.getFirst().fields().has("reply_markup")).isFalse();
    assertThat(shown.getLast().fields().has("reply_markup")).isTrue();
  }

  @Test
  void what_is_too_long_is_cut() {
    server.chats().says(READER, "Who came?");

    Delivery delivery = messenger.deliver(send(PLACE, classic("word ".repeat(1200))));
    while (delivery instanceof Delivery.Begun begun) {
      delivery = messenger.deliver(begun.rest());
    }

    assertThat(delivery).isInstanceOf(Delivery.Arrived.class);
    assertThat(server.chats().shown(READER)).hasSize(2);
  }

  @Test
  void a_reader_who_blocked_us_is_left_alone() {
    server.chats().says(READER, "Who came?");
    server.chats().block(READER);

    assertThat(messenger.deliver(send(PLACE, rich("Aso")))).isInstanceOf(Delivery.Closed.class);
    assertThat(messenger.deliver(send(Place.privately(new ChatId(99)), rich("Aso"))))
        .isInstanceOf(Delivery.Closed.class);
  }

  @Test
  void a_group_that_moved_is_followed() {
    server.chats().says(READER, "Who came?");
    server.chats().move(READER, -1001);

    assertThat(messenger.deliver(send(PLACE, rich("Aso"))))
        .isEqualTo(new Delivery.Moved(new ChatId(-1001)));
  }

  @Test
  void too_many_messages_hold_back_that_chat() {
    server.chats().says(READER, "Who came?");
    Delivery last = new Delivery.Arrived(List.of());
    for (int i = 0; i < 4; i++) {
      last = messenger.deliver(send(PLACE, rich("Aso " + i)));
    }

    assertThat(last).isInstanceOf(Delivery.Held.class);
    assertThat(((Delivery.Held) last).pause())
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
  }

  @Test
  void knows_what_surely_did_not_arrive() {
    server.chats().says(READER, "Who came?");
    server.fail(Faults.always(Faults.Kind.ERROR));
    var error = messenger.deliver(send(PLACE, rich("Aso")));
    // Nothing listens on this port.
    var nobody = new BotApi("http://127.0.0.1:1", FakeTelegram.TOKEN);
    var unreachable =
        new TelegramMessenger(nobody, true, () -> true).deliver(send(PLACE, rich("Aso")));

    assertThat(error).isInstanceOf(Delivery.Lost.class);
    assertThat(unreachable).isInstanceOf(Delivery.Lost.class);
  }

  @Test
  void knows_what_may_have_arrived() {
    server.chats().says(READER, "Who came?");
    server.fail(Faults.always(Faults.Kind.ANSWER_LOST));

    var delivery = messenger.deliver(send(PLACE, rich("Aso")));

    assertThat(delivery).isInstanceOf(Delivery.Doubtful.class);
    assertThat(server.chats().shown(READER)).hasSize(1);
    assertThat(delivery.toString()).doesNotContain(FakeTelegram.TOKEN);
  }

  @Test
  void an_edit_that_changes_nothing_is_done() {
    server.chats().says(READER, "Who came?");
    messenger.deliver(send(PLACE, rich("Aso")));
    var shown = server.chats().shown(READER).getFirst();
    var edit = new Outgoing.Edit(PLACE, shown.message(), rich("Kishida"), Optional.empty());

    assertThat(messenger.deliver(edit)).isInstanceOf(Delivery.Arrived.class);
    assertThat(messenger.deliver(edit)).isInstanceOf(Delivery.Arrived.class);
    assertThat(server.chats().shown(READER).getFirst().text()).isEqualTo("Kishida");
    assertThat(server.complaints()).isEmpty();
  }

  @Test
  void a_file_arrives_with_its_words() {
    server.chats().says(READER, "/mydata");

    var delivery =
        messenger.deliver(new Outgoing.SendFile(PLACE, "data.txt", "名前: Aya\n", "All of it"));

    assertThat(delivery).isInstanceOf(Delivery.Arrived.class);
    assertThat(server.chats().shown(READER).getFirst().text()).isEqualTo("名前: Aya\n");
    assertThat(server.complaints()).isEmpty();
  }

  @Test
  void a_picture_arrives_with_its_words() {
    server.chats().says(READER, "/latest");

    var delivery =
        messenger.deliver(
            new Outgoing.SendPicture(PLACE, "iVBORw0KGgo=", "Articles a week, by country", true));

    assertThat(delivery).isInstanceOf(Delivery.Arrived.class);
    assertThat(server.chats().shown(READER).getFirst().text())
        .isEqualTo("Articles a week, by country", true);
    assertThat(server.complaints()).isEmpty();
  }

  @Test
  void what_passes_is_sent_as_it_should_be() {
    server.chats().says(READER, "Who came?");
    var query = server.chats().asksInline(READER, "uranium");
    var guest = server.chats().asksAsGuest(READER, "uranium");
    var result = new Outgoing.Result("r1", "Title", "Words", classic("<b>x</b>"));
    var all =
        List.of(
            new Outgoing.Typing(PLACE),
            new Outgoing.Preview(PLACE, 5, "<tg-thinking>…</tg-thinking>"),
            new Outgoing.AnswerInline(query, List.of(result), Duration.ofMinutes(5)),
            new Outgoing.AnswerGuest(guest, rich("x")));

    assertThat(all)
        .allSatisfy(outgoing ->
            assertThat(messenger.deliver(outgoing)).isInstanceOf(Delivery.Arrived.class));
    assertThat(server.chats().isAnswered(query)).isTrue();
    assertThat(server.chats().isAnswered(guest)).isTrue();
    assertThat(server.complaints()).isEmpty();
  }

  @Test
  void a_group_gets_no_draft() {
    var group = new Place(new ChatId(-9), Place.Kind.GROUP, OptionalInt.empty());

    assertThat(messenger.deliver(new Outgoing.Preview(group, 5, "x")))
        .isInstanceOf(Delivery.Refused.class);
  }

  private static Message rich(String text) {
    return new Message(Optional.of("<p>" + text + "</p>"), List.of(text), List.of());
  }

  private static Message classic(String html) {
    return new Message(Optional.empty(), List.of(html), List.of());
  }

  private static Outgoing.Send send(Place place, Message message) {
    return send(place, OptionalInt.empty(), message);
  }

  private static Outgoing.Send send(Place place, OptionalInt repliesTo, Message message) {
    return new Outgoing.Send(place, repliesTo, message, Optional.empty(), Outgoing.Doubt.REPEAT);
  }
}
