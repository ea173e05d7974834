package com.citadelbuy.supplierhub.simulators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gathers what an {@link Announcer} has to tell, as long as anybody is registered: what the clock brings about and what
 * people do. Nobody hears of what was so before; who registers again after all were gone begins anew.
 */
public final class Newsdesk {

    private final Chronicle chronicle;
    private final Supplier<List<String>> everything;
    private final BooleanSupplier anybody;
    private final Function<Chronicle.News, List<Announcement>> wording;
    private final List<Announcement> fresh = new ArrayList<>();
    private boolean listening;

    /**
     * A desk that goes on where it was.
     *
     * @param everything the ids of all that the chronicle can look at
     * @param anybody whether somebody is registered now
     * @param wording what is told of news, and to whom
     */
    public Newsdesk(
            Chronicle chronicle,
            Supplier<List<String>> everything,
            BooleanSupplier anybody,
            Function<Chronicle.News, List<Announcement>> wording) {
        this.chronicle = chronicle;
        this.everything = everything;
        this.anybody = anybody;
        this.wording = wording;
        this.listening = anybody.getAsBoolean();
    }

    /** Begins to listen, or ends. To be called before anything happens that whoever just registered is to hear of. */
    public void listenOrNot() {
        boolean now = anybody.getAsBoolean();
        if (now && !listening) {
            chronicle.begin(everything.get());
        } else if (!now && listening) {
            chronicle.end();
        }
        listening = now;
    }

    /** Somebody changed this thing. */
    public void changed(String id) {
        if (listening) {
            report(chronicle.look(id));
        }
    }

    /** Something happened that no look at a thing would show. */
    public void happened(Supplier<List<Announcement>> told) {
        if (listening) {
            fresh.addAll(told.get());
        }
    }

    /** All that is new, oldest first; see {@link Announcer#news}. */
    public List<Announcement> take(int looks) {
        listenOrNot();
        if (listening) {
            chronicle.sweep(looks).forEach(this::report);
        }
        List<Announcement> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }

    private void report(Chronicle.News news) {
        fresh.addAll(wording.apply(news));
    }
}
