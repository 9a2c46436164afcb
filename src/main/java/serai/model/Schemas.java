package serai.model;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import serai.port.LanguageModel.Field;
import serai.port.LanguageModel.Form;
import serai.port.LanguageModel.Many;
import serai.port.LanguageModel.Text;
import serai.port.LanguageModel.WholeNumber;

/// JSON schemas of forms.
final class Schemas {
  private Schemas() {}

  static ResponseFormat format(Form form) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name(form.name()).rootElement(object(form)).build())
        .build();
  }

  private static JsonSchemaElement object(Form form) {
    var object = JsonObjectSchema.builder().additionalProperties(false);
    form.fields().forEach(field -> object.addProperty(field.name(), element(field)));
    return object.required(form.fields().stream().map(Field::name).toList()).build();
  }

  private static JsonSchemaElement element(Field field) {
    return switch (field.kind()) {
      case Text _ -> JsonStringSchema.builder().description(field.meaning()).build();
      case WholeNumber _ -> JsonIntegerSchema.builder().description(field.meaning()).build();
      case Many(var form) ->
          JsonArraySchema.builder().description(field.meaning()).items(object(form)).build();
    };
  }
}
