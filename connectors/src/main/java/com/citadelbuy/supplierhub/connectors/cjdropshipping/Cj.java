package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ConfirmOrders;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.ReferenceFormat;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;
import java.util.Map;

/** CJdropshipping as its documents of 2026-09-07 describe it. */
public final class Cj {

    static final StatusTable<OrderStatus> ORDER_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.CREATED, "CREATED", "IN_CART", "UNPAID", "WAIT_PAY", "100", "101")
            .map(OrderStatus.SUBMITTED, "PAYMENT_INCOMING")
            .map(OrderStatus.PROCESSING, "UNSHIPPED", "PENDING", "PROCESSING", "PAID", "WAIT_SHIPMENT", "300", "400")
            .map(OrderStatus.ON_HOLD, "INTERCEPTING", "INTERCEPT")
            .map(OrderStatus.SHIPPED, "SHIPPED", "500")
            .map(OrderStatus.DELIVERED, "DELIVERED", "COMPLETED", "OVER", "RESEND_OVER", "600", "601")
            .map(OrderStatus.CANCELLED, "CANCELLED", "700")
            .map(OrderStatus.REFUNDED, "REFUND_COMPLETE")
            .map(OrderStatus.UNRECOGNISED, "OTHER")
            .build();

    /** An order's words for parcels that the carrier says nothing of, the numbers of tracking events, and free text. */
    static final StatusTable<ShipmentStatus> SHIPMENT_STATUSES = StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
            .map(ShipmentStatus.PENDING, "UNSHIPPED", "PENDING", "PROCESSING")
            .map(ShipmentStatus.SHIPPED, "SHIPPED", "1")
            .map(ShipmentStatus.IN_TRANSIT, "2", "4", "5", "6", "7", "8", "9")
            .map(ShipmentStatus.OUT_FOR_DELIVERY, "10", "11")
            .map(ShipmentStatus.DELIVERED, "DELIVERED", "12")
            .map(ShipmentStatus.EXCEPTION, "3", "13")
            .map(ShipmentStatus.RETURNED, "14")
            .map(ShipmentStatus.CANCELLED, "CANCELLED")
            .map(ShipmentStatus.UNKNOWN, "0")
            .containing(ShipmentStatus.EXCEPTION, "exception", "failed", "failure", "alert")
            .containing(ShipmentStatus.EXCEPTION, "undelivered", "not delivered")
            .containing(ShipmentStatus.RETURNED, "return")
            .containing(ShipmentStatus.OUT_FOR_DELIVERY, "out for delivery", "pick-up", "pick up", "pickup")
            .containing(ShipmentStatus.DELIVERED, "delivered")
            .containing(ShipmentStatus.IN_TRANSIT, "transit")
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier("cjdropshipping", "CJdropshipping")
            .regions("global", "cn", "us")
            .documentation("https://developers.cjdropshipping.com/en/api/api2/api/shopping.html")
            .evidence(Source.OFFICIAL_DOCS, "2026-09-07")
            .live("https://developers.cjdropshipping.com/api2.0/v1")
            .credential(Field.secret(
                            "api_key",
                            "API key",
                            "In the CJ panel under Apps, install the app \"API\", then Authorize > API > Add API, type"
                                    + " API Key.")
                    .matching("CJ[^@\\s]+@api@\\S+"))
            .setting(Field.optional(
                            CjShipping.FROM_COUNTRY,
                            "Ships from",
                            "The country, as two letters, that quotes and orders ship from unless they name one.")
                    .matching("[A-Z]{2}")
                    .or(CjShipping.USUAL_COUNTRY))
            .setting(Field.optional(
                            "qps",
                            "Requests per second",
                            "What the account's level allows: 1, 2, 4 or 6; the account check shows it as qps_limit.")
                    .matching("[1-9][0-9]?")
                    .or("1"))
            .setting(Field.optional(
                            CjPlacing.SANDBOX,
                            "Place sandbox orders",
                            "With true, orders are marked as tests: CJ neither charges nor ships them.")
                    .matching("true|false")
                    .or("false"))
            .setting(Field.optional(
                            CjDeliveries.UNSIGNED,
                            "Take unsigned webhooks",
                            "With true, a webhook without CJ's signature is taken as a reason to look, never as a fact.")
                    .matching("true|false")
                    .or("false"))
            .signer(RequestSigner.tokenHeader("CJ-Access-Token"))
            .tokens(new CjTokens())
            .limit(RateLimit.perSecond("account", 1).capacityFrom("qps"))
            .limit(RateLimit.perSecond("address", 10).sharedByAddress())
            .limit(RateLimit.perSecond("tokens", 1).only("auth.getAccessToken", "auth.refreshAccessToken"))
            .limit(RateLimit.perMinute("refreshes", 5).only("auth.refreshAccessToken"))
            .limit(RateLimit.of("points", 50_000, Duration.ofDays(1))
                    .weighing(Map.of(
                            "product.listV2",
                            50,
                            CjCatalog.QUERY,
                            10,
                            CjInventory.BY_PRODUCT,
                            10,
                            "logistic.freightCalculate",
                            10)))
            .errors(CjErrors.RULES)
            .orderStatuses(ORDER_STATUSES)
            .shipmentStatuses(SHIPMENT_STATUSES)
            .personal(
                    "shippingCustomerName",
                    "shippingAddress",
                    "shippingAddress2",
                    "shippingCity",
                    "shippingCounty",
                    "shippingProvince",
                    "shippingZip",
                    "shippingPhone",
                    "houseNumber",
                    "email",
                    "taxId",
                    "consigneeID",
                    "remark",
                    "zip",
                    "openEmail",
                    "openId", // the key of webhook signatures
                    "callbackUrls", // the address of a connection's webhooks is a secret
                    "urls")
            .references(ReferenceFormat.Alphabet.LETTERS_AND_DIGITS, 32)
            .recovery(OrderRecovery.lookup(Duration.ofSeconds(10)))
            .orderNeeds(OrderNeeds.SHIPPING_METHOD, OrderNeeds.SHIPS_FROM, OrderNeeds.STATE)
            .webhooks(CjDeliveries.RULES)
            .unknowns(
                    "CJ allows no more than three of its accounts behind one internet address.",
                    "Stock includes what factories promise; CJ marks such stock as unverified and may be late or short.",
                    "The texts of a parcel's status are not published; texts without a known word leave a shipment as"
                            + " it is.",
                    "A quote without a price is left out, since CJ's zero may be a placeholder; for goods with free"
                            + " shipping name the method.",
                    "How long tokens last and how often one may log in is told differently by different pages; the"
                            + " returned dates are obeyed.",
                    "Whether the number of a deleted order may be used again is not documented.",
                    "What an order answers after CJ has split it is not documented; the parts are told by webhook only.",
                    "Webhooks of products, variants and stock come only for products that the account has subscribed at"
                            + " CJ, which the hub does not do; the others are found by looking.",
                    "Which topics of webhooks CJ lists, and whether an address stays listed once its topic is switched"
                            + " off, is not documented.")
            .can(CheckAccount.class, CjAccount::new)
            .can(ListProducts.class, CjCatalog::new)
            .can(SearchProducts.class, CjCatalog::new)
            .can(ReadCategories.class, CjCatalog::new)
            .can(ReadProduct.class, CjCatalog::new, CjCatalog.QUERY)
            .can(ReadInventory.class, CjInventory::new, CjInventory.BY_PRODUCT)
            .can(QuoteShipping.class, CjShipping::new)
            .can(PlaceOrders.class, CjPlacing::new)
            .can(ConfirmOrders.class, CjPlacing::new)
            .can(PayOrders.class, CjPlacing::new)
            .can(CancelOrders.class, CjPlacing::new)
            .can(ReadOrders.class, CjOrders::new)
            .can(FindOrders.class, CjOrders::new)
            .can(ListOrders.class, CjOrders::new)
            .can(ReadShipments.class, CjTracking::new)
            .can(ReadWebhooks.class, session -> new CjDeliveries())
            .can(ManageWebhooks.class, CjWebhooks::new)
            .build();

    private Cj() {}
}
