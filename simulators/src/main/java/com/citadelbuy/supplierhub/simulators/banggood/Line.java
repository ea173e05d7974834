package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.banggood.Product.Shelf;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** A line that was imported. */
record Line(Product product, Shelf shelf, Way way, int quantity) {

    /** What travels together becomes one order of Banggood's. */
    String parcel() {
        return shelf.warehouse() + " by " + way.code;
    }

    Line of(int pieces) {
        return new Line(product, shelf, way, pieces);
    }

    BigDecimal goods(Currency currency) {
        return currency.of(product.price(shelf)).multiply(BigDecimal.valueOf(quantity));
    }

    BigDecimal fee(Currency currency) {
        return currency.of(way.fee(product.weight(), quantity));
    }

    ObjectNode json() {
        return SimJson.object()
                .put("product_id", Long.toString(product.id()))
                .put("warehouse", shelf.warehouse())
                .put("quantity", Integer.toString(quantity))
                .put("poa_id", shelf.poaId());
    }
}
