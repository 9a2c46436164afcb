package serai.gather;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.time.ZoneOffset;
import serai.disk.OutletsFile;

/// Any text where a page should be is read, never a failure.
class PageReaderFuzz {
  private static final PageExtractor PAGES =
      new PageExtractor(new OutletMentions(OutletsFile.read(Path.of("config", "outlets.yaml"))));

  @FuzzTest(maxDuration = "10m")
  void any_text_is_a_page(FuzzedDataProvider data) {
    boolean isArticle = data.consumeBoolean();
    var body = data.consumeRemainingAsString();

    PAGES.read(isArticle ? "<article><h1>A</h1><p>" + body : body, ZoneOffset.UTC);
  }
}
