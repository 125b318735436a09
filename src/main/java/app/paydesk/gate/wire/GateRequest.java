package app.paydesk.gate.wire;

import app.paydesk.json.JsonObject;

/**
 * A request to the Gate, not yet signed.
 *
 * @param path from {@code /v2}
 * @param body with {@code general.project_id} and {@code general.payment_id}, without a signature;
 *     a card number stands in it as a {@code JsonValue.Secret}
 */
public record GateRequest(String path, JsonObject body) {}
