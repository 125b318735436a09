package app.paydesk.gate.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.Json;
import org.junit.jupiter.api.Test;

/** What a redirect posts, as the fields of a form. */
class FormFieldTest {
  @Test
  void scalarsKeepTheirNamesAndOrder() throws Exception {
    assertThat(FormField.of(Json.object("{\"b\":\"x\",\"a\":48560,\"c\":true,\"d\":null}")))
        .containsExactly(
            new FormField("b", "x"),
            new FormField("a", "48560"),
            new FormField("c", "true"),
            new FormField("d", ""));
  }

  @Test
  void nestedValuesAreNamedByTheirWay() throws Exception {
    assertThat(FormField.of(Json.object("{\"a\":{\"b\":{\"c\":1}},\"d\":[\"x\",{\"e\":\"y\"}]}")))
        .containsExactly(
            new FormField("a[b][c]", "1"),
            new FormField("d[0]", "x"),
            new FormField("d[1][e]", "y"));
  }

  @Test
  void whatIsEmptyGivesNoField() throws Exception {
    assertThat(FormField.of(Json.object("{\"a\":{},\"b\":[]}"))).isEmpty();
  }
}
