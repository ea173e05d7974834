package com.citadelbuy.supplierhub.testkit.synthetic;

import java.util.Locale;

/** How a made-up supplier treats the reference of an order. */
public enum Personality {
    /** Remembers it: a repeat gets the same order, another order under it is refused. */
    KEYED,
    /** Takes it for a note and makes an order of every request; its list of orders tells what was ordered and when. */
    LISTED,
    /** Takes it for a note and makes an order of every request; tells of an order only by its id. */
    MUTE;

    /** The supplier's id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
