package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.inbox.Difference.Change;
import app.paydesk.callback.inbox.Difference.Kind;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void whatChangedIsNamedByFieldAndOrderIsNoChange() throws JsonException {
    var before =
        Json.object("{\"a\":1,\"b\":{\"c\":\"x\",\"d\":[1,2]},\"old\":true,\"signature\":\"s\"}");
    var after =
        Json.object("{\"signature\":\"t\",\"b\":{\"d\":[1,3],\"c\":\"x\"},\"new\":null,\"a\":1.0}");

    assertThat(Difference.between(before, after))
        .containsExactly(
            new Change("b.d.1", Kind.CHANGED, "2", "3"),
            new Change("new", Kind.ADDED, "", "null"),
            new Change("old", Kind.GONE, "true", ""));
    assertThat(Difference.between(after, after)).isEmpty();
  }
}
