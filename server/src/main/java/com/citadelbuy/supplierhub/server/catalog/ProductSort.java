package com.citadelbuy.supplierhub.server.catalog;

/** In which order products are listed. */
public enum ProductSort {
    /** The last imported first. */
    NEWEST,
    /** The last changed first. */
    UPDATED,
    /** By currency and then the cheapest first; those without a price at the end. */
    PRICE,
    TITLE,
    /** The best match first; only with a text. */
    RELEVANCE
}
