package com.citadelbuy.supplierhub.server.catalog;

import java.util.Map;

/**
 * What came of applying many readings at once.
 *
 * @param created products that were not there before
 * @param changed products of which content, settings or stock changed
 * @param held products of which a price is held, each of them counted above as well
 * @param ids our product ids by the supplier's; a product that is not ours is left out
 */
public record PageOutcome(int created, int changed, int unchanged, int held, Map<String, String> ids) {

    public PageOutcome {
        ids = Map.copyOf(ids);
    }
}
