package com.citadelbuy.supplierhub.server.work;

import com.citadelbuy.supplierhub.server.platform.Listener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes workers when rows for them were committed, here or in another replica. A bell that is late costs nothing but the
 * workers' polling interval.
 */
public final class Bell {

    private final Map<String, Runnable> sleepers = new ConcurrentHashMap<>();

    private Bell() {}

    /** Rings from the moment that the listener, which is not started yet, hears. */
    public static Bell on(Listener listener) {
        Bell bell = new Bell();
        listener.on(Claim.CHANNEL, bell.new Ear());
        return bell;
    }

    /** One sleeper per queue, at any time. */
    void wakes(String queue, Runnable sleeper) {
        sleepers.put(queue, sleeper);
    }

    private final class Ear implements Listener.Ear {

        /** What was committed while nobody listened was not heard. */
        @Override
        public void opened() {
            sleepers.values().forEach(Runnable::run);
        }

        @Override
        public void heard(String queue) {
            Runnable sleeper = sleepers.get(queue);
            if (sleeper != null) {
                sleeper.run();
            }
        }
    }
}
