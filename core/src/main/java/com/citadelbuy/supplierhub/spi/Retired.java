package com.citadelbuy.supplierhub.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a supplier's API is switched off. Its definition stays, to be tried against a simulator and for members of its family
 * that still speak the same; nobody is there any more whom a live account could reach.
 *
 * @param since the first day without it
 * @param reason what happened, in a sentence for whoever would connect it
 * @param replacedBy the id of the supplier to connect instead, or null
 */
public record Retired(
        LocalDate since, String reason, @Nullable String replacedBy) {

    public Retired {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a supplier that is retired without a reason");
        }
    }

    public static Retired since(LocalDate since, String reason) {
        return new Retired(since, reason, null);
    }

    public Retired replacedBy(String supplierId) {
        return new Retired(since, reason, supplierId);
    }
}
