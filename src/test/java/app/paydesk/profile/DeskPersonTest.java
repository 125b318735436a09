package app.paydesk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskPersonTest {
  private static final String LONGEST = "😀".repeat(60);
  private static final String CARD = "6240 0000 0000 0001";

  @TempDir Path home;

  @Test
  void aNameIsTheSystemsUserUntilOneIsGiven() throws IOException {
    assertThat(DeskPerson.named(home)).isFalse();
    assertThat(DeskPerson.of(home)).isEqualTo(new Actor.Person(System.getProperty("user.name")));
    DeskPerson.keep(home, "伍倩文");
    assertThat(DeskPerson.named(home)).isTrue();
    assertThat(DeskPerson.of(home)).isEqualTo(new Actor.Person("伍倩文"));
    DeskPerson.keep(home, "Asha Rao");
    assertThat(DeskPerson.of(home)).isEqualTo(new Actor.Person("Asha Rao"));
    try (var files = Files.list(home)) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asha Rao",
        "  Asha   Rao \n",
        "\u200bAsha\u00a0Rao\u202e",
        "Asha\u3000Rao",
        "\u0007Asha \u001bRao",
        "Asha Rao\nsecond line"
      })
  void whatCannotBeSeenIsLeftOut(String typed) {
    assertThat(DeskPerson.clean(typed)).isEqualTo("Asha Rao");
  }

  @Test
  void aNameHasOneToSixtyCharactersAndNoCardNumber() {
    assertThat(DeskPerson.problem("")).isPresent();
    assertThat(DeskPerson.problem("x")).isEmpty();
    assertThat(DeskPerson.problem(LONGEST)).isEmpty();
    assertThat(DeskPerson.problem(LONGEST + "x")).isPresent();
    assertThat(DeskPerson.problem("Asha " + CARD)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u200b\n", "Asha " + CARD})
  void aFileThatHoldsNoNameIsPassedBy(String text) throws IOException {
    Files.writeString(home.resolve("person"), text);
    assertThat(DeskPerson.named(home)).isFalse();
    assertThat(DeskPerson.of(home).name()).isEqualTo(System.getProperty("user.name"));
  }
}
