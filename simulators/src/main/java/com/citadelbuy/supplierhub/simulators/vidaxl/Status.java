package com.citadelbuy.supplierhub.simulators.vidaxl;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an order stands, as far as anybody tells: nothing comes after it was sent. */
enum Status {
    TEMPORARY(1, "Temporary"),
    SUBMITTED(2, "Submitted"),
    PREPARED(4, "Being prepared"),
    SENT(5, "Sent"),
    CANCELLED(7, "Cancelled"),
    REFUNDED(8, "Refunded"),
    REPLACED(9, "Replaced"),
    /** In no document. */
    QUARANTINED(42, "Quarantined");

    private final int id;
    private final String shown;

    Status(int id, String shown) {
        this.id = id;
        this.shown = shown;
    }

    int id() {
        return id;
    }

    String shown() {
        return shown;
    }

    static Set<String> documented() {
        return Arrays.stream(values())
                .filter(status -> status != QUARANTINED)
                .map(status -> Integer.toString(status.id))
                .collect(Collectors.toUnmodifiableSet());
    }
}
