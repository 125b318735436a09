package app.paydesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window comes back as the clerk left it. */
class UiSettingsTest {
  @TempDir Path home;

  @Test
  void whatIsSavedIsLoaded() throws IOException {
    UiSettings settings = new UiSettings(ThemeMode.DARK, "zh-CN", 17, "month-end", 30);
    settings.save(home);
    assertThat(UiSettings.load(home)).isEqualTo(settings);
    try (var files = Files.list(home)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void brokenSettingsGiveTheUsualOnes() throws IOException {
    Files.writeString(home.resolve("window.json"), "{\"theme\":");
    assertThat(UiSettings.load(home)).isEqualTo(UiSettings.USUAL);
  }

  @Test
  void aWindowIsLockedAfterTenMinutesUnlessAnotherTimeOrNeverWasChosen() throws IOException {
    Files.writeString(home.resolve("window.json"), "{\"font_size\": 13}");
    assertThat(UiSettings.load(home).lockMinutes()).isEqualTo(10);
    UiSettings.USUAL.lockedAfter(0).save(home);
    assertThat(UiSettings.load(home).lockMinutes()).isZero();
    Files.writeString(home.resolve("window.json"), "{\"lock_minutes\": -5}");
    assertThat(UiSettings.load(home).lockMinutes()).isZero();
  }

  @Test
  void lettersStayBetweenThirteenAndTwentyPixels() throws IOException {
    Files.writeString(home.resolve("window.json"), "{\"font_size\": 400}");
    assertThat(UiSettings.load(home).fontSize()).isEqualTo(20);
  }
}
