package com.citadelbuy.supplierhub.spi;

/** What sending a request twice does. */
public enum Repetition {
    /** Something else than sending it once. */
    UNSAFE,
    /** Nothing: it only reads. */
    HARMLESS,
    /** The same as once, since it carries a key by which the supplier knows the repeat; but the first may have had its effect. */
    KEYED
}
