package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;

/** Doba's open API for retailers. */
public final class Doba {

    static final String ID = "doba";

    static final StatusTable<OrderStatus> ORDER_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.CREATED, "Awaiting Payment")
            .map(OrderStatus.SUBMITTED, "Pending")
            .map(OrderStatus.PROCESSING, "Unshipped")
            .map(OrderStatus.SHIPPED, "In Transit")
            .map(OrderStatus.DELIVERED, "Completed")
            .map(OrderStatus.CANCELLED, "Canceled", "Closed")
            .build();

    /** A parcel has no word but its order's. */
    static final StatusTable<ShipmentStatus> SHIPMENT_STATUSES = StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
            .map(ShipmentStatus.PENDING, "Awaiting Payment", "Pending", "Unshipped")
            .map(ShipmentStatus.IN_TRANSIT, "In Transit")
            .map(ShipmentStatus.DELIVERED, "Completed")
            .map(ShipmentStatus.CANCELLED, "Canceled", "Closed")
            .build();

    /** One code for all that the gateway refuses, free texts for all that the business does ("Errors"). */
    private static final ErrorRules ERRORS = ErrorRules.rules()
            .shaped(DobaEnvelope::open)
            .success(DobaEnvelope::isYes)
            .code("/gateway/responseCode", "/business/businessStatus")
            .message("/gateway/responseMessage", "/business/businessMessage")
            .phrase(Kind.UNAUTHORIZED, "whitelist", "signature", "bad sign", "expired timestamp")
            .phrase(Kind.RATE_LIMITED, "too many requests")
            .phrase(Kind.INSUFFICIENT_FUNDS, "insufficient prepaid balance", "insufficient balance")
            .refusal(DobaEnvelope::isRefusal)
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier(ID, "Doba")
            .regions("us")
            .documentation("https://open.doba.com/apidoc/retailer")
            .evidence(Source.COMMUNITY, "2026-11-23")
            .live("https://openapi.doba.com")
            .credential(
                    Field.required(
                            DobaSigner.APP_KEY,
                            "App key",
                            "Shown at open.doba.com with your developer application; this server's address must be whitelisted there."))
            .credential(Field.secret(
                    DobaSigner.PRIVATE_KEY,
                    "Private key",
                    "Your half of the RSA key pair of the application, in PKCS#8 form; Doba keeps the public half."))
            .setting(Field.optional(
                            DobaShipping.PLATFORM,
                            "Selling platform",
                            "Doba's number of the platform you sell on, such as 3 for Shopify or 8 for WooCommerce; 99 is others.")
                    .matching("\\d{1,4}")
                    .or(DobaShipping.OTHERS))
            .setting(
                    Field.optional(
                            DobaOrders.CARD,
                            "Card number at Doba",
                            "Doba's id of a card saved there, to pay orders with; without one they are paid from the prepaid balance."))
            .setting(DobaBilling.NAME)
            .setting(DobaBilling.LINE1)
            .setting(DobaBilling.LINE2)
            .setting(DobaBilling.CITY)
            .setting(DobaBilling.STATE)
            .setting(DobaBilling.ZIP)
            .setting(DobaBilling.COUNTRY)
            .setting(DobaBilling.PHONE)
            .signer(new DobaSigner())
            .limit(RateLimit.perSecond("account", 1))
            .errors(ERRORS)
            .orderStatuses(ORDER_STATUSES)
            .shipmentStatuses(SHIPMENT_STATUSES)
            .personal(
                    "name",
                    "addr1",
                    "addr2",
                    "address1",
                    "address2",
                    "city",
                    "cityName",
                    "zip",
                    "telephone",
                    "phoneExtension",
                    "shipToCity",
                    "shipToZipCode",
                    "buyerName",
                    "buyerRemark",
                    "remark",
                    "cardId",
                    DobaOrders.PAY_KEY) // whoever has it pays with it
            .recovery(OrderRecovery.listMatch(Duration.ofMinutes(2), Duration.ofDays(30)))
            .orderNeeds(OrderNeeds.SHIPPING_METHOD, OrderNeeds.STATE, OrderNeeds.POSTAL_CODE)
            .unknowns(
                    "An order is paid by a key that Doba tells when it is placed and never again. One that was found again after"
                            + " a lost reply has none: it is held until somebody pays it on Doba's website, or it lapses.",
                    "Our reference is stored, but nothing says that it is unique or can be looked up; an unknown order is found by"
                            + " its goods and time.",
                    "The list of orders is that of the last 30 days; whether it is longer than one reply is not documented.",
                    "Times come without a zone and are taken for those of the eastern United States.",
                    "How far back the list of changes goes, how late it tells, and whether all kinds are told where none is asked for is"
                            + " not documented. It is asked for a week at most, with ten minutes of overlap, our own choice. Should its"
                            + " times be of another zone it may show nothing; products and stock are gone through all the same.",
                    "The list of changes names items: one that is new, and of which nothing is known yet, is found by going through"
                            + " its product.",
                    "How Doba calls an order that was cancelled is not verified.",
                    "Whether orders that wait for their payment are told with the same members as paid ones is not documented.",
                    "How the attributes of a variant are told is not documented; names and texts are shown as they are.",
                    "The steps of a parcel have codes that no document lists; how far it is, its order tells.",
                    "Refusals are free texts without a list of codes. What the business refuses in so many words counts as"
                            + " refused; what the gateway refuses leaves an order unknown, except for want of authority.",
                    "Rate limits depend on the plan and are not public; one request a second is kept to.",
                    "What an order is worth in the shop is a field of imports that is not sent, since it is not known here.",
                    "There is no test system.")
            .can(CheckAccount.class, DobaAccount::new)
            .can(ListProducts.class, DobaCatalog::new)
            .can(SearchProducts.class, DobaCatalog::new)
            .can(ReadCategories.class, DobaCatalog::new)
            .changes(DobaChanges.RULES)
            .can(ReadChanges.class, DobaChanges::new)
            .can(ReadProduct.class, DobaCatalog::new, DobaCatalog.DETAIL)
            .can(ReadInventory.class, DobaCatalog::new, DobaCatalog.DETAIL)
            .can(QuoteShipping.class, DobaShipping::new)
            .can(PlaceOrders.class, DobaOrders::new)
            .can(PayOrders.class, DobaOrders::new)
            .can(ReadOrders.class, DobaOrders::new)
            .can(ListOrders.class, DobaOrders::new)
            .can(CancelOrders.class, DobaOrders::new)
            .can(ReadShipments.class, DobaTracking::new)
            .build();

    private Doba() {}
}
