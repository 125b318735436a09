package app.paydesk.batch;

import app.paydesk.words.Message;

/**
 * What is wrong or odd about a row.
 *
 * @param column heading of the column, or the field's path where no column has it; empty for the
 *     row as a whole
 * @param rule the rule in a word
 * @param message one sentence: what was found, masked, and what would be right
 */
public record Finding(String column, Level level, String rule, Message message) {}
