package app.paydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {
  @ParameterizedTest
  @CsvSource({
    "person Asha Rao, person, Asha Rao",
    "person, person, ''",
    "desk, desk, ''",
    "gate, gate, ''",
    "relay smee.example, relay, smee.example",
    "import 伍倩文, import, 伍倩文",
    "import, import, ''",
    "caller 192.0.2.7, caller, 192.0.2.7"
  })
  void itsOneFormSaysAllOfIt(String text, String kind, String name) {
    Actor actor = Actor.parse(text);
    assertThat(actor.text()).isEqualTo(text);
    assertThat(actor.kind()).isEqualTo(kind);
    assertThat(actor.name()).isEqualTo(name);
  }

  @Test
  void whatNobodyIsIsNoActor() {
    assertThatThrownBy(() -> Actor.parse("nobody")).isInstanceOf(IllegalArgumentException.class);
  }
}
