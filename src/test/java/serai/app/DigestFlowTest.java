package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.Answer;
import serai.domain.ChatId;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Outage;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Reader;
import serai.domain.Rhythm;
import serai.domain.Subscription;
import serai.domain.Update;
import serai.port.Change;
import serai.talk.Outcome;

/// `/digest` in a chat, with the real corpus, index and database.
class DigestFlowTest {
  private static final long ADMINISTRATOR = 77;

  @TempDir static Path folder;
  private static ChatRoom room;
  private static ChatRoom.Bot bot;

  @BeforeAll
  static void open() {
    room = new ChatRoom(folder);
    bot = room.digestBot((chat, reader) -> reader == ADMINISTRATOR || reader == chat.value());
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /digest on 07:30 Asia/Tokyo      | 07:30 | Asia/Tokyo
          /digest on 7:05 utc              | 07:05 | UTC
          /digest on 18 UTC+5              | 18:00 | UTC+05:00
          /digest on 07:30 Samarkand       | 07:30 | Asia/Tashkent
          /digest on 07:30 Алматы          | 07:30 | Asia/Almaty
          /digest on 07:30 нью-йорк        | 07:30 | America/New_York
          /digest on 07:30 ベルリン          | 07:30 | Europe/Berlin
          /digest on 07:30 Toshkent        | 07:30 | Asia/Tashkent
          /digest on 07:30 Душанбе         | 07:30 | Asia/Dushanbe
          /digest on 07:30 Aşgabat         | 07:30 | Asia/Ashgabat
          /digest on 21:15 大阪             | 21:15 | Asia/Tokyo
          /digest on 07:30 Катманду        | 07:30 | Asia/Kathmandu
          /digest on New York              | 08:00 | America/New_York
          /digest on                       | 08:00 | UTC
          """)
  void typed_forms_are_understood_in_every_language(String typed, String hour, String zone) {
    var place = ChatRoom.alone(1000 + Math.abs(typed.hashCode() % 100_000));

    bot.says(place, ChatRoom.reader(place.chat().value(), "en"), typed);

    var schedule = subscription(place).schedule();
    assertThat(schedule.hour()).isEqualTo(LocalTime.parse(hour));
    assertThat(schedule.zone().getRules().getOffset(room.now()))
        .isEqualTo(ZoneId.of(zone).getRules().getOffset(room.now()));
  }

  @Test
  void the_first_guess_of_the_zone_is_from_the_messengers_language() {
    var place = ChatRoom.alone(201);
    var reader = ChatRoom.reader(201, "ja");

    var offered = bot.says(place, reader, "/digest");
    bot.presses(place, reader, offered.messages().getFirst(), offered.data("🔔"));

    assertThat(offered.text()).contains("ダイジェスト");
    assertThat(subscription(place).schedule().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(subscription(place).language()).isEqualTo(Language.JAPANESE);
  }

  @Test
  void a_shared_location_sets_the_zone_of_a_subscriber() {
    var place = ChatRoom.alone(202);
    var reader = ChatRoom.reader(202, "en");
    bot.says(place, reader, "/digest on 07:30 UTC");

    var bishkek = new Update.Position(42.87, 74.6);
    var done =
        bot.handle(
            new Update.Sent(
                9_000_001, place, reader, 5, Update.Content.LOCATION, Optional.of(bishkek)));

    assertThat(subscription(place).schedule().zone()).isEqualTo(ZoneId.of("Asia/Bishkek"));
    assertThat(done.text()).contains("Bishkek");
  }

  @Test
  void a_location_without_a_digest_gets_one_sentence_and_one_button_that_takes_its_time_zone() {
    var place = ChatRoom.alone(218);
    var reader = ChatRoom.reader(218, "en");
    var osh = new Update.Position(40.53, 72.8);

    var said =
        bot.handle(
            new Update.Sent(
                9_000_002, place, reader, 5, Update.Content.LOCATION, Optional.of(osh)));
    bot.presses(place, reader, said.messages().getFirst(), said.data("Bishkek"));

    assertThat(said.text())
        .isEqualTo(
            "I do not need to know where you are: write the name of the place that you want to know"
                + " about.");
    assertThat(said.labels()).hasSize(1);
    assertThat(subscription(place).schedule().zone()).isEqualTo(ZoneId.of("Asia/Bishkek"));
  }

  @Test
  void everything_can_be_changed_by_buttons() {
    var place = ChatRoom.alone(203);
    var reader = ChatRoom.reader(203, "en");
    var panel = bot.says(place, reader, "/digest on 07:30 Asia/Tokyo");
    int message = panel.messages().getFirst();

    var hours = bot.presses(place, reader, message, panel.data("07:30"));
    bot.presses(place, reader, message, hours.data("21:00"));
    var zones = bot.presses(place, reader, message, panel.data("Asia/Tokyo"));
    bot.presses(place, reader, message, zones.data("Almaty"));
    bot.presses(place, reader, message, panel.data("Monday"));
    bot.presses(place, reader, message, panel.data("quiet"));
    var countries = bot.presses(place, reader, message, panel.data("Countries"));
    bot.presses(place, reader, message, countries.data("Uzbekistan"));
    var topics = bot.presses(place, reader, message, panel.data("Topics"));
    bot.presses(place, reader, message, topics.data("water"));
    var more = bot.presses(place, reader, message, topics.data("uranium"));
    bot.presses(place, reader, message, more.data("✓ water"));
    var languages = bot.presses(place, reader, message, panel.data("💬"));
    var last = bot.presses(place, reader, message, languages.data("русский"));

    assertThat(last.outcome().outgoing()).singleElement().isInstanceOf(Outgoing.Edit.class);
    var subscription = subscription(place);
    assertThat(subscription.schedule().hour()).isEqualTo(LocalTime.of(21, 0));
    assertThat(subscription.schedule().zone()).isEqualTo(ZoneId.of("Asia/Almaty"));
    assertThat(subscription.schedule().rhythm()).isEqualTo(Rhythm.WEEKDAYS);
    assertThat(subscription.whenQuiet()).isTrue();
    assertThat(subscription.interests()).isEqualTo(new Interests(Set.of("uz"), Set.of("uranium")));
    assertThat(subscription.language()).isEqualTo(Language.RUSSIAN);
    bot.presses(place, reader, message, last.data("Stop"));
    assertThat(room.subscriptions().of(place.chat())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "weekly,WEEKLY,Monday",
    "weekly Friday,FRIDAYS,Friday",
    "weekly sat,SATURDAYS,Saturday",
    "weekly пятница,FRIDAYS,Friday",
    "weekly 日曜日,SUNDAYS,Sunday",
    "weekly дүйсенбі,WEEKLY,Monday",
    "weekly seshanba,TUESDAYS,Tuesday"
  })
  void the_day_of_a_weekly_digest_is_typed_in_any_language(
      String typed, Rhythm rhythm, String day) {
    var place = ChatRoom.alone(2000 + Math.abs(typed.hashCode() % 100_000));
    var reader = ChatRoom.reader(place.chat().value(), "en");

    var panel = bot.says(place, reader, "/digest " + typed);
    var unknown = bot.says(place, reader, "/digest weekly Someday");

    assertThat(panel.text()).contains("weekly, on " + day);
    assertThat(unknown.text()).contains("no day “Someday”");
    assertThat(subscription(place).schedule().rhythm()).isEqualTo(rhythm);
  }

  @Test
  void the_day_of_a_weekly_digest_is_chosen_by_a_button() {
    var place = ChatRoom.alone(212);
    var reader = ChatRoom.reader(212, "en");
    var panel = bot.says(place, reader, "/digest weekly");
    int message = panel.messages().getFirst();

    var days = bot.presses(place, reader, message, panel.data("🗓 Monday"));
    var chosen = bot.presses(place, reader, message, days.data("Thursday"));

    assertThat(chosen.text()).contains("weekly, on Thursday");
    assertThat(subscription(place).schedule().rhythm()).isEqualTo(Rhythm.THURSDAYS);
  }

  @Test
  void countries_and_topics_are_told_apart() {
    var place = ChatRoom.alone(204);

    bot.says(place, ChatRoom.reader(204, "en"), "/digest about Узбекистан, uranium, 鉄道");

    assertThat(subscription(place).interests())
        .isEqualTo(new Interests(Set.of("uz"), Set.of("uranium", "鉄道")));
  }

  @Test
  void in_a_group_only_an_administrator_decides_and_the_topic_is_kept() {
    var group = new Place(new ChatId(-205), Place.Kind.GROUP, OptionalInt.of(9));

    var refused = bot.says(group, ChatRoom.reader(2051, "en"), "/digest on 07:30 UTC");
    var before = room.subscriptions().of(group.chat());
    bot.says(group, ChatRoom.reader(ADMINISTRATOR, "en"), "/digest on 07:30 UTC");
    room.passing.clear();
    bot.presses(group, ChatRoom.reader(2051, "en"), 5, "d:off");

    assertThat(refused.text()).contains("administrator");
    assertThat(before).isEmpty();
    assertThat(subscription(group).place()).isEqualTo(group);
    assertThat(room.passing)
        .anySatisfy(one ->
            assertThat(((Outgoing.Acknowledge) one).text())
                .hasValueSatisfying(text -> assertThat(text).contains("administrator")));
  }

  @Test
  void a_channel_is_subscribed_by_what_is_posted_in_it_and_its_stories_are_told_apart() {
    var channel =
        new Place(new ChatId(-1_000_000_000_211L), Place.Kind.CHANNEL, OptionalInt.empty());
    var itself = new Reader(channel.chat().value(), "News", Optional.empty());
    var follower = ChatRoom.reader(211, "en");
    room.at(Instant.parse("2025-12-20T20:00:00Z"));

    bot.says(channel, itself, "/digest on 07:30 Asia/Tokyo");
    bot.says(channel, itself, "/digest in ru");
    bot.presses(channel, follower, 5, "d:off");
    var edition = bot.says(channel, itself, "/digest now");
    room.passing.clear();
    var told = bot.presses(channel, follower, edition.messages().getFirst(), edition.data("💬 1"));

    assertThat(subscription(channel).place()).isEqualTo(channel);
    assertThat(subscription(channel).language()).isEqualTo(Language.RUSSIAN);
    assertThat(subscription(channel).schedule().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(told.outcome().outgoing())
        .singleElement()
        .satisfies(sent ->
            assertThat(((Outgoing.Send) sent).place()).isEqualTo(Place.privately(new ChatId(211))));
    assertThat(room.passing).isNotEmpty();
    room.at(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @Test
  void where_nobody_can_tell_who_is_an_administrator_nothing_changes() {
    var deaf =
        room.digestBot((_, _) -> {
          throw new Outage("asking");
        });

    var done = deaf.says(ChatRoom.group(206), ChatRoom.reader(2061, "en"), "/digest off");

    assertThat(done.outcome().changes()).isEmpty();
    assertThat(done.text()).contains("again");
  }

  @Test
  void an_edition_at_once_tells_verified_stories_and_the_next_question_is_about_one_of_them() {
    var place = ChatRoom.alone(207);
    var reader = ChatRoom.reader(207, "en");
    room.at(Instant.parse("2025-12-20T20:00:00Z"));

    var edition = bot.says(place, reader, "/digest now");
    var told = bot.presses(place, reader, edition.messages().getFirst(), edition.data("💬 1"));
    var next = bot.says(place, reader, "When was that?");

    assertThat(edition.message().rich())
        .hasValueSatisfying(rich -> assertThat(rich).contains("<b>1. </b>", "tg-reference"));
    assertThat(edition.message().classic())
        .singleElement()
        .satisfies(classic -> assertThat(classic).contains("1. ", "<a href=\"https://"));
    assertThat(told.outcome().changes()).singleElement().isInstanceOf(Change.Keep.class);
    assertThat(told.text()).contains("your next question is understood about this story");
    var story = ((Change.Keep) told.outcome().changes().getFirst()).turn();
    assertThat(story.reply()).isInstanceOf(Answer.class);
    var question =
        next.outcome().changes().stream()
            .map(change -> ((Change.Keep) change).turn().question())
            .findFirst()
            .orElseThrow();
    assertThat(question.standalone()).isNotEqualTo("When was that?");
    room.at(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @Test
  void a_quiet_day_says_so_with_the_nearest_older_reading() {
    var place = ChatRoom.alone(208);

    var edition = bot.says(place, ChatRoom.reader(208, "en"), "/digest now");

    assertThat(edition.text()).contains("Nothing new", "The newest before that");
    assertThat(edition.message().buttons()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_panel_speaks_every_language(Language language) {
    var place = ChatRoom.alone(language.code().hashCode());
    var reader = ChatRoom.reader(place.chat().value(), language.code());

    var offered = bot.says(place, reader, "/digest");
    var panel = bot.says(place, reader, "/digest on 07:30 Asia/Kathmandu");
    var unknown = bot.says(place, reader, "/digest on 07:30 Atlantis");

    assertThat(panel.text()).contains("07:30", "UTC+5:45");
    assertThat(unknown.text()).contains("Atlantis");
    assertThat(offered.message().buttons()).isNotEmpty();
  }

  @Test
  void an_earlier_hour_brings_todays_edition_at_once_and_says_so() {
    var place = ChatRoom.alone(209);
    var reader = ChatRoom.reader(209, "en");
    bot.says(place, reader, "/digest on 21:00 UTC");

    var moved = bot.says(place, reader, "/digest on 07:30 UTC");

    assertThat(moved.text()).contains("at once");
  }

  @Test
  void an_old_button_of_the_digest_says_so() {
    room.passing.clear();

    var done = bot.presses(ChatRoom.alone(210), ChatRoom.reader(210, "en"), 1, "ds:nosuchstory");
    var nonsense = bot.presses(ChatRoom.alone(210), ChatRoom.reader(210, "en"), 1, "d:z:Mars");

    assertThat(done.outcome()).isEqualTo(Outcome.nothing());
    assertThat(nonsense.outcome()).isEqualTo(Outcome.nothing());
    assertThat(room.passing).hasSize(2);
  }

  private static Subscription subscription(Place place) {
    return room.subscriptions().of(place.chat()).orElseThrow();
  }
}
