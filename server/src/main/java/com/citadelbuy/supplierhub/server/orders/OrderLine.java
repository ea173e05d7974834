package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was ordered, with what the catalogue said then.
 *
 * @param number from 1, within the order
 * @param maxPrice the most that one piece may cost, or null where the client named none
 * @param quoted what one piece cost when it was asked anew before placing, or null where it was not
 * @param platformSku the platform's SKU by which it was ordered, or null
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
        @Nullable Money expected,
        @Nullable Money maxPrice,
        @Nullable Money quoted,
        @Nullable String platformSku) {

    OrderLine quotedAt(@Nullable Money price) {
        return new OrderLine(
                number,
                supplierOrderId,
                productId,
                variantId,
                supplierProductId,
                supplierVariantId,
                sku,
                ordering,
                quantity,
                expected,
                maxPrice,
                price,
                platformSku);
    }

    PurchaseOrder.Line purchase() {
        return new PurchaseOrder.Line("L" + number, supplierProductId, supplierVariantId, sku, ordering, quantity);
    }
}
