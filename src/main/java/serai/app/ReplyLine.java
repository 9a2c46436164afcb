package serai.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.PublicationDate;
import serai.domain.Turn;
import serai.render.PlainText;

/// Writes a reply as one line of JSON, in the form that other people's tools read.
final class ReplyLine {
  private static final Pattern CONTROL =
      Pattern.compile("[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]");

  private ReplyLine() {}

  static String of(String id, int number, Turn turn, long millis) {
    var question = turn.question();
    var line = JsonNodeFactory.instance.objectNode();
    line.put("id", id).put("turn", number);
    switch (turn.reply()) {
      case Answer _ -> line.put("reply", "answer").putNull("reason");
      case Abstention abstention ->
          line.put("reply", "abstention")
              .put("reason", abstention.reason().name().toLowerCase(Locale.ROOT));
    }
    line.put("lang", question.language().code())
        .put("standalone", question.standalone())
        .put("text", PlainText.of(turn));
    var claims = line.putArray("claims");
    var disagreements = line.putArray("disagreements");
    var nearest = line.putArray("nearest");
    switch (turn.reply()) {
      case Answer answer -> {
        answer(answer, claims, disagreements);
        line.put("composer", answer.composer());
      }
      case Abstention abstention -> {
        abstention.nearest().forEach(article -> nearest(nearest.addObject(), article));
        line.put("composer", "quoting");
      }
    }
    line.put("millis", millis);
    return harmless(line);
  }

  /// JSON in one line in which control characters that JSON allows stand escaped too.
  static String harmless(ObjectNode line) {
    return CONTROL.matcher(line.toString()).replaceAll(found -> escaped(found.group().charAt(0)));
  }

  private static String escaped(char control) {
    return Matcher.quoteReplacement("\\u%04x".formatted((int) control));
  }

  private static void answer(Answer answer, ArrayNode claims, ArrayNode disagreements) {
    for (var claim : answer.claims()) {
      var node = claims.addObject().put("sentence", claim.sentence());
      if (claim.translated()) {
        node.put("translated", true);
      }
      citations(node, claim.citations());
    }
    for (var disagreement : answer.disagreements()) {
      var positions =
          disagreements.addObject().put("about", disagreement.about()).putArray("positions");
      for (var position : disagreement.positions()) {
        citations(positions.addObject().put("value", position.value()), position.citations());
      }
    }
  }

  private static void citations(ObjectNode node, List<Citation> citations) {
    var array = node.putArray("citations");
    for (var citation : citations) {
      var article = citation.article();
      array
          .addObject()
          .put("article", article.id().value())
          .put("url", article.url())
          .put("outlet", article.outlet())
          .put("published", article.published().map(PublicationDate::value).orElse(null))
          .put("quote", citation.quote());
    }
  }

  private static void nearest(ObjectNode node, Article article) {
    node.put("url", article.url()).put("outlet", article.outlet()).put("title", article.title());
  }
}
