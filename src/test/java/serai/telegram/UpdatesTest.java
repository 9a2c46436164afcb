package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import serai.domain.ChatId;
import serai.domain.Place;
import serai.domain.Update;

class UpdatesTest {
  private static final String READER =
      "'from':{'id':7,'is_bot':false,'first_name':'Aya','language_code':'ja'}";
  private static final String PRIVATE = "'chat':{'id':7,'type':'private'}";
  private static final String GROUP = "'chat':{'id':-9,'type':'supergroup'}";

  private final Updates updates = new Updates(new Identity(4711, "serai_bot", true));

  @Test
  void a_private_message_is_for_us() {
    var update = message(PRIVATE + ",'text':'Who came?'");

    var written = (Update.Written) update;
    assertThat(written.text()).isEqualTo("Who came?");
    assertThat(written.reader().language()).contains("ja");
    assertThat(written.place()).isEqualTo(Place.privately(new ChatId(7)));
    assertThat(written.repliesTo()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/ask@serai_bot Who came?, /ask Who came?",
    "/ask@SERAI_BOT Who came?, /ask Who came?",
    "@serai_bot Who came?, Who came?",
    "'Tell us, @Serai_Bot: who came?', 'Tell us,  : who came?'"
  })
  void a_group_speaks_to_us_by_our_name(String said, String heard) {
    var update = message(GROUP + ",'text':'" + said + "'");

    assertThat(((Update.Written) update).text()).isEqualTo(heard);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who came?",
        "/ask Who came?",
        "/ask@other_bot Who came?",
        "mail me@serai_bot",
        "@serai_bottle",
        "@other_bot hello"
      })
  void what_a_group_says_to_itself_is_ignored(String said) {
    assertThat(message(GROUP + ",'text':'" + said + "'")).isInstanceOf(Update.Ignored.class);
  }

  @Test
  void a_reply_to_us_is_for_us_and_says_to_what() {
    var update =
        message(
            GROUP
                + ",'text':'and"
                + " Kazakhstan?','reply_to_message':{'message_id':40,'from':{'id':4711}}");

    assertThat(((Update.Written) update).repliesTo()).hasValue(40);
  }

  @Test
  void a_topic_is_kept_in_a_forum_and_not_elsewhere() {
    var forum =
        message(GROUP + ",'message_thread_id':5,'is_topic_message':true,'text':'@serai_bot x'");
    var replies = message(GROUP + ",'message_thread_id':5,'text':'@serai_bot x'");

    assertThat(((Update.Written) forum).place().topic()).hasValue(5);
    assertThat(((Update.Written) replies).place().topic()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "voice, VOICE",
    "sticker, STICKER",
    "photo, PHOTO",
    "location, LOCATION",
    "document, FILE",
    "poll, OTHER"
  })
  void what_is_no_text_is_named(String field, Update.Content content) {
    var update = message(PRIVATE + ",'" + field + "':{'latitude':1,'longitude':2}");

    assertThat(((Update.Sent) update).content()).isEqualTo(content);
  }

  @Test
  void a_forwarded_text_is_no_question() {
    var update = message(PRIVATE + ",'forward_origin':{'type':'user'},'text':'Long news.'");

    assertThat(((Update.Sent) update).content()).isEqualTo(Update.Content.FORWARD);
  }

  @Test
  void a_caption_is_a_question() {
    var update = message(PRIVATE + ",'photo':[],'caption':'What is this?'");

    assertThat(((Update.Written) update).text()).isEqualTo("What is this?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'update_id':1,'message':{'message_id':3,'date':1,'chat':{'id':7,'type':'private'},"
            + "'from':{'id':8,'is_bot':true},'text':'x'}}",
        "{'update_id':1,'channel_post':{'message_id':3,'text':'@serai_bot x'}}",
        "{'update_id':1,'something_new':{'a':1}}",
        "{'update_id':1,'message':{'message_id':3,'chat':{'id':-9,'type':'group'},"
            + "'from':{'id':7},'new_chat_members':[]}}",
        "{'update_id':1}"
      })
  void bots_channels_and_the_unknown_are_ignored(String update) {
    assertThat(updates.read(json(update))).isEqualTo(new Update.Ignored(1));
  }

  @Test
  void a_press_without_a_chat_is_the_readers_own() {
    var update =
        updates.read(json("{'update_id':1,'callback_query':{'id':'p'," + READER + ",'data':'d'}}"));

    var pressed = (Update.Pressed) update;
    assertThat(pressed.place()).isEqualTo(Place.privately(new ChatId(7)));
    assertThat(pressed.message()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"member, true", "kicked, false", "left, false", "administrator, true"})
  void knows_where_it_can_write(String status, boolean writable) {
    var update =
        updates.read(
            json(
                "{'update_id':1,'my_chat_member':{"
                    + PRIVATE
                    + ","
                    + READER
                    + ",'new_chat_member':{'status':'"
                    + status
                    + "'}}}"));

    assertThat(((Update.Membership) update).writable()).isEqualTo(writable);
  }

  @ParameterizedTest
  @CsvSource({"administrator, true, true", "administrator, false, false", "left, true, false"})
  void knows_whether_it_can_post_in_a_channel(String status, boolean posts, boolean writable) {
    var update =
        updates.read(
            json(
                "{'update_id':1,'my_chat_member':{'chat':{'id':-9,'type':'channel'},"
                    + READER
                    + ",'new_chat_member':{'status':'"
                    + status
                    + "','can_post_messages':"
                    + posts
                    + "}}}"));

    assertThat(((Update.Membership) update).writable()).isEqualTo(writable);
    assertThat(((Update.Membership) update).place().kind()).isEqualTo(Place.Kind.CHANNEL);
  }

  @Test
  void a_group_that_moved_says_where() {
    var update = message(GROUP + ",'migrate_to_chat_id':-100123456789012");

    assertThat(update)
        .isEqualTo(new Update.Moved(1, new ChatId(-9), new ChatId(-100123456789012L)));
  }

  @Test
  void stopping_and_pressing_do_not_wait_behind_a_question() {
    var question = order("'message':{" + PRIVATE + ",'text':'Who?'}");
    var stop = order("'message':{" + PRIVATE + ",'text':'/stop'}");
    var press = order("'callback_query':{'message':{" + PRIVATE + "}}");

    assertThat(question).isEqualTo(7);
    assertThat(stop).isNotEqualTo(question).isNotEqualTo(press);
    assertThat(press).isNotEqualTo(question);
  }

  @Test
  void an_update_is_kept_as_it_came() {
    var strange = json("{'update_id':5,'new_kind':{'a':[1,{'b':'ß'}]}}");

    assertThat(Arrivals.of(strange).orElseThrow().content()).isEqualTo(strange);
    assertThat(Arrivals.of("no update")).isEmpty();
    assertThat(Arrivals.of("[]")).isEqualTo(Optional.empty());
  }

  private static long order(String fields) {
    return Arrivals.of(json("{'update_id':1," + fields + "}")).orElseThrow().order();
  }

  private Update message(String fields) {
    return updates.read(
        json(
            "{'update_id':1,'message':{'message_id':3,'date':1750000000,"
                + READER
                + ","
                + fields
                + "}}"));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
