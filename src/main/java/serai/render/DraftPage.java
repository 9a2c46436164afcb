package serai.render;

import java.util.ArrayList;
import java.util.List;
import serai.domain.Claim;
import serai.domain.Language;

/// The beginning of an answer that is still being written.
public final class DraftPage {
  private DraftPage() {}

  /// What has been verified so far, in rich HTML, and that more is to come.
  public static String of(List<Claim> verified, Language reader) {
    var blocks = new ArrayList<Block>();
    for (var claim : verified) {
      var words = new ArrayList<Inline>();
      words.add(new Inline.Text(claim.sentence() + " "));
      new Sources(List.of(claim))
          .articles()
          .forEach(
              article -> words.add(new Inline.Link("[" + article.outlet() + "]", article.url())));
      blocks.add(new Block.Paragraph(words));
    }
    return Rich.of(blocks).orElse("") + Rich.thinking(Phrases.in(reader).say("thinking"));
  }
}
