package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;
import java.util.stream.Stream;

/** BigBuy as its documents and the clients in use describe it; checked 2026-01-06. */
public final class BigBuy {

    static final String ID = "bigbuy";

    /** By the names of {@code order/orderstatuses}, in the two ways of writing them that are known. */
    static final StatusTable<OrderStatus> ORDER_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.ON_HOLD, written("awaiting payment", "pending payment", "pending invoice"))
            .map(OrderStatus.ON_HOLD, "PENDING INVOICE")
            .map(OrderStatus.SUBMITTED, written("payment accepted", "payment received"))
            .map(OrderStatus.PROCESSING, written("preparation in progress", "processing"))
            .map(OrderStatus.FAILED, written("out of stock", "payment error"))
            .map(OrderStatus.SHIPPED, written("shipped"))
            .map(OrderStatus.DELIVERED, written("delivered"))
            .map(OrderStatus.CANCELLED, written("canceled"))
            .map(OrderStatus.REFUNDED, written("refunded"))
            .map(OrderStatus.RETURNED, written("returned"))
            .build();

    /** The carrier's own text, of which the documents know one word ("Order states"). */
    static final StatusTable<ShipmentStatus> SHIPMENT_STATUSES = StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
            .map(ShipmentStatus.DELIVERED, written("delivered"))
            .containing(ShipmentStatus.IN_TRANSIT, "transit")
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier(ID, "BigBuy")
            .regions("eu")
            .documentation("https://api.bigbuy.eu/rest/doc")
            .evidence(Source.COMMUNITY, "2026-01-06")
            .live("https://api.bigbuy.eu/rest")
            .credential(Field.secret(
                    "api_key",
                    "API key",
                    "In BigBuy's control panel under Synchronise with BigBuy > API. The sandbox has a key of its own."))
            .setting(Field.optional(
                            BigBuyWire.LANGUAGE,
                            "Language",
                            "Two letters: the language of titles and descriptions, and of BigBuy's letters about an order.")
                    .matching("[a-z]{2}")
                    .or(BigBuyWire.ENGLISH))
            .signer(RequestSigner.bearer("api_key")
                    .and((request, context) -> request.withHeader("Accept", "application/json")))
            .limit(perHour(BigBuyCatalog.PRODUCTS, 10))
            .limit(perHour(BigBuyCatalog.TAXONOMIES, 24))
            .limit(everyFiveSeconds(BigBuyCatalog.PRODUCT))
            .limit(everyFiveSeconds(BigBuyCatalog.INFORMATION))
            .limit(everyFiveSeconds(BigBuyCatalog.IMAGES))
            .limit(everyFiveSeconds(BigBuyCatalog.VARIATIONS))
            .limit(everyFiveSeconds(BigBuyInventory.OF_PRODUCT))
            .limit(everyFiveSeconds(BigBuyInventory.OF_VARIATION))
            .limit(everySecond(BigBuyShipping.OPTIONS))
            .limit(everySecond(BigBuyOrders.CREATE))
            .limit(everySecond(BigBuyOrders.GET))
            .limit(everySecond(BigBuyOrders.BY_REFERENCE))
            .limit(everySecond(BigBuyTracking.OF_ORDER))
            .limit(everySecond(BigBuyTracking.CARRIERS))
            .limit(everySecond(BigBuyAccount.PURSE))
            .errors(BigBuyErrors.RULES)
            .orderStatuses(ORDER_STATUSES)
            .shipmentStatuses(SHIPMENT_STATUSES)
            .personal(
                    "firstName",
                    "lastName",
                    "companyName",
                    "address",
                    "postcode",
                    "town",
                    "phone",
                    "email",
                    "comment",
                    "vatNumber")
            .recovery(OrderRecovery.lookup(Duration.ofMinutes(2)))
            .orderNeeds(OrderNeeds.POSTAL_CODE)
            .unknowns(
                    "BigBuy's sandbox has another address; it is reached by SUPPLIER_BIGBUY_BASE_URL only, and with its"
                            + " own key.",
                    "Whether the account's pack allows ordering shows only when an order is refused with ER014.",
                    "The names of order states are not published; one that is not among those known moves nothing and is"
                            + " shown.",
                    "Of an order that BigBuy splits by warehouse the look-up by reference shows one part only. When the"
                            + " answer to such an order is lost, look for the other parts in the control panel.",
                    "How soon after a lost reply an order can be looked up is not documented; two minutes are allowed.",
                    "Which colour or size a variation is, BigBuy tells in calls for each variation and attribute, one"
                            + " per five seconds. They are not made: variations are told apart by their SKU.",
                    "Stock is read for each variation at one call per five seconds; a product with many takes long.",
                    "Goods that lie in several warehouses are refused by the quote; orders of them are split by BigBuy.",
                    "Carriers are named otherwise in quotes than in orders. A way to ship whose carrier no order can"
                            + " name is not offered; an order without a method lets BigBuy take the cheapest carrier.",
                    "BigBuy counts what is left of a limit in a header that is not read; after a refusal a minute is"
                            + " waited.",
                    "Whether an order was counted before it was refused for its rate is not documented, so that it is"
                            + " looked up.",
                    "Titles in a language that BigBuy lacks come in English without saying so.",
                    "The zone of BigBuy's times is not documented; they are read as Madrid's.",
                    "An active product need not be deliverable.")
            .can(CheckAccount.class, BigBuyAccount::new)
            .can(ListProducts.class, BigBuyCatalog::new)
            .can(ReadCategories.class, BigBuyCatalog::new)
            .can(
                    ReadProduct.class,
                    BigBuyCatalog::new,
                    BigBuyCatalog.PRODUCT,
                    BigBuyCatalog.INFORMATION,
                    BigBuyCatalog.IMAGES,
                    BigBuyCatalog.VARIATIONS)
            // A product with variations is a call for each of them instead of the last one.
            .can(ReadInventory.class, BigBuyInventory::new, BigBuyCatalog.VARIATIONS, BigBuyInventory.OF_PRODUCT)
            .can(QuoteShipping.class, BigBuyShipping::new)
            .can(PlaceOrders.class, BigBuyOrders::new)
            .can(ReadOrders.class, BigBuyOrders::new)
            .can(FindOrders.class, BigBuyOrders::new)
            .can(ReadShipments.class, BigBuyTracking::new)
            .build();

    private BigBuy() {}

    /** Lower case, and with a capital first. */
    private static String[] written(String... words) {
        return Stream.of(words)
                .flatMap(word -> Stream.of(word, Character.toUpperCase(word.charAt(0)) + word.substring(1)))
                .toArray(String[]::new);
    }

    private static RateLimit perHour(String operation, long calls) {
        return RateLimit.of(operation, calls, Duration.ofHours(1)).only(operation);
    }

    private static RateLimit everyFiveSeconds(String operation) {
        return RateLimit.of(operation, 1, Duration.ofSeconds(5)).only(operation);
    }

    private static RateLimit everySecond(String operation) {
        return RateLimit.perSecond(operation, 1).only(operation);
    }
}
