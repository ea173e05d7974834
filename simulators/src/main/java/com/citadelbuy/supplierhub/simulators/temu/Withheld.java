package com.citadelbuy.supplierhub.simulators.temu;

import java.util.List;
import java.util.Set;

/**
 * Types that the documents name, but not what they take or what they answer. The ready account's tokens do not have them in their
 * scope. Of some only the end of the name is documented; those are named like their neighbours.
 */
final class Withheld {

    private static final Set<String> TYPES = Set.of(
            "bg.local.goods.add",
            "bg.local.goods.update",
            "bg.local.goods.partial.update",
            "bg.local.goods.delete",
            "bg.local.goods.sale.status.set",
            "bg.order.list.get",
            "bg.order.detail.get",
            "bg.order.amount.query",
            "bg.order.customization.get",
            "bg.order.combinedshipment.list.get",
            "bg.order.decryptshippinginfo.get",
            "bg.aftersales.cancel.agree",
            "bg.logistics.shippingservices.get",
            "bg.logistics.shipment.create",
            "bg.logistics.shipment.result.get",
            "bg.logistics.shipment.document.get",
            "bg.logistics.shipment.confirm",
            "bg.logistics.shipped.package.confirm");

    private static final List<String> FAMILIES =
            List.of("bg.local.goods.priceorder.", "temu.order.cancel.outofstock.", "temu.order.cancel.appeal.");

    private Withheld() {}

    static boolean has(String type) {
        return TYPES.contains(type) || FAMILIES.stream().anyMatch(type::startsWith);
    }
}
