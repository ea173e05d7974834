package com.citadelbuy.supplierhub.simulators.sellercenter;

import java.time.ZoneId;
import java.util.List;

/**
 * One marketplace of the family, with one seller's account.
 *
 * @param country as addresses name it
 * @param zone in which it writes its dates
 * @param site where its product pages are
 * @param user an e-mail address
 * @param providers who takes parcels along
 * @param offers a line each: seller sku ~ name ~ variation ~ price ~ quantity ~ status
 */
record Market(
        String country,
        String city,
        ZoneId zone,
        String site,
        String user,
        String apiKey,
        List<String> providers,
        String offers) {

    Market {
        providers = List.copyOf(providers);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Market[" + site + "]";
    }
}
