package app.paydesk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The phases of a start are told with their times. */
class StartTraceTest {
  @Test
  void eachPhaseHasTheTimeSinceTheStartAndSinceThePhaseBefore() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    StartTrace trace =
        new StartTrace(new PrintStream(printed, true, StandardCharsets.UTF_8), 5_000_000L);

    trace.ended("history", 305_000_000L);
    trace.ended("list", 425_000_000L);

    assertThat(printed.toString(StandardCharsets.UTF_8).lines().map(String::strip))
        .satisfiesExactly(
            line -> assertThat(line).matches("start +300 ms +\\+300 +history +\\S.*"),
            line -> assertThat(line).matches("start +420 ms +\\+120 +list +\\S.*"));
  }
}
