package io.tiku.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void writesMembersInTheOrderGiven() {
    JsonWriter json = new JsonWriter().object();
    json.name("b").value("乙").name("a").array().value(1).value(true).object().end().end().end();

    assertThat(json).hasToString("{\"b\":\"乙\",\"a\":[1,true,{}]}");
  }

  @Test
  void indentsForPeople() {
    JsonWriter json = JsonWriter.indented().object();
    json.name("a").array().value(1).value(2).end().name("b").object().end().end();

    assertThat(json)
        .hasToString(
            """
            {
              "a": [
                1,
                2
              ],
              "b": {}
            }
            """);
  }

  @Test
  void escapesWhatJsonOrAScriptElementWouldMisread() {
    assertThat(new JsonWriter().value("\"\\\n\t\u0000</script>\u2028\u007f"))
        .hasToString("\"\\\"\\\\\\n\\t\\u0000\\u003c/script>\\u2028\\u007f\"");
  }

  @Test
  void keepsPairedSurrogatesAndEscapesLoneOnes() {
    assertThat(new JsonWriter().value("😀\ud83d!\ude00")).hasToString("\"😀\\ud83d!\\ude00\"");
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThatThrownBy(() -> new JsonWriter().object().value(1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new JsonWriter().array().name("a"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new JsonWriter().value(1).value(2))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new JsonWriter().object().toBytes())
        .isInstanceOf(IllegalStateException.class);
  }
}
