package com.citadelbuy.supplierhub.server.events;

/**
 * An event as readers see it.
 *
 * @param position higher than that of every event made visible before; not without gaps
 */
public record PlacedEvent(long position, Event event) {}
