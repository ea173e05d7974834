package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Calls a day by app and endpoint; without headers that would tell how many are left. Kept in memory only. */
final class Limits {

    /** The real number is unpublished; this one is more than two calls a second, all day long, come to. */
    static final int A_DAY = 200_000;

    private final SimClock clock;
    private final Map<String, Integer> calls = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    Limits(SimClock clock) {
        this.clock = clock;
    }

    void admit(String app, String endpoint) {
        LocalDate today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            calls.clear();
            day = today;
        }
        int made = calls.getOrDefault(app + endpoint, 0);
        if (made >= A_DAY) {
            throw Refusal.restricted();
        }
        calls.put(app + endpoint, made + 1);
    }
}
