package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.OneOf;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be told in the hub's own form. */
public sealed interface HubMessage {

    /** The sender's id of it. */
    String id();

    /** Where it is sent to. */
    enum Kind {
        INVENTORY(StockUpdated.class),
        ORDER(OrderStatusTold.class),
        TRACKING(ShipmentUpdated.class);

        private final Class<? extends HubMessage> message;

        Kind(Class<? extends HubMessage> message) {
            this.message = message;
        }

        public Class<? extends HubMessage> message() {
            return message;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What there is now of some variants; of others it tells nothing. */
    record StockUpdated(
            @OneOf({"stock.updated"}) String type,
            @Size(min = 1, max = 200) @Example("evt-1") String id,

            @Nullable
            @Size(min = 1, max = 64)
            @Example("printful")
            @Describe("Whose stock it is; may be left out where a connection is named.")
            String supplier,

            @Nullable @Size(min = 1, max = 64) @Describe("Which connection, where the supplier has several.")
            String connectionId,

            @Size(min = 1, max = 1000) List<Item> items)
            implements HubMessage {

        public StockUpdated {
            items = List.copyOf(items);
        }

        /** One variant at one place. */
        public record Item(
                @Size(min = 1, max = 200) @Example("SKU-1") @Describe("The supplier's SKU of the variant, or its id.")
                String sku,

                @Nullable
                @Size(min = 1, max = 200)
                @Describe("By id or name; may be left out where the variant lies in one place only.")
                String warehouse,

                @Min(0) @Example("12") long quantity) {}
    }

    /** How an order stands. */
    record OrderStatusTold(
            @OneOf({"order.status"}) String type,
            @Size(min = 1, max = 200) @Example("evt-2") String id,

            @Size(min = 1, max = 200)
            @Example("ORD-10001")
            @Describe(
                    "Our reference of the supplier order, its id, the order's id, or your own reference of the order.")
            String orderRef,

            @OneOf({
                "created",
                "submitted",
                "processing",
                "on_hold",
                "partially_shipped",
                "shipped",
                "delivered",
                "cancelled",
                "returned",
                "refunded",
                "failed"
            })
            @Example("shipped")
            String status,

            @Nullable @Size(min = 1, max = 200) String supplierOrderNo,
            @Nullable @Size(max = 500) String reason)
            implements HubMessage {}

    /** Parcels of an order; of others it tells nothing. */
    record ShipmentUpdated(
            @OneOf({"shipment.updated"}) String type,
            @Size(min = 1, max = 200) @Example("evt-3") String id,

            @Size(min = 1, max = 200)
            @Example("ORD-10001")
            @Describe(
                    "Our reference of the supplier order, its id, the order's id, or your own reference of the order.")
            String orderRef,

            @OneOf({
                "pending",
                "shipped",
                "in_transit",
                "out_for_delivery",
                "delivered",
                "exception",
                "returned",
                "cancelled"
            })
            @Example("shipped")
            String status,

            @Size(min = 1, max = 100) List<Parcel> shipments)
            implements HubMessage {

        public ShipmentUpdated {
            shipments = List.copyOf(shipments);
        }

        /** One parcel. */
        public record Parcel(
                @Nullable @Size(max = 100) @Example("UPS") String carrier,
                @Nullable @Size(max = 100) String service,

                @Size(min = 1, max = 100) @Example("1ZTEST0000000001")
                String trackingNumber,

                @Nullable @Size(max = 500) String trackingUrl,
                @Nullable Instant shippedAt,
                @Nullable @Size(max = 200) List<Line> lines) {}

        /** What is in it, by our line number or the supplier's SKU. */
        public record Line(
                @Nullable @Size(min = 1, max = 200) String lineRef,
                @Nullable @Size(min = 1, max = 200) String sku,
                @Min(1) int quantity) {}
    }
}
