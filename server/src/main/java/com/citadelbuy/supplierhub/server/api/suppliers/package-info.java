/**
 * Suppliers and connections over HTTP: what there is, connecting, consent in a browser, the account behind. Start at
 * {@link com.citadelbuy.supplierhub.server.api.suppliers.SupplierRoutes}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.suppliers;

import org.jspecify.annotations.NullMarked;
