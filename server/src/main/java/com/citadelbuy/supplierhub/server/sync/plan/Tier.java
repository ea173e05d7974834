package com.citadelbuy.supplierhub.server.sync.plan;

import java.util.Locale;

/** Why a product is looked at. */
public enum Tier {
    /** It was ordered lately. */
    ORDERED,
    /** An alert stands that its stock is low. */
    LOW,
    /** It is the turn of it. */
    REST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
