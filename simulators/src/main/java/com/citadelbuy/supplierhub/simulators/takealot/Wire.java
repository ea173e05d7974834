package com.citadelbuy.supplierhub.simulators.takealot;

import java.util.HashSet;
import java.util.Set;

/**
 * What the seller may write of an offer is called differently by single writes of the newer surface and by all others.
 *
 * @param others what else may be written
 */
record Wire(String leadtime, String stock, String warehouse, String quantity, Set<String> others) {

    static final Wire SINGLE = new Wire(
            "minimum_leadtime_days",
            "seller_warehouse_stock",
            "seller_warehouse_id",
            "quantity_available",
            Set.of("sku", "selling_price", "rrp"));

    static final Wire CREATING = new Wire(
            SINGLE.leadtime(),
            SINGLE.stock(),
            SINGLE.warehouse(),
            SINGLE.quantity(),
            Set.of("barcode", "sku", "selling_price", "rrp"));

    static final Wire ROW = new Wire(
            "leadtime_days",
            "leadtime_stock",
            "merchant_warehouse_id",
            "quantity",
            Set.of("offer_id", "barcode", "sku", "selling_price", "rrp", "status_action"));

    Set<String> known() {
        Set<String> known = new HashSet<>(others);
        known.add(leadtime);
        known.add(stock);
        return known;
    }
}
