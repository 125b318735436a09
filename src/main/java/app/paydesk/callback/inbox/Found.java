package app.paydesk.callback.inbox;

/**
 * A callback found in a text, a file or a mail.
 *
 * @param body its bytes as far as they can be had back
 * @param headers header lines that stood before it; empty where there were none
 */
public record Found(byte[] body, String headers) {}
