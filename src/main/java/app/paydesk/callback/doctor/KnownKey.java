package app.paydesk.callback.doctor;

import app.paydesk.gate.signing.SigningKey;

/**
 * A secret that can be tried.
 *
 * @param profile whose it is
 * @param environment what that profile moves, as it is written on its badge
 * @param key stays the caller's to close
 */
public record KnownKey(String profile, String environment, SigningKey key) {}
