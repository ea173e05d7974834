package com.citadelbuy.supplierhub.simulators;

import java.util.Optional;

/** A simulator whose goods can be listed page by page, and multiplied. */
public interface Catalogued {

    /** Names the list of goods of which the request asks a page, alike for all its pages; empty for any other request. */
    Optional<String> list(SimRequest request);

    /** Puts copies of its goods on sale, under ids of their own, until there are so many; it never takes any away. */
    void grow(int products);
}
