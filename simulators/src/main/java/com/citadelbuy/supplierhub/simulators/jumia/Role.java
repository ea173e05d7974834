package com.citadelbuy.supplierhub.simulators.jumia;

/** What an application may be allowed to do. */
enum Role {
    /** Needed by nothing but a token. */
    NONE,
    ORDER_VIEWER,
    ORDER_MANAGER,
    PRODUCTS
}
