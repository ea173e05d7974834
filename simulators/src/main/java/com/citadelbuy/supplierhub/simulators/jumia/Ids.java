package com.citadelbuy.supplierhub.simulators.jumia;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Ids that are the same in every run. */
final class Ids {

    private Ids() {}

    static String uuid(String of) {
        return UUID.nameUUIDFromBytes(("jumia " + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** As Jumia names a variation in its own words: {@code HP116CL1ABCDENAFAMZ-100200}. */
    static String jumiaSku(String brand, String variationId) {
        String letters = variationId.replace("-", "").toUpperCase(Locale.ROOT);
        String maker =
                (brand.replaceAll("[^A-Za-z]", "") + "XX").substring(0, 2).toUpperCase(Locale.ROOT);
        int tail = 100_000 + Math.floorMod(variationId.hashCode(), 900_000);
        return maker + "116CL1" + letters.substring(0, 5) + "NAFAMZ-" + tail;
    }
}
