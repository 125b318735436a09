package app.paydesk.profile;

import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.ProcessingTimes;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the sandbox's pretended provider agreed to, so that a clerk sees times at work. */
final class SandboxTerms {
  private SandboxTerms() {}

  static Agreement agreed() {
    Map<String, ProcessingTimes> times = new LinkedHashMap<>();
    for (Operation operation : Methods.installed().operations()) {
      operation.times().ifPresent(taking -> times.put(operation.key(), taking));
    }
    return new Agreement(Map.of(), times, Map.of());
  }
}
