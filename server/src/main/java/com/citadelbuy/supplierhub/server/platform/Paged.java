package com.citadelbuy.supplierhub.server.platform;

import org.jspecify.annotations.Nullable;

/** An answer that is a part of a list. */
public interface Paged {

    /** What to ask with for the part after it; null when this is the last. */
    @Nullable
    String nextCursor();
}
