package app.paydesk.journal.list;

import app.paydesk.journal.Delivery;
import java.time.Instant;
import java.util.Optional;

/**
 * Deliveries that were kept aside and then deleted by a person.
 *
 * @param at when
 * @param before only those received earlier; empty for all
 * @param verdict of which verdict they were
 * @param deliveries how many, at least 1
 */
public record Clearing(
    Instant at, Optional<Instant> before, Delivery.Verdict verdict, long deliveries) {}
