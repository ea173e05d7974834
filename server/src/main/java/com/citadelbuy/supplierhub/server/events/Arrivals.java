package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Listener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells this replica's readers that there are more events, whichever replica placed them. One who is told late, or never while
 * the listener does not hear, must look by himself now and then.
 */
public final class Arrivals {

    private final List<Runnable> readers = new CopyOnWriteArrayList<>();

    private Arrivals() {}

    /** Tells from the moment that the listener, which is not started yet, hears. */
    public static Arrivals on(Listener listener) {
        Arrivals arrivals = new Arrivals();
        listener.on(Sequencer.CHANNEL, arrivals.new Ear());
        return arrivals;
    }

    /** @param reader quick, since all are told on one thread; may be told for nothing */
    public void tell(Runnable reader) {
        readers.add(reader);
    }

    private final class Ear implements Listener.Ear {

        @Override
        public void opened() {
            readers.forEach(Runnable::run);
        }

        @Override
        public void heard(String message) {
            readers.forEach(Runnable::run);
        }
    }
}
