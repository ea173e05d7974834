package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** Which prices are not believed at once. */
final class PriceGuard {

    private PriceGuard() {}

    /** Why the price is held; empty when it is believed. What was free before may come to cost anything. */
    static Optional<String> objection(Money stored, Money told) {
        if (!told.currency().equals(stored.currency())) {
            return Optional.of("currency");
        }
        if (stored.amount().signum() <= 0) {
            return Optional.empty();
        }
        if (told.amount().signum() <= 0) {
            return Optional.of("zero");
        }
        if (told.amount().compareTo(stored.amount().multiply(BigDecimal.TEN)) >= 0) {
            return Optional.of("ten_times");
        }
        return told.amount().multiply(BigDecimal.TEN).compareTo(stored.amount()) <= 0
                ? Optional.of("a_tenth")
                : Optional.empty();
    }
}
