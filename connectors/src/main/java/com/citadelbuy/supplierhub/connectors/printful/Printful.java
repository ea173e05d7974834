package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ConfirmOrders;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Printful, API v1 and v2 beta; documents checked 2026-03-18. */
public final class Printful {

    static final StatusTable<OrderStatus> ORDER_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.CREATED, "draft")
            .map(OrderStatus.SUBMITTED, "inreview", "pending")
            .map(OrderStatus.PROCESSING, "inprocess")
            .map(OrderStatus.ON_HOLD, "onhold")
            .map(OrderStatus.PARTIALLY_SHIPPED, "partial")
            .map(OrderStatus.SHIPPED, "fulfilled")
            .map(OrderStatus.FAILED, "failed")
            .map(OrderStatus.CANCELLED, "canceled")
            // v1 only: hidden from the supplier's own pages, which says nothing about the goods.
            .map(OrderStatus.UNRECOGNISED, "archived")
            .build();

    /** The words of the parcel ("Shipment status") and of its way ("Delivery status"); they share one: canceled. */
    static final StatusTable<ShipmentStatus> SHIPMENT_STATUSES = StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
            .map(ShipmentStatus.PENDING, "pending", "packaged")
            .map(ShipmentStatus.EXCEPTION, "onhold", "outstock", "failure")
            .map(ShipmentStatus.SHIPPED, "shipped", "pre_transit")
            .map(ShipmentStatus.IN_TRANSIT, "in_transit")
            .map(ShipmentStatus.OUT_FOR_DELIVERY, "out_for_delivery", "available_for_pickup")
            .map(ShipmentStatus.DELIVERED, "delivered")
            .map(ShipmentStatus.RETURNED, "returned", "return_to_sender")
            .map(ShipmentStatus.CANCELLED, "canceled")
            .map(ShipmentStatus.UNKNOWN, "unknown")
            .build();

    /** Three envelopes of errors ("Errors"); one set of pointers reads them all. */
    private static final ErrorRules ERRORS = ErrorRules.rules()
            .success(body -> !body.path("error").isObject())
            .payload(Printful::payload)
            .code("/error/reason", "/type")
            .message("/error/message", "/detail", "/details", "/result", "/data")
            // OR-13. Its JSON is not documented, so the phrases are wide: a repeat that is taken for a refusal would be
            // ordered again elsewhere, a refusal that is taken for a repeat is only looked up in vain.
            .phrase(Kind.CONFLICT, "OR-13", "EXTERNAL_ID_IN_USE", "already exists", "already in use", "already used")
            // Documented for another call only, so it proves nothing here ("Conflict").
            .status(409, Kind.UNAVAILABLE, false)
            .status(419, Kind.RATE_LIMITED, false)
            // Requests are counted before they are served, by both versions ("Rate limits").
            .status(429, Kind.RATE_LIMITED, true)
            .status(430, Kind.INVALID_REQUEST, true)
            .status(431, Kind.INVALID_REQUEST, true)
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier("printful", "Printful")
            .documentation("https://developers.printful.com/docs/")
            .evidence(Source.OFFICIAL_DOCS, "2026-03-18")
            .live("https://api.printful.com")
            .credential(Field.secret(
                    "token",
                    "Private token",
                    "Made in Printful's Developer Portal under Tokens, with the scopes orders, sync_products"
                            + " and webhooks."))
            .setting(Field.optional(
                            "store_id",
                            "Store number",
                            "Which store to work in; needed with an account-level token. The account check names them.")
                    .matching("\\d{1,18}"))
            .signer(RequestSigner.bearer("token").and(RequestSigner.settingHeader("X-PF-Store-Id", "store_id")))
            .limit(RateLimit.perMinute("calls", 120))
            .errors(ERRORS)
            .orderStatuses(ORDER_STATUSES)
            .shipmentStatuses(SHIPMENT_STATUSES)
            .personal(
                    "name",
                    "company",
                    "address1",
                    "address2",
                    "city",
                    "state_code",
                    "state_name",
                    "zip",
                    "phone",
                    "email",
                    "tax_number",
                    "default_url") // the address of a connection's webhooks is a secret
            .recovery(OrderRecovery.lookup(Duration.ofMinutes(2)))
            .webhooks(PrintfulDeliveries.RULES)
            .unknowns(
                    "What a store product costs is not told before it is ordered: prices of blanks leave out placements"
                            + " and options. The draft order tells.",
                    "How the refusal of a reference that is in use looks in JSON is not documented; it is known by its"
                            + " text.",
                    "How soon after a lost reply an order can be looked up is not documented; two minutes are allowed.",
                    "Which technique a store variant is made with is not told: where techniques differ in availability,"
                            + " it is unknown.",
                    "What happens when an order is confirmed twice, or before its costs are known, is not documented.",
                    "An account that cannot pay shows as a failed order after confirmation; the reason is in an event"
                            + " only.",
                    "Whether both versions of the API share one rate limit is not documented; they are counted"
                            + " together.",
                    "How long deliveries are still signed with the old key after webhooks were registered anew is not"
                            + " documented; repeats come for almost 23 hours.",
                    "What the webhook configuration answers while there is none is not documented; one without an address"
                            + " is none.",
                    "A refund is told by webhook only, and without telling a partial one from a full one.",
                    "Quotes for more than 100 pieces are limited to 5 a minute; this is not counted ahead.")
            .can(CheckAccount.class, PrintfulAccount::new)
            .can(ListProducts.class, PrintfulCatalog::new)
            .can(ReadProduct.class, PrintfulCatalog::new, PrintfulCatalog.BY_ID)
            // A product is mostly made of one blank; each further one is a call more.
            .can(ReadInventory.class, PrintfulInventory::new, PrintfulCatalog.BY_ID, PrintfulInventory.AVAILABILITY)
            .can(QuoteShipping.class, PrintfulShipping::new)
            .can(PlaceOrders.class, PrintfulOrders::new)
            .can(ConfirmOrders.class, PrintfulOrders::new)
            .can(ReadOrders.class, PrintfulOrders::new)
            .can(FindOrders.class, PrintfulOrders::new)
            .can(ListOrders.class, PrintfulOrders::new)
            .can(CancelOrders.class, PrintfulOrders::new)
            .can(ReadShipments.class, PrintfulTracking::new)
            .can(ReadWebhooks.class, session -> new PrintfulDeliveries())
            .can(ManageWebhooks.class, PrintfulWebhooks::new)
            .build();

    private Printful() {}

    /** A thing is taken out of its envelope; a list stays in it, since its paging stands beside it. */
    private static JsonNode payload(JsonNode body) {
        JsonNode content = body.has("data") ? body.path("data") : body.path("result");
        return content.isArray() ? body : content;
    }
}
