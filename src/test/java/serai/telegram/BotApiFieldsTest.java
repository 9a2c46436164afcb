package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The part of the Bot API that requests are held against.
class BotApiFieldsTest {
  private static final Path WHOLE = Path.of("..", "shared", "telegram", "bot-api-10.1.json");

  @Test
  void every_method_and_type_stands_so_in_the_published_list() throws IOException {
    assumeThat(WHOLE).as("the published list is beside this clone").exists();
    var whole = new ObjectMapper().readTree(Files.readAllBytes(WHOLE));

    var ours = BotApiFields.ours();

    for (var part : List.of("methods", "types")) {
      for (var own : ours.path(part).properties()) {
        var published = whole.path(part).path(own.getKey());
        assertThat(published.isObject()).as(own.getKey()).isTrue();
        assertThat(fields(own.getValue())).as(own.getKey()).isEqualTo(fields(published));
      }
    }
  }

  private static List<JsonNode> fields(JsonNode described) {
    var fields = new ArrayList<JsonNode>();
    described
        .path("fields")
        .forEach(field ->
            fields.add(
                ((ObjectNode) field.deepCopy()).retain(Set.of("name", "types", "required"))));
    return fields;
  }
}
