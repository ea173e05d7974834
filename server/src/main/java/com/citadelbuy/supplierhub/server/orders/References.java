package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.ReferenceFormat;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Makes the references by which suppliers know our orders. */
final class References {

    private static final int ID_PREFIX = "sord_".length();

    private final RandomGenerator random;

    References(RandomGenerator random) {
        this.random = random;
    }

    /** For letters the id's own 26 characters; for digits the time in milliseconds and five of chance, 18 in all. */
    String of(String supplierOrderId, ReferenceFormat format, Instant now) {
        return switch (format.alphabet()) {
            case LETTERS_AND_DIGITS -> supplierOrderId.substring(ID_PREFIX);
            case DIGITS -> "%d%05d".formatted(now.toEpochMilli(), random.nextInt(100_000));
        };
    }
}
