package com.citadelbuy.supplierhub.simulators;

import java.util.Optional;

/** A simulator that has lists, of which single pages can go wrong. */
public interface Listed {

    /** Names the list of which the request asks a page, alike for all its pages; empty for any other request. */
    Optional<String> list(SimRequest request);
}
