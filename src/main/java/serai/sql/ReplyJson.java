package serai.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Coverage;
import serai.domain.Disagreement;
import serai.domain.Reply;
import serai.domain.Span;

/// Replies as a part of a row's content. An article is not repeated there: its id and the hash of
/// the text that was cited stand for it.
final class ReplyJson {
  private ReplyJson() {}

  static ObjectNode write(Reply reply) {
    return switch (reply) {
      case Answer answer -> answer(answer);
      case Abstention abstention -> abstention(abstention);
    };
  }

  /// The reply as it was, if every text that it cites is still there; an article worth reading
  /// instead may be gone.
  ///
  /// @throws IllegalArgumentException when the node is none that was written here
  static Optional<Reply> read(JsonNode node, Function<ArticleVersion, Optional<Article>> articles) {
    if (node.has("reason")) {
      return Optional.of(abstention(node, articles));
    }
    return versions(node).stream().allMatch(version -> articles.apply(version).isPresent())
        ? Optional.of(answer(node, version -> articles.apply(version).orElseThrow()))
        : Optional.empty();
  }

  /// The texts that an answer cites.
  static Set<ArticleVersion> versions(Reply reply) {
    return switch (reply) {
      case Answer _ -> versions(write(reply));
      case Abstention _ -> Set.of();
    };
  }

  private static Set<ArticleVersion> versions(JsonNode node) {
    var versions = new HashSet<ArticleVersion>();
    for (var citations : node.findValues("citations")) {
      citations.forEach(citation -> versions.add(version(citation)));
    }
    return versions;
  }

  private static ObjectNode answer(Answer answer) {
    var object = Json.object().put("composer", answer.composer());
    object.set(
        "claims", Json.array(answer.claims(), claim -> cited(written(claim), claim.citations())));
    object.set(
        "disagreements",
        Json.array(
            answer.disagreements(),
            disagreement -> {
              var written = Json.object().put("about", disagreement.about());
              written.set(
                  "positions",
                  Json.array(
                      disagreement.positions(),
                      position ->
                          cited(
                              Json.object().put("value", position.value()), position.citations())));
              return written;
            }));
    if (!answer.untold().isEmpty()) {
      object.set("untold", Json.texts(answer.untold()));
    }
    return object;
  }

  private static ObjectNode written(Claim claim) {
    var object = Json.object().put("sentence", claim.sentence());
    return claim.translated() ? object.put("translated", true) : object;
  }

  private static ObjectNode cited(ObjectNode object, List<Citation> citations) {
    object.set(
        "citations",
        Json.array(
            citations,
            citation ->
                named(citation.article())
                    .put("start", citation.span().start())
                    .put("end", citation.span().end())
                    .put("quote", citation.quote())));
    return object;
  }

  private static ObjectNode named(Article article) {
    return Json.object().put("article", article.id().value()).put("hash", article.hash());
  }

  private static ObjectNode abstention(Abstention abstention) {
    var object = Json.object().put("reason", abstention.reason().name());
    object.set("nearest", Json.array(abstention.nearest(), ReplyJson::named));
    var searched = abstention.searched();
    object.put("articles", searched.articles()).put("undated", searched.undated());
    searched.from().ifPresent(day -> object.put("from", day.toString()));
    searched.to().ifPresent(day -> object.put("to", day.toString()));
    return object;
  }

  private static Answer answer(JsonNode node, Function<ArticleVersion, Article> articles) {
    return new Answer(
        Json.list(
            node,
            "claims",
            claim ->
                new Claim(
                    Json.text(claim, "sentence"),
                    citations(claim, articles),
                    claim.path("translated").asBoolean(false))),
        Json.list(
            node,
            "disagreements",
            disagreement ->
                new Disagreement(
                    Json.text(disagreement, "about"),
                    Json.list(
                        disagreement,
                        "positions",
                        position ->
                            new Disagreement.Position(
                                Json.text(position, "value"), citations(position, articles))))),
        node.has("untold") ? Json.list(node, "untold", JsonNode::asText) : List.of(),
        Json.text(node, "composer"));
  }

  private static List<Citation> citations(
      JsonNode node, Function<ArticleVersion, Article> articles) {
    return Json.list(
        node,
        "citations",
        citation ->
            new Citation(
                articles.apply(version(citation)),
                new Span(
                    Json.field(citation, "start").asInt(), Json.field(citation, "end").asInt()),
                Json.text(citation, "quote")));
  }

  private static Abstention abstention(
      JsonNode node, Function<ArticleVersion, Optional<Article>> articles) {
    var nearest = Json.list(node, "nearest", ReplyJson::version);
    return new Abstention(
        Abstention.Reason.valueOf(Json.text(node, "reason")),
        nearest.stream().flatMap(version -> articles.apply(version).stream()).toList(),
        new Coverage(
            Json.field(node, "articles").asInt(),
            Json.optional(node, "from").map(day -> LocalDate.parse(day.asText())),
            Json.optional(node, "to").map(day -> LocalDate.parse(day.asText())),
            Json.field(node, "undated").asInt()));
  }

  private static ArticleVersion version(JsonNode node) {
    return new ArticleVersion(new ArticleId(Json.text(node, "article")), Json.text(node, "hash"));
  }
}
