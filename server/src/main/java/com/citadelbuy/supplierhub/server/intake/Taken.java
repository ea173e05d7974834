package com.citadelbuy.supplierhub.server.intake;

/** What became of something that was told. */
public enum Taken {
    /** It was taken over. */
    OBSERVED,
    /** It is looked at next. */
    LOOK_DUE,
    /** It is being looked at this very moment: come again. */
    BUSY,
    /** What was learned later is known already. */
    OLDER,
    /** It is not one of ours. */
    NOT_OURS,
    /** Several are called so. */
    AMBIGUOUS,
    /** It is not known to be at the supplier, or is at a stage where a look tells nothing. */
    NOT_WATCHED
}
