package app.paydesk.sandbox;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import java.util.Optional;

/** Project and signature of a request. */
final class Credentials {
  private final long projectId;
  private final SigningKey key;

  Credentials(long projectId, SigningKey key) {
    this.projectId = projectId;
    this.key = key;
  }

  /**
   * What is wrong with them.
   *
   * @param at where they stand: {@code general.} or empty for the root
   */
  Optional<Refusal> judge(JsonObject request, String at) {
    Optional<String> project = request.text(at + "project_id");
    if (project.isEmpty()) {
      return Optional.of(Refusal.of(400, GateCode.FIELD_MISSING, at + "project_id"));
    }
    if (!project.get().equals(Long.toString(projectId))) {
      return Optional.of(Refusal.of(404, GateCode.PROJECT_NOT_FOUND));
    }
    SignatureCheck check = Signature.check(request, key);
    return switch (check.reason()) {
      case VALID -> Optional.empty();
      case MISSING -> Optional.of(Refusal.of(400, GateCode.EMPTY_SIGNATURE));
      case WRONG, EXCESSIVE -> Optional.of(Refusal.of(400, GateCode.INVALID_SIGNATURE));
    };
  }
}
