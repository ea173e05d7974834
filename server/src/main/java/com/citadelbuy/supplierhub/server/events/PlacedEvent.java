package com.citadelbuy.supplierhub.server.events;

/**
 * An event as readers see it.
 *
 * @param position higher than that of every event made visible before; not without gaps
 * @param version which meaning of its type's payload it was written with
 */
public record PlacedEvent(long position, int version, Event event) {

    public PlacedEvent(long position, Event event) {
        this(position, 1, event);
    }
}
