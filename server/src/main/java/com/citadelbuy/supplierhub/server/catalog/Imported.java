package com.citadelbuy.supplierhub.server.catalog;

import java.util.List;

/**
 * What came of an import or a sync.
 *
 * @param created whether the product was not there before
 * @param changed whether its content, settings or stock changed
 * @param warnings what could not be done beside it, a sentence each
 */
public record Imported(ProductDetail product, boolean created, boolean changed, List<String> warnings) {

    public Imported {
        warnings = List.copyOf(warnings);
    }
}
