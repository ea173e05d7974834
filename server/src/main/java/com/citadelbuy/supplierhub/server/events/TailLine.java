package com.citadelbuy.supplierhub.server.events;

/** An event on its way to a reader, written already. The text is shared by all readers and nobody's to change. */
public record TailLine(long position, byte[] text) {

    @Override
    public String toString() {
        return "event at " + position;
    }
}
