package com.citadelbuy.supplierhub.simulators.printful;

import java.util.Set;

/** What one can be told of, in the words of both versions. */
final class WebhookTypes {

    static final Set<String> V1 = Set.of(
            "package_shipped",
            "package_returned",
            "order_created",
            "order_updated",
            "order_failed",
            "order_canceled",
            "product_synced",
            "product_updated",
            "product_deleted",
            "stock_updated",
            "order_put_hold",
            "order_put_hold_approval",
            "order_remove_hold",
            "order_refunded");

    static final Set<String> V2 = Set.of(
            "shipment_sent",
            "shipment_delivered",
            "shipment_returned",
            "shipment_out_of_stock",
            "shipment_canceled",
            "shipment_put_hold",
            "shipment_put_hold_approval",
            "shipment_remove_hold",
            "order_created",
            "order_updated",
            "order_failed",
            "order_canceled",
            "order_put_hold",
            "order_put_hold_approval",
            "order_remove_hold",
            "order_refunded",
            "catalog_stock_updated",
            "catalog_price_changed",
            "mockup_task_finished");

    private WebhookTypes() {}
}
