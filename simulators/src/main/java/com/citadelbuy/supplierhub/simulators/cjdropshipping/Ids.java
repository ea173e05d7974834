package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Ids of seeded things, the same in every run. */
final class Ids {

    private Ids() {}

    /** 36 characters, upper case, as CJ's older records have. */
    static String guid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
