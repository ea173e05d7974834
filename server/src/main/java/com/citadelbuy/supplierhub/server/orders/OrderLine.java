package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was ordered, with what the catalogue said then.
 *
 * @param number from 1, within the order
 * @param expected what one piece was to cost, or null where the supplier named no price
 */
public record OrderLine(
        int number,
        String supplierOrderId,
        String productId,
        String variantId,
        String supplierProductId,
        String supplierVariantId,
        @Nullable String sku,
        Map<String, String> ordering,
        int quantity,
        @Nullable Money expected) {

    PurchaseOrder.Line purchase() {
        return new PurchaseOrder.Line("L" + number, supplierProductId, supplierVariantId, sku, ordering, quantity);
    }
}
