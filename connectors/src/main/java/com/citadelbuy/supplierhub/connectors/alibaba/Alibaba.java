package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ProductUrl;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.iop.IopSigner;
import com.citadelbuy.supplierhub.spi.iop.IopWebhooks;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;

/** Alibaba.com's buyer API, second version, as its documents of 2024 to 2026 describe it. */
public final class Alibaba {

    static final String ID = "alibaba";

    /** How far back orders are listed, and hence for how long one of unknown outcome can be found. */
    static final Duration LISTED = Duration.ofDays(3);

    static final IopSigner SIGNER = new IopSigner("access_token", path -> path);

    static final StatusTable<OrderStatus> ORDER_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.CREATED, "unpay")
            .map(OrderStatus.SUBMITTED, "to_be_audited", "intention_processing", "paying")
            .map(OrderStatus.PROCESSING, "paid", "captured", "relating", "undeliver")
            .map(OrderStatus.ON_HOLD, "wait_confirm_modify", "frozen")
            // Some of it or all of it has left; once all has, the next word says so.
            .map(OrderStatus.PARTIALLY_SHIPPED, "delivering")
            .map(OrderStatus.SHIPPED, "wait_confirm_receipt")
            .map(OrderStatus.DELIVERED, "trade_success")
            .map(OrderStatus.CANCELLED, "trade_close")
            .map(OrderStatus.REFUNDED, "charge_back")
            .map(OrderStatus.FAILED, "trade_unavailable")
            .build();

    /** The event codes that the documents' examples show; the list of them is not published. */
    static final StatusTable<ShipmentStatus> SHIPMENT_STATUSES = StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
            .map(ShipmentStatus.IN_TRANSIT, "IN_TRANSIT")
            .map(ShipmentStatus.DELIVERED, "DELIVERED", "CONFIRM_RECEIPT")
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier(ID, "Alibaba.com")
            .regions("global", "cn", "us")
            .documentation("https://openapi.alibaba.com")
            .evidence(Source.OFFICIAL_DOCS, "2026-07-01")
            .live("https://openapi-api.alibaba.com/rest")
            .credential(Field.required(
                            IopSigner.APP_KEY,
                            "App key",
                            "On openapi.alibaba.com in the console, the app's App Key; its permission groups must be approved.")
                    .matching("\\d+"))
            .credential(
                    Field.secret(
                            IopSigner.APP_SECRET,
                            "App secret",
                            "Beside the App Key; the app's callback URL must be this hub's, and an IP allow-list must hold its address."))
            .setting(Field.optional(
                            AlibabaWire.COUNTRY,
                            "Sold to",
                            "The country, as two letters, for which products are read and searched.")
                    .matching("[A-Z]{2}")
                    .or("US"))
            .setting(Field.optional(AlibabaWire.CURRENCY, "Currency", "The currency in which products are priced.")
                    .matching("[A-Z]{3}")
                    .or("USD"))
            .setting(Field.optional(
                            AlibabaWire.LANGUAGE, "Language", "The language of titles and options, such as en_US.")
                    .matching("[a-z]{2}_[A-Z]{2}")
                    .or("en_US"))
            .setting(Field.optional(
                            AlibabaPaying.METHOD,
                            "Payment method",
                            "What orders are paid with; it must be stored with the buyer's account and have been used there once.")
                    .matching("CREDIT_CARD|PAYPAL")
                    .or("CREDIT_CARD"))
            .setting(Field.optional(
                    AlibabaPaying.USER_IP,
                    "Payer's address",
                    "The internet address of the person who stands behind the payments."))
            .setting(Field.optional(
                    AlibabaPaying.USER_AGENT,
                    "Payer's browser",
                    "The User-Agent of that person's browser, as any page that shows it tells."))
            .setting(Field.optional(
                    AlibabaPaying.ACCEPT_LANGUAGE,
                    "Payer's languages",
                    "The Accept-Language of that person's browser, such as en-US,en;q=0.9."))
            .setting(Field.optional(
                            AlibabaPaying.SCREEN,
                            "Payer's screen",
                            "The size of that person's screen, such as 1920*1080.")
                    .matching("\\d+\\*\\d+"))
            .setting(Field.optional(
                            AlibabaPaying.REGISTERED,
                            "Shop registered at",
                            "When the shop that sells the goods was registered, in milliseconds since 1970.")
                    .matching("\\d{13}"))
            .signer(SIGNER)
            .tokens(new AlibabaTokens())
            // No numbers are published; the documents advise to begin with five.
            .limit(RateLimit.perSecond("app", 5).sharedByAddress())
            .errors(AlibabaErrors.RULES)
            .orderStatuses(ORDER_STATUSES)
            .shipmentStatuses(SHIPMENT_STATUSES)
            .personal(
                    "contact_person",
                    "address",
                    "alternate_address",
                    "city",
                    "zip",
                    "telephone",
                    "mobile",
                    "number",
                    "full_name",
                    "remark",
                    "account",
                    "loginId",
                    "user_ip",
                    "clearancer",
                    "clearance_code",
                    "clearance_mobile_number")
            .recovery(OrderRecovery.listMatch(Duration.ofMinutes(2), LISTED))
            .orderNeeds(OrderNeeds.SHIPPING_METHOD)
            .productUrl(ProductUrl.of("/product-detail/(?:[^/]*_)?(\\d+)\\.html", "alibaba.com"))
            .webhooks(IopWebhooks.RULES)
            .unknowns(
                    "Buyer accounts registered in mainland China are refused, and each permission group of an app must be"
                            + " approved by Alibaba.",
                    "Whether our order number is unique at Alibaba is not documented, and orders cannot be looked up by it;"
                            + " an order whose reply was lost is found by what was ordered, when and for whom.",
                    "In what order orders are listed is not documented; those of the last three days are listed.",
                    "Alibaba publishes no rate limits; five calls a second are made for an app.",
                    "When an order may be cancelled is not documented; unpaid ones are assumed. Look again after asking.",
                    "A buyer who has never paid in a browser must pay one order there before the hub can pay.",
                    "By what words a card is refused is not published; Alibaba's own reason is shown, and the order is held"
                            + " until a person has seen to it.",
                    "Which facts about the payer a payment needs is not documented; set all of them.",
                    "A state that says that goods are being delivered is shown as partly shipped, since it says no more.",
                    "The codes of tracking events are not published; an unknown one moves nothing and is shown.",
                    "Times of tracking events come without a zone and are read as UTC.",
                    "What a search finds is priced without a currency; the one that was asked for is shown.",
                    "Which status words a product has beside PRODUCT_ONLINE is not published.",
                    "What is answered for a product or order that does not exist is not documented; an empty answer is"
                            + " read as not found.",
                    "Stock is asked for all places at once; whether places are then left out is not documented.",
                    "A refresh token that nobody used for about 60 days has ended, and a person must consent again.",
                    "Alibaba's sandbox has another address, reached by SUPPLIER_ALIBABA_BASE_URL only; test accounts trade"
                            + " with test accounts only.",
                    "Webhooks are set up by hand in the console, one address for all accounts of an app, with an OV or EV"
                            + " certificate and an answer within half a second; the sending account is not matched here.")
            .can(ReadFeeds.class, AlibabaFeeds::new)
            .can(SearchProducts.class, AlibabaCatalog::new)
            .can(ReadProduct.class, AlibabaCatalog::new, AlibabaWire.operation(AlibabaCatalog.DESCRIPTION))
            .can(ReadInventory.class, AlibabaInventory::new, AlibabaWire.operation(AlibabaInventory.OF_PRODUCT))
            .can(QuoteShipping.class, AlibabaShipping::new)
            .can(PlaceOrders.class, AlibabaPlacing::new)
            .can(PayOrders.class, AlibabaPaying::new)
            .can(CancelOrders.class, AlibabaPlacing::new)
            .can(ReadOrders.class, AlibabaOrders::new)
            .can(ListOrders.class, AlibabaOrders::new)
            .can(ReadShipments.class, AlibabaTracking::new)
            .can(ReadWebhooks.class, session -> new AlibabaDeliveries())
            .build();

    private Alibaba() {}
}
