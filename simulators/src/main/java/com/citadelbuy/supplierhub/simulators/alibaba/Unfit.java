package com.citadelbuy.supplierhub.simulators.alibaba;

/** A parameter that is missing or that cannot be read as what it should be; each family words it in its own way. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final boolean missing;

    private Unfit(String name, boolean missing) {
        super(name, null, false, false);
        this.name = name;
        this.missing = missing;
    }

    static Unfit missing(String name) {
        return new Unfit(name, true);
    }

    static Unfit unreadable(String name) {
        return new Unfit(name, false);
    }

    /** As gateway and trade say it. No code is documented there for what cannot be read. */
    Refusal flat() {
        return missing ? Refusal.missing(name) : Refusal.generic("parameter invalid: " + name);
    }

    String text() {
        return (missing ? "parameter missing: " : "parameter format error: ") + name;
    }
}
