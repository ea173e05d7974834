package com.citadelbuy.supplierhub.testkit.acme;

/** What somebody who writes a connector may get wrong. */
public enum Mistake {
    NONE,
    /** Marks the order as repeatable. */
    REPEATS_ORDERS,
    /** Takes a 500 for a proof that nothing was done. */
    TRUSTS_A_500,
    READS_IDS_AS_DOUBLE,
    /** Looks at the HTTP status only. */
    IGNORES_ERROR_BODIES,
    /** Makes a state of words that no document lists. */
    GUESSES_STATES,
    /** Puts a credential into the message of a failure. */
    LEAKS_A_SECRET,
    /** Forgets to say which fields are about a person. */
    FORGETS_WHAT_IS_PERSONAL,
    /** Says that every page is the last one. */
    STOPS_AFTER_A_PAGE,
    /** Looks at the newest order only and calls it the one looked for. */
    FINDS_ANY_ORDER
}
