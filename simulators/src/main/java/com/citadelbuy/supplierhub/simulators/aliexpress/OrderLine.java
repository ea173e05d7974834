package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Product;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ObjectNode;

/** What one line of an order asks for and costs. */
record OrderLine(Product product, Sku sku, int count, Freight.Option freight, String country) {

    private static final BigDecimal TAX_OF_GROSS = new BigDecimal("6");

    /** A fifth on top, which is a sixth of the price that includes it. */
    static BigDecimal taxWithin(BigDecimal gross) {
        return gross.divide(TAX_OF_GROSS, 2, RoundingMode.HALF_UP);
    }

    BigDecimal goods() {
        return sku.unitPrice(count).multiply(BigDecimal.valueOf(count));
    }

    ObjectNode json() {
        BigDecimal shipping = freight.fee();
        BigDecimal paid = freight.charged(goods());
        BigDecimal tax = country.equals("US") ? Money.ZERO : taxWithin(goods());
        return SimJson.object()
                .put("product_id", product.id())
                .put("product_name", product.subject())
                .put("sku_id", sku.id())
                .put("sku_desc", sku.description())
                .put("count", count)
                .put("price", sku.unitPrice(count).toPlainString())
                .put("goods", goods().toPlainString())
                .put("shipping", shipping.toPlainString())
                .put("shipping_paid", paid.toPlainString())
                .put("tax", tax.toPlainString())
                .put("total", goods().add(paid).toPlainString())
                .put("service", freight.code())
                .put("carrier", freight.company());
    }
}
