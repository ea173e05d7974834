/**
 * Products, stock and suppliers' live catalogues over HTTP: requests, views and routes. Start at {@link
 * com.citadelbuy.supplierhub.server.api.products.ProductRoutes}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.products;

import org.jspecify.annotations.NullMarked;
