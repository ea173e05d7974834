package com.citadelbuy.supplierhub.server.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the hub came to know what it tells of: events written within carry it as {@code origin}. */
public enum Origin {
    /** We looked. */
    POLL,
    /** The supplier told us. */
    WEBHOOK,
    /** A person said so. */
    MANUAL;

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    /** Events that are written meanwhile on this thread are of this origin. The outermost counts. */
    public void during(Runnable work) {
        if (CURRENT.isBound()) {
            work.run();
        } else {
            ScopedValue.where(CURRENT, this).run(work);
        }
    }

    static @Nullable String word() {
        return CURRENT.isBound() ? CURRENT.get().name().toLowerCase(Locale.ROOT) : null;
    }
}
