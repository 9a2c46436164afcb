package serai.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import serai.domain.Concept;
import serai.domain.Language;
import serai.domain.Period;
import serai.domain.Question;
import serai.domain.Wanted;

/// Questions as understood, as a part of a row's content.
final class QuestionJson {
  private QuestionJson() {}

  static ObjectNode write(Question question) {
    var object =
        Json.object()
            .put("typed", question.typed())
            .put("standalone", question.standalone())
            .put("language", question.language().code())
            .put("wanted", question.wanted().name());
    object.set("concepts", Json.array(question.concepts(), QuestionJson::concept));
    question.askedFor().ifPresent(concept -> object.set("asked_for", concept(concept)));
    if (!question.sides().isEmpty()) {
      object.set("sides", Json.array(question.sides(), QuestionJson::concept));
    }
    if (!question.parts().isEmpty()) {
      object.set("parts", Json.array(question.parts(), QuestionJson::write));
    }
    object.set("outlets", Json.texts(new TreeSet<>(question.outlets()).stream().toList()));
    question
        .period()
        .ifPresent(period ->
            object.put("from", period.from().toString()).put("to", period.to().toString()));
    return object
        .put("latest", question.latest())
        .put("as_of", question.asOf().toString())
        .put("scope", question.scope().name());
  }

  /// @throws IllegalArgumentException when the node is none that was written here
  static Question read(JsonNode node) {
    return new Question(
        Json.text(node, "typed"),
        Json.text(node, "standalone"),
        language(Json.text(node, "language")),
        Wanted.valueOf(Json.text(node, "wanted")),
        Json.list(node, "concepts", QuestionJson::concept),
        Json.optional(node, "asked_for").map(QuestionJson::concept),
        node.has("sides") ? Json.list(node, "sides", QuestionJson::concept) : List.of(),
        node.has("parts") ? Json.list(node, "parts", QuestionJson::read) : List.of(),
        Set.copyOf(Json.list(node, "outlets", JsonNode::asText)),
        Json.optional(node, "from")
            .map(from ->
                new Period(LocalDate.parse(from.asText()), LocalDate.parse(Json.text(node, "to")))),
        Json.field(node, "latest").asBoolean(),
        LocalDate.parse(Json.text(node, "as_of")),
        Question.Scope.valueOf(Json.text(node, "scope")));
  }

  private static ObjectNode concept(Concept concept) {
    var object = Json.object().put("name", concept.name()).put("kind", concept.kind().name());
    object.set(
        "forms",
        Json.array(
            concept.forms(),
            form -> {
              var written = Json.object().put("text", form.text());
              form.lang().ifPresent(language -> written.put("lang", language.code()));
              return written;
            }));
    return object;
  }

  private static Concept concept(JsonNode node) {
    return new Concept(
        Json.text(node, "name"),
        Concept.Kind.valueOf(Json.text(node, "kind")),
        Json.list(
            node,
            "forms",
            form ->
                new Concept.Form(
                    Json.text(form, "text"),
                    Json.optional(form, "lang").map(lang -> language(lang.asText())))));
  }

  private static Language language(String code) {
    return Language.of(code)
        .orElseThrow(() -> new IllegalArgumentException("a row holds the language '" + code + "'"));
  }
}
