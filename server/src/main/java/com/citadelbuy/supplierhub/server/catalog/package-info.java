/**
 * Products and variants as they were imported, the import itself, and the live look into suppliers' catalogues. Reads
 * suppliers through connections, hands stock to inventory, and knows nothing of orders or HTTP. Start at {@link
 * com.citadelbuy.supplierhub.server.catalog.Products}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.catalog;

import org.jspecify.annotations.NullMarked;
