package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.ReferenceFormat;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;

/** Banggood as the clients in use and its thin documents describe it; checked 2026-09-26. */
public final class Banggood {

    static final String ID = "banggood";

    private static final String LIMITED = "41010";

    /**
     * One text is documented; the rest goes by keywords, the narrower before the wider, what ends an order before all (§4). What
     * nobody has paid is CREATED, so that looking at an order whose lines nobody was told does not release it.
     */
    static final StatusTable<OrderStatus> ORDER_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.CREATED, "Payment Pending", BanggoodOrder.IMPORTED)
            .containing(OrderStatus.UNRECOGNISED, "not ", "undeliver", "unshipped")
            .containing(OrderStatus.PARTIALLY_SHIPPED, "partially shipped")
            .containing(OrderStatus.CREATED, "payment pending", "unpaid", "awaiting payment")
            .containing(OrderStatus.SHIPPED, "out for delivery")
            .containing(OrderStatus.REFUNDED, "refund")
            .containing(OrderStatus.RETURNED, "return")
            .containing(OrderStatus.CANCELLED, "cancel", "closed")
            .containing(OrderStatus.ON_HOLD, "hold", "question", "problem")
            .containing(OrderStatus.PROCESSING, "process", "paid", "packing", "verif")
            .containing(OrderStatus.SHIPPED, "shipped", "dispatched")
            .containing(OrderStatus.DELIVERED, "deliver", "completed", "received")
            .build();

    /** A parcel is told of by its order's texts; of carriers' texts, only whole ones that samples show are sure. */
    static final StatusTable<ShipmentStatus> SHIPMENT_STATUSES = StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
            .map(ShipmentStatus.IN_TRANSIT, "Parcel departed from sorting center")
            .map(ShipmentStatus.DELIVERED, "Delivered")
            .containing(ShipmentStatus.UNKNOWN, "not ", "undeliver", "unshipped")
            .containing(ShipmentStatus.PENDING, "payment pending", "unpaid", "awaiting payment", BanggoodOrder.IMPORTED)
            .containing(ShipmentStatus.OUT_FOR_DELIVERY, "out for delivery")
            .containing(ShipmentStatus.UNKNOWN, "refund")
            .containing(ShipmentStatus.RETURNED, "return")
            .containing(ShipmentStatus.CANCELLED, "cancel", "closed")
            .containing(ShipmentStatus.UNKNOWN, "hold", "question", "problem")
            .containing(ShipmentStatus.PENDING, "process", "paid", "packing", "verif")
            .containing(ShipmentStatus.SHIPPED, "shipped", "dispatched")
            .containing(ShipmentStatus.DELIVERED, "deliver", "completed", "received")
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier(ID, "Banggood")
            .regions("global", "cn")
            .documentation("https://api.banggood.com/index.php?com=document&article_id=9")
            .evidence(Source.COMMUNITY, "2026-09-26")
            .live("https://api.banggood.com")
            .credential(Field.required(
                    "app_id",
                    "App ID",
                    "In the Manager Center of Banggood's open platform, once it has accepted the application. The address"
                            + " this hub calls from must be registered there too."))
            .credential(Field.secret("app_secret", "App secret", "Beside the App ID in the Manager Center."))
            .setting(Field.optional(
                            BanggoodWarehouses.SETTING,
                            "Warehouse",
                            "The code of the warehouse, such as CN, USA or UK, that prices, quotes and orders go by where"
                                    + " nothing else is asked for and the goods lie there.")
                    .matching("[A-Z]{2,5}")
                    .or(BanggoodWarehouses.USUAL))
            .setting(Field.optional(
                            BanggoodWire.CURRENCY,
                            "Currency",
                            "The currency, as three letters, in which goods and freight are priced.")
                    .matching("[A-Z]{3}")
                    .or(BanggoodWire.USD))
            .signer(BanggoodTokens::signed)
            .tokens(new BanggoodTokens())
            .limit(RateLimit.perSecond("app", 2))
            .limit(everySecond(BanggoodTokens.GET))
            .limit(everySecond(BanggoodCatalog.CATEGORIES))
            .limit(everySecond(BanggoodCatalog.PRODUCTS))
            .limit(everySecond(BanggoodChanges.UPDATES))
            .limit(everySecond(BanggoodCatalog.INFO))
            .limit(everySecond(BanggoodStocks.GET))
            .limit(everySecond(BanggoodPrices.GET))
            .limit(everySecond(BanggoodShipping.GET))
            .limit(everySecond(BanggoodCountries.GET))
            .limit(everySecond(BanggoodOrders.IMPORT))
            .limit(everySecond(BanggoodOrders.INFO))
            .limit(everySecond(BanggoodTracking.HISTORY))
            .limit(everySecond(BanggoodTracking.EVENTS))
            .errors(errors())
            .orderStatuses(ORDER_STATUSES)
            .shipmentStatuses(SHIPMENT_STATUSES)
            .personal(
                    "delivery_name",
                    "delivery_street_address",
                    "delivery_street_address2",
                    "delivery_city",
                    "delivery_state",
                    "delivery_postcode",
                    "delivery_telephone")
            .references(ReferenceFormat.Alphabet.LETTERS_AND_DIGITS, 20)
            // No end to how long a sale_record_id is remembered is told (§5).
            .recovery(OrderRecovery.repeatRefused(Duration.ofMinutes(2), Duration.ofDays(3650)))
            .orderNeeds(OrderNeeds.PHONE, OrderNeeds.SHIPPING_METHOD, OrderNeeds.STATE, OrderNeeds.POSTAL_CODE)
            .unknowns(
                    "An order is imported only: a person pays it in the list of API orders on Banggood's website.",
                    "Calls from an address that is not registered at Banggood are refused as \"Illegal IP\".",
                    "Only one text of an order's status is published; the others are understood by keywords, and one"
                            + " without a known word moves nothing and is shown.",
                    "Where only some lines could be imported the others are not sent again; order them anew. Such an order"
                            + " is held until somebody lets it go on here.",
                    "Whether an import of which every line was refused uses up its number is not documented.",
                    "Of an order whose answer was lost, a repeat tells that Banggood has it, not whether all its lines"
                            + " are in; one of several lines is held, so look at it before paying.",
                    "Whether an imported order can be read before it is paid is not confirmed. Where it cannot, one whose"
                            + " answer was lost waits for a person, who finds it on the website under our reference.",
                    "How many calls a day are allowed is not published. An endpoint that is used up is tried again after"
                            + " an hour; one call per second and endpoint, and two in all, are our own choice.",
                    "A price is Banggood's own for the exact variant in the connection's warehouse. Where Banggood tells none,"
                            + " and for variants that lie elsewhere only, it is the documented sum of the warehouse's price and"
                            + " those of the options.",
                    "Whether a product is halted stands in the list of changes only, which is a hint at what to read again;"
                            + " one that is offered in no warehouse counts as off sale.",
                    "Whether the list of changes tells of stock, how soon it tells of anything and in which order is not"
                            + " documented. Looks at it overlap by ten minutes, our own choice, and products and stock are"
                            + " gone through all the same.",
                    "An order names one way to ship for all its lines; goods of two warehouses seldom share one, so order"
                            + " from one warehouse at a time.",
                    "Which texts tell of stock is only partly known; zero pieces without a known text is unknown stock.",
                    "How long an order's own number may be is not documented; 20 letters and digits are used.",
                    "Whether Banggood's test host is still alive is not known; SUPPLIER_BANGGOOD_BASE_URL reaches it.")
            .can(ListProducts.class, BanggoodCatalog::new)
            .changes(BanggoodChanges.RULES)
            .can(ReadChanges.class, BanggoodChanges::new)
            .can(ReadCategories.class, BanggoodCatalog::new)
            .can(ReadProduct.class, BanggoodCatalog::new, BanggoodCatalog.INFO, BanggoodStocks.GET, BanggoodPrices.GET)
            .can(ReadInventory.class, BanggoodCatalog::new, BanggoodStocks.GET)
            .can(QuoteShipping.class, BanggoodShipping::new)
            .can(PlaceOrders.class, BanggoodOrders::new)
            .can(ReadOrders.class, BanggoodOrders::new)
            .can(ReadShipments.class, BanggoodTracking::new)
            .build();

    private Banggood() {}

    /** Banggood counts by endpoint (§6), so that one that is used up does not stop the others. */
    private static RateLimit everySecond(String operation) {
        return RateLimit.perSecond(operation, 1).only(operation);
    }

    private static ErrorRules errors() {
        return ErrorRules.rules()
                .success(body -> body.path("code").asString("").equals("0"))
                .code("/code")
                .message("/msg", "/message")
                // Refused before anything is done; and a repeat of an order would be known by its number.
                .harmless(Kind.RATE_LIMITED, LIMITED)
                // A day's calls of one endpoint; when they come back is to be probed hourly (§6).
                .limitOfOperation(LIMITED, Duration.ofHours(1))
                .exact(Kind.UNAUTHORIZED, "11010", "11011", "11020", "21020", "21030", "31010", "31020")
                .exact(
                        Kind.INVALID_REQUEST,
                        "12021",
                        BanggoodCatalog.NO_SUBCATEGORY,
                        "12031",
                        "12032",
                        "12033",
                        "12063")
                .exact(Kind.NOT_FOUND, "12034")
                .exact(Kind.CONFLICT, "12062")
                .exact(Kind.REJECTED, "1")
                .exact(Kind.UNAVAILABLE, "21010")
                .build();
    }
}
