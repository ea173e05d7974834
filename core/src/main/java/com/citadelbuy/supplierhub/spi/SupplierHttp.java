package com.citadelbuy.supplierhub.spi;

/**
 * The only way from a connector to its supplier. A request names its operation in the supplier's own words; limits,
 * metrics and the exchange record go by that name. Paths start with {@code /}, are relative to the supplier's base
 * address and may hold {@code {}} placeholders, filled in order and percent-encoded.
 */
public interface SupplierHttp {

    /** A read; repeatable. */
    SupplierRequest get(String operation, String path, String... segments);

    /** Not repeatable unless the request says so. */
    SupplierRequest post(String operation, String path, String... segments);

    SupplierRequest put(String operation, String path, String... segments);

    SupplierRequest patch(String operation, String path, String... segments);

    SupplierRequest delete(String operation, String path, String... segments);
}
