package com.citadelbuy.supplierhub.connectors.vidaxl;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** vidaXL's API for dropshippers, v1. The later one is known in parts only and not used. */
public final class VidaXl {

    static final String ID = "vidaxl";

    /** The words of orders are numbers; their names stand beside them in lists only. */
    static final StatusTable<OrderStatus> ORDER_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.ON_HOLD, "1", "Temporary", "unpaid")
            .map(OrderStatus.SUBMITTED, "2", "Submitted")
            .map(OrderStatus.PROCESSING, "4", "Being prepared")
            .map(OrderStatus.SHIPPED, "5", "Sent")
            .map(OrderStatus.CANCELLED, "7", "Cancelled")
            .map(OrderStatus.REFUNDED, "8", "Refunded")
            .map(OrderStatus.PROCESSING, "9", "Replaced")
            // Seen by nobody; the documents take them for steps in between ("Order states").
            .map(OrderStatus.PROCESSING, "3", "6")
            .build();

    /** A parcel has no word but its order's. */
    static final StatusTable<ShipmentStatus> SHIPMENT_STATUSES = StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
            .map(ShipmentStatus.PENDING, "1", "2", "3", "4", "6")
            .map(ShipmentStatus.SHIPPED, "5", "9")
            .map(ShipmentStatus.CANCELLED, "7")
            .map(ShipmentStatus.UNKNOWN, "8")
            .build();

    /** Statuses of HTTP speak for themselves, bodies may be HTML, text or nothing ("Errors"). */
    private static final ErrorRules ERRORS = ErrorRules.rules()
            .success(body -> body.isArray() || body.has("data") || body.has("order"))
            .payload(VidaXl::payload)
            .message("/errors/0", "/error")
            // An inactive product or a country that is not served.
            .status(422, Kind.REJECTED, true)
            // Also what too many requests are answered with ("Rate limits").
            .status(503, Kind.RATE_LIMITED, false)
            .waitIn(VidaXl::waitIn)
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier(ID, "vidaXL")
            .regions("eu", "us", "au")
            .documentation("https://b2b.vidaxl.com/pages/8-api")
            .evidence(Source.OFFICIAL_DOCS, "2026-11-23")
            .live("https://b2b.vidaxl.com")
            .credential(Field.required("email", "Account e-mail", "The address you log in with at b2b.vidaxl.com.")
                    .matching("[^@\\s:]+@[^@\\s:]+"))
            .credential(Field.secret(
                    "token", "API token", "Shown at b2b.vidaxl.com under MY ACCOUNT, once dropshipping is approved."))
            .setting(Field.optional(
                            VidaXlOrders.MARKET,
                            "Market",
                            "The country that the account buys in, as two letters; where it is not set, orders name the"
                                    + " country they go to.")
                    .matching("[A-Z]{2}"))
            .setting(Field.optional(
                            VidaXlOrders.CURRENCY,
                            "Currency",
                            "The currency of the account's market, such as EUR; orders do not name theirs, and without it"
                                    + " their totals are not shown. The account check tells it.")
                    .matching("[A-Z]{3}"))
            .signer(RequestSigner.basic("email", "token"))
            .limit(RateLimit.perSecond("account", 1))
            .errors(ERRORS)
            .orderStatuses(ORDER_STATUSES)
            .shipmentStatuses(SHIPMENT_STATUSES)
            .personal(
                    "name",
                    "address",
                    "address2",
                    "city",
                    "province",
                    "postal_code",
                    "email",
                    "phone",
                    "comments",
                    "comments_customer",
                    "customer_email",
                    "customer_company",
                    "customer_name",
                    "customer_phone")
            // An unpaid order is sure to be looked up on its first day only ("Endpoints v1").
            .recovery(OrderRecovery.lookup(Duration.ofMinutes(2), Duration.ofHours(24)))
            .orderNeeds(OrderNeeds.PHONE)
            .unknowns(
                    "Orders are created unpaid and stay on hold until somebody pays them in the portal under unsubmitted"
                            + " orders, unless automatic payment has been arranged.",
                    "An order that nobody has paid may no longer be found a day after it was made: without a date of"
                            + " submission vidaXL looks at the last 24 hours only.",
                    "References are not unique at vidaXL. Two orders of one reference are shown as such; only one of them"
                            + " may be paid, the other expires or is deleted by hand.",
                    "Descriptions, pictures, sizes and brands are in feeds with personal links, which are files and not"
                            + " part of this API; products read here have a name, a category, a price and stock.",
                    "Each colour and size is a product of its own; nothing tells which belong together.",
                    "There is no call to cancel; an unpaid order is deleted in the portal.",
                    "How soon after a lost reply an order can be looked up is not documented; two minutes are allowed.",
                    "How long a reference may be, and in which zone dates of submission are meant, is not documented.",
                    "The shape of refusals is not documented; the text of one that is not JSON is in the recorded exchange"
                            + " only.",
                    "States 3 and 6 are not documented and are taken for being prepared.",
                    "Nothing tells when a parcel arrives: an order ends as shipped.",
                    "Names of carriers that are known by number only come from a third party.")
            .can(CheckAccount.class, VidaXlCatalog::new)
            .can(ListProducts.class, VidaXlCatalog::new)
            .can(ReadProduct.class, VidaXlCatalog::new, VidaXlCatalog.BY_CODE)
            .can(ReadInventory.class, VidaXlCatalog::new, VidaXlCatalog.BY_CODE)
            .can(PlaceOrders.class, VidaXlOrders::new)
            .can(ReadOrders.class, VidaXlOrders::new)
            .can(FindOrders.class, VidaXlOrders::new)
            .can(ListOrders.class, VidaXlOrders::new)
            .can(ReadShipments.class, session -> new VidaXlTracking())
            .build();

    private VidaXl() {}

    /** A bare list, which orders and the older form of products are, is read as one in an envelope. */
    private static JsonNode payload(JsonNode body) {
        return body.isArray() ? WireJson.MAPPER.createObjectNode().set("data", body) : body;
    }

    /** One request a second is all there is. */
    private static Optional<Duration> waitIn(String message) {
        return message.equals("HTTP 429") || message.equals("HTTP 503")
                ? Optional.of(Duration.ofSeconds(1))
                : Optional.empty();
    }
}
