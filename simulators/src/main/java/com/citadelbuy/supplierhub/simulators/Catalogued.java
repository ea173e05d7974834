package com.citadelbuy.supplierhub.simulators;

/** A simulator whose goods can be listed page by page, and multiplied. */
public interface Catalogued extends Listed {

    /** Puts copies of its goods on sale, under ids of their own, until there are so many; it never takes any away. */
    void grow(int products);
}
