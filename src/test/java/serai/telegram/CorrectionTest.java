package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.telegram.FakeChats.Shown;

/// `serai import` as a process beside `serai serve`.
class CorrectionTest {
  private static final String TUNNEL = "The tunnel at Kamchik cost Japan %s million dollars.";
  private static final String DAM =
      "The dam at Kambarata gets a loan of %s billion yen from Japan.";

  private final FakeTelegram server = new FakeTelegram();

  @TempDir Path folder;

  @AfterEach
  void close() {
    server.close();
    assertThat(server.complaints()).isEmpty();
  }

  @Test
  void an_article_that_another_process_corrects_is_told_once_to_whoever_was_shown_it()
      throws IOException, InterruptedException {
    try (var bot = new BotProcess(server, folder, Map.of(), SmallCorpus.in(folder))) {
      var readers = new Readers(server, bot);
      imports(bot, TUNNEL.formatted(48), DAM.formatted(3));
      var first = readers.answer(1, "How much did the tunnel at Kamchik cost Japan?");
      var second = readers.answer(2, "How large is the loan for the dam at Kambarata?");

      imports(bot, TUNNEL.formatted(84), DAM.formatted(3));
      var notice = readers.await(shown -> shown.chat() == 1 && isNotice(shown));
      // By the time of the second one, the first would have been told again.
      imports(bot, TUNNEL.formatted(84), DAM.formatted(8));
      readers.await(shown -> shown.chat() == 2 && isNotice(shown));

      assertThat(first.text()).contains("48 million");
      assertThat(second.text()).contains("3 billion");
      assertThat(notice.text()).contains("Steppe Courier has changed an article", "48 million");
      assertThat(notices(1)).hasSize(1);
      assertThat(notices(2)).hasSize(1);
    }
  }

  private void imports(BotProcess bot, String... texts) throws IOException {
    var lines = new StringBuilder();
    for (var text : texts) {
      var id = text.contains("tunnel") ? "tunnel" : "dam";
      lines.append(
          """
          {"id": "%s", "url": "https://a.test/%s", "outlet": "Steppe Courier", "title": "The %s", \
          "published": "2026-01-02", "lang": "en", "text": "%s"}
          """
              .formatted(id, id, id, text));
    }
    var file = Files.writeString(folder.resolve("articles.jsonl"), lines);
    assertThat(bot.runs("import", file.toString())).isZero();
  }

  private List<Shown> notices(long chat) {
    return server.chats().shown(chat).stream().filter(CorrectionTest::isNotice).toList();
  }

  private static boolean isNotice(Shown shown) {
    return shown.text().contains("has changed an article");
  }
}
