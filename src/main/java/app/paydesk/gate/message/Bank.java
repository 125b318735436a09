package app.paydesk.gate.message;

import app.paydesk.money.CurrencyCode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A bank that takes payouts.
 *
 * @param id as the payout's {@code account.bank_id} wants it
 * @param nativeName its name in its own language
 * @param minimum smallest amount it takes, in minor units of {@code limitCurrency}
 * @param maximum largest amount it takes, in minor units of {@code limitCurrency}
 * @param limitCurrency what the limits are given in; empty where the Gate does not say
 */
public record Bank(
    String id,
    String name,
    Optional<String> nativeName,
    Optional<String> abbreviation,
    OptionalLong minimum,
    OptionalLong maximum,
    Optional<CurrencyCode> limitCurrency) {}
