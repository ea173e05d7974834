package com.citadelbuy.supplierhub.simulators.jumia;

/** The feeds that can be sent. */
enum FeedKind {
    PRODUCT_CREATION,
    PRODUCT_UPDATE,
    STOCK_UPDATE,
    PRICE_UPDATE,
    PRODUCT_STATUS_UPDATE;

    /** Which of the two shapes its rows tell business clients' errors in; the documents know both. */
    boolean clientsAsObject() {
        return this == PRICE_UPDATE || this == PRODUCT_STATUS_UPDATE;
    }
}
