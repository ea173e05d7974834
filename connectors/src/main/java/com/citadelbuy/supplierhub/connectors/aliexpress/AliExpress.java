package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ProductUrl;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.ReferenceFormat;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.iop.IopSigner;
import com.citadelbuy.supplierhub.spi.iop.IopWebhooks;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;

/** AliExpress' dropshipping API as its documents of April 2026 describe it. */
public final class AliExpress {

    static final String ID = "aliexpress";

    /** What methods of the system family begin with; they are named by their path, the others by a parameter. */
    static final String SYSTEM = "/rest";

    static final IopSigner SIGNER =
            new IopSigner("session", path -> path.startsWith(SYSTEM) ? path.substring(SYSTEM.length()) : "");

    /** FINISH, and what the parcels say, are judged further by {@link AliExpressOrderState}. */
    static final StatusTable<OrderStatus> ORDER_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.CREATED, "PLACE_ORDER_SUCCESS")
            .map(OrderStatus.SUBMITTED, "PAYMENT_PROCESSING")
            .map(OrderStatus.ON_HOLD, "WAIT_SELLER_EXAMINE_MONEY", "RISK_CONTROL", "RISK_CONTROL_HOLD")
            .map(OrderStatus.ON_HOLD, "WAIT_GROUP", "WAIT_COMPLETE_ADDRESS", "IN_ISSUE", "IN_FROZEN")
            .map(OrderStatus.PROCESSING, "WAIT_SELLER_SEND_GOODS")
            .map(OrderStatus.PARTIALLY_SHIPPED, "SELLER_PART_SEND_GOODS")
            .map(OrderStatus.SHIPPED, "WAIT_BUYER_ACCEPT_GOODS")
            .map(OrderStatus.DELIVERED, "FUND_PROCESSING", "FINISH")
            .map(OrderStatus.CANCELLED, "IN_CANCEL")
            .build();

    /** The names of tracking steps that the documents' examples show, and the words of an order's logistics status. */
    static final StatusTable<ShipmentStatus> SHIPMENT_STATUSES = StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
            .map(ShipmentStatus.IN_TRANSIT, "In transit")
            .map(ShipmentStatus.OUT_FOR_DELIVERY, "Out for delivery")
            .map(ShipmentStatus.DELIVERED, "Delivered")
            .map(ShipmentStatus.UNKNOWN, "Delivery update")
            .map(ShipmentStatus.PENDING, "DEFAULT", "WAIT_SELLER_SEND_GOODS", "NO_LOGISTICS")
            .map(ShipmentStatus.SHIPPED, AliExpressOrderState.PARTLY_SENT, "SELLER_SEND_GOODS")
            .map(ShipmentStatus.DELIVERED, "BUYER_ACCEPT_GOODS")
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier(ID, "AliExpress")
            .regions("global", "cn")
            .documentation("https://openservice.aliexpress.com")
            .evidence(Source.OFFICIAL_DOCS, "2026-04-01")
            .live("https://api-sg.aliexpress.com")
            .credential(Field.required(
                            IopSigner.APP_KEY,
                            "App key",
                            "On openservice.aliexpress.com in the App Console, an app of type Drop Shipping, App Key.")
                    .matching("\\d+"))
            .credential(Field.secret(
                    IopSigner.APP_SECRET,
                    "App secret",
                    "In the same app under its advanced information; the app's callback URL must be this hub's."))
            .setting(Field.optional(
                            AliExpressOrders.AUTO_PAY,
                            "Pay by itself",
                            "With true, placing an order also pays it, which the account must be whitelisted for"
                                    + " (PayPal, US dollars).")
                    .matching("true|false")
                    .or("false"))
            .setting(Field.optional(
                            AliExpressWire.CURRENCY,
                            "Currency",
                            "The currency in which products and freight are priced.")
                    .matching("[A-Z]{3}")
                    .or("USD"))
            .setting(Field.optional(
                            AliExpressWire.LANGUAGE,
                            "Language",
                            "The language of titles, options and tracking, such as en_US.")
                    .matching("[a-z]{2}(_[A-Z]{2})?")
                    .or("en_US"))
            .setting(Field.optional(
                            AliExpressWire.COUNTRY,
                            "Sold to",
                            "The country, as two letters, for which products are read: price, stock and whether they"
                                    + " may be sold.")
                    .matching("[A-Z]{2}")
                    .or("US"))
            .signer(SIGNER)
            .tokens(new AliExpressTokens())
            .limit(perApp(AliExpressProduct.GET, 500))
            .limit(perApp(AliExpressShipping.QUERY, 350))
            .limit(perApp(AliExpressOrders.CREATE, 150))
            .limit(perApp(AliExpressOrders.GET, 1000))
            .limit(perApp(AliExpressTracking.GET, 100))
            .limit(perApp(AliExpressCatalog.CATEGORIES, 1000))
            .limit(perApp(AliExpressFeeds.NAMES, 1000))
            .limit(perApp(AliExpressFeeds.ITEM_IDS, 3))
            .errors(AliExpressErrors.RULES)
            .orderStatuses(ORDER_STATUSES)
            .shipmentStatuses(SHIPMENT_STATUSES)
            .personal(
                    "contact_person",
                    "full_name",
                    "address",
                    "address2",
                    "city",
                    "zip",
                    "mobile_no",
                    "order_memo",
                    "cpf",
                    "passport_no",
                    "foreigner_passport_no",
                    "rut_no",
                    "tax_number",
                    "cityCode",
                    "account",
                    "user_nick")
            .references(ReferenceFormat.Alphabet.DIGITS, 18)
            // An order may be unreadable for ten seconds, until the regions have told each other.
            .recovery(OrderRecovery.repeatRefused(Duration.ofSeconds(10), Duration.ofHours(24)))
            .orderNeeds(OrderNeeds.PHONE, OrderNeeds.SHIPPING_METHOD, OrderNeeds.STATE)
            .productUrl(ProductUrl.of("/item/(\\d+)\\.html", "aliexpress.com", "aliexpress.us"))
            .webhooks(IopWebhooks.RULES)
            .unknowns(
                    "An order whose reply was lost can be proven to exist, but AliExpress does not tell its number; a"
                            + " person finds it on the website.",
                    "Goods for the United States must be ordered by the product's US id (sub_product_id in the raw"
                            + " product); import that one.",
                    "Whether the prices of wholesale tiers hold for ordinary orders is not documented.",
                    "Orders are dated in US Pacific time as far as their values show; no document says so.",
                    "The names of tracking steps are not published; a parcel with a number counts as shipped until a"
                            + " known one says more.",
                    "Saudi addresses need a national address, which an order here cannot carry.",
                    "How often products may be searched is not published.",
                    "How long an order's own number (out_order_id) may be is not documented; 18 digits are used.",
                    "How webhooks are signed is described for the sister platform only; what does not bear that"
                            + " signature is refused.",
                    "Webhooks are set up by hand in the App Console, one address for all accounts of an app; the"
                            + " sending account is told by a number that is not matched here.")
            .can(CheckAccount.class, AliExpressAccount::new)
            .can(ReadFeeds.class, AliExpressFeeds::new)
            .can(ReadCategories.class, AliExpressCatalog::new)
            .can(SearchProducts.class, AliExpressCatalog::new)
            .can(ReadProduct.class, AliExpressCatalog::new, AliExpressProduct.GET)
            .can(ReadInventory.class, AliExpressCatalog::new, AliExpressProduct.GET)
            .can(QuoteShipping.class, AliExpressShipping::new)
            .can(PlaceOrders.class, AliExpressOrders::new)
            .can(ReadOrders.class, AliExpressOrders::new)
            .can(ReadShipments.class, AliExpressTracking::new)
            .can(ReadWebhooks.class, session -> new AliExpressDeliveries())
            .build();

    private AliExpress() {}

    /** Published per method and app. Connections mostly share one app, hence one budget for all of them. */
    private static RateLimit perApp(String method, long perSecond) {
        return RateLimit.perSecond(method, perSecond).only(method).sharedByAddress();
    }
}
