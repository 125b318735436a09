package app.paydesk.journal;

import java.time.Instant;

/**
 * One entry of the journal. Entries are never changed and never deleted, and their numbers are the
 * one order in which everything happened; the clock's time is told, never sorted by.
 *
 * @param number above zero, and above that of every entry before
 * @param at when we learned of it, by our clock
 * @param by who did it
 */
public record Entry(long number, Instant at, Actor by, Subject subject, Fact fact) {}
