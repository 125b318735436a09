package app.paydesk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {
  private static final String TEXT = "{\"name\":\"伍倩文 😀 �\"}";

  @Test
  void aByteOrderMarkIsPassedOver() throws Exception {
    assertThat(Json.object(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Json.object(TEXT));
  }

  @Test
  void aReplacementCharacterThatIsWrittenSoIsNoFault() throws Exception {
    assertThat(Json.object(TEXT.getBytes(StandardCharsets.UTF_8)).text("name"))
        .contains("伍倩文 😀 �");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "GBK"})
  void anotherEncodingIsRefused(String charset) {
    assertThatThrownBy(() -> Json.object(TEXT.getBytes(Charset.forName(charset))))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void theFirstByteThatIsNotUtf8IsNamedByLineAndColumn() {
    byte[] body = "{\n \"a\": \"x?\"}".getBytes(StandardCharsets.UTF_8);
    body[11] = (byte) 0xC3;

    assertThatThrownBy(() -> Json.object(body)).hasMessage("not UTF-8 (line 2, column 10)");
  }

  @Test
  void namesThatStrangersMadeUpTakeNoMemoryOnceTheyAreRead() throws Exception {
    long before = used();
    for (int i = 0; i < 3_000; i++) {
      Json.object("{\"" + i + "k".repeat(20_000) + "\":1}");
    }

    assertThat(used() - before).isLessThan(20L << 20);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
