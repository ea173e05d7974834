package com.citadelbuy.supplierhub.server.config;

/**
 * A variable that holds one credential of one supplier.
 *
 * @param field the name of the credential field of the supplier's connection
 */
record SupplierKey(String name, String supplier, String field) {

    Setting setting() {
        return Setting.secret(
                name, "text", "The " + field + " of a live connection named `env` at `" + supplier + "`.");
    }
}
