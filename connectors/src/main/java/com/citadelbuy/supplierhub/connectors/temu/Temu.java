package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierDefinition.Role;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.SortedMd5Signer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Temu's partner platform, on which one sells. */
public final class Temu {

    static final String ID = "temu";
    static final String APP_KEY = "app_key";
    static final String APP_SECRET = "app_secret";
    static final String REGION = "region";

    /** Labels of a sale that hold it, whatever its status says, and why; the earlier here is told first. */
    static final Map<String, String> HOLDS = holds();

    static final StatusTable<OrderStatus> SALE_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.ON_HOLD, HOLDS.keySet().toArray(String[]::new))
            .map(OrderStatus.CREATED, "1")
            .map(OrderStatus.PROCESSING, "2")
            .map(OrderStatus.CANCELLED, "3")
            // Of one that has arrived in part, all has left.
            .map(OrderStatus.SHIPPED, "4", "51")
            .map(OrderStatus.PARTIALLY_SHIPPED, "41")
            .map(OrderStatus.DELIVERED, "5")
            .build();

    /** The lists on which goods stand. */
    static final StatusTable<ListingStatus> LISTING_STATUSES = StatusTable.unlistedIs(ListingStatus.UNRECOGNISED)
            .map(ListingStatus.ON_SALE, "ACTIVE")
            .map(ListingStatus.OFF_SALE, "INACTIVE", "INCOMPLETE", "DRAFT")
            .map(ListingStatus.DELETED, "DELETED")
            .build();

    private static final ErrorRules ERRORS = ErrorRules.rules()
            .shaped(TemuEnvelope::open)
            .success(TemuEnvelope::isYes)
            .payload(TemuEnvelope::payload)
            .refusal(TemuEnvelope::isRefusal)
            .code("/errorCode")
            .message("/errorMsg")
            .exact(Kind.INVALID_REQUEST, "3000000", "3000002", "3000003", "3000004")
            .exact(Kind.INVALID_REQUEST, "3000010", "3000011", "3000012", "3000040", "5000001", "150011003")
            .exact(Kind.INVALID_REQUEST, "140020012", "140020013", "140020014", "140020015")
            // Looked at before all else, so it hides what else is wrong.
            .exact(Kind.UNAUTHORIZED, "3000001")
            .exact(Kind.UNAUTHORIZED, "3000019", "3000020", "3000021", "3000022", "3000023")
            .exact(Kind.UNAUTHORIZED, "3000024", "3000025", "3000026", "3000027", "3000028")
            .exact(Kind.UNAUTHORIZED, "3000030", "3000031", "3000032", "3000033", "3000034")
            .exact(Kind.UNAUTHORIZED, "5000000", "5000003", "110020002", "110020003")
            .exact(Kind.NOT_FOUND, "140020002")
            .exact(Kind.REJECTED, "2000000", "7000000", "140020001", "140020003")
            .exact(Kind.REJECTED, "120015537", "120015538", "120011094", "120011088")
            .exact(Kind.UNAVAILABLE, "4000000", "110020001", "140020008", "140020009")
            // Refused at the gate, before the call is looked at.
            .harmless(Kind.RATE_LIMITED, "4000004")
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier(ID, "Temu")
            .role(Role.SELL)
            .regions("global", "us", "eu")
            .documentation("https://partner.temu.com")
            .evidence(Source.OFFICIAL_DOCS, "2026-11-23")
            .live("https://openapi-b-us.temu.com")
            .hosts(
                    REGION,
                    Map.of(
                            "us", "https://openapi-b-us.temu.com",
                            "eu", "https://openapi-b-eu.temu.com",
                            "global", "https://openapi-b-global.temu.com"))
            .credential(Field.required(
                    APP_KEY,
                    "App key",
                    "Of an approved app on the region's partner platform (partner-us, partner-eu or partner.temu.com); where"
                            + " it allows certain IPs only, this hub's must be among them."))
            .credential(Field.secret(
                    APP_SECRET,
                    "App secret",
                    "Beside the app key on the partner platform; it also opens what Temu delivers."))
            .credential(
                    Field.optionalSecret(
                            TemuTokens.TOKEN,
                            "Access token",
                            "Only where the seller does not consent in the browser: the token that he copies after authorising the"
                                    + " app in the Seller Center (seller.temu.com, seller-eu.temu.com or agentseller.temu.com)."))
            .setting(Field.optional(
                            REGION,
                            "Region",
                            "Where the shop is: us, eu (with the United Kingdom) or global for all others; each has a"
                                    + " gateway of its own.")
                    .matching("us|eu|global")
                    .or("us"))
            .setting(Field.optional(
                            TemuWarehouses.SETTING,
                            "Warehouse",
                            "The id (WH-…) of the own warehouse that parcels leave from; the shop's default one unless"
                                    + " given.")
                    .matching("WH-\\w{1,40}"))
            .signer(new SortedMd5Signer(APP_KEY, APP_SECRET))
            .tokens(new TemuTokens())
            .limit(RateLimit.perSecond("app", 20).sharedByAddress())
            .errors(ERRORS)
            .orderStatuses(SALE_STATUSES)
            .listingStatuses(LISTING_STATUSES)
            .listings(TemuOffers.RULES)
            .sales(TemuSales.RULES)
            .webhooks(TemuDeliveries.RULES)
            .personal(
                    "receiptName",
                    "mobile",
                    "backupMobile",
                    "mail",
                    "regionName4",
                    "addressLine1",
                    "addressLine2",
                    "addressLine3",
                    "addressLineAll",
                    "addressExtra",
                    "firstName",
                    "lastName",
                    "postCode",
                    "taxCode",
                    "paymentInfo")
            .unknowns(
                    "One sells at Temu and buys nothing there: there are no orders to place.",
                    "Where messages go is entered on the partner platform for the app as a whole, and changing it takes up to a"
                            + " week; each shop's seller must permit its events by a call of bg.tmc.message.update with the"
                            + " shop's token. Both are an operator's, and a connection that hears of nothing asks for its"
                            + " sales all the same.",
                    "An app has one address for all its shops: what it tells of others than the shop whose connection has that"
                            + " address is about nothing that is known there.",
                    "A token is never renewed: when it has ended, after about a year, the seller has to authorise the app"
                            + " again. Which host calls go to is the setting's; what Temu says of it with a consent is not"
                            + " read.",
                    "Where consent in the browser begins is documented for seller.temu.com alone; elsewhere the seller copies"
                            + " the token.",
                    "A connection is one shop; the tokens of associated shops that come with a consent are not kept.",
                    "How a new listing is put up, how prices are negotiated, how returns are listed and how a sale is cancelled"
                            + " for want of stock is named but not described: that stays with the Seller Center.",
                    "A buyer's wish to cancel holds a sale and is answered in the Seller Center; unanswered it is granted"
                            + " after 24 hours.",
                    "Which words goods have for being on sale is not documented; a listing stands where the list stands that"
                            + " shows it.",
                    "The call that takes goods on and off sale is named in part only: that stays with the Seller Center.",
                    "Whether lists take ids of skus as numbers or as texts differs from call to call and is not documented for"
                            + " this one; they are sent as numbers.",
                    "Prices of goods are taken for whole units of their currency, as they look; that is not confirmed.",
                    "The price of a line is its retail price with taxes; discounts show in the sale's total alone.",
                    "That the extCode of what was sold is the seller's own code is inferred; so is that of a buyer's regions the"
                            + " first is the country, then the state, then the city.",
                    "How wide a window of changed sales may be, and how late a change may show, is not documented; a day and"
                            + " ten minutes are ours.",
                    "That Temu takes what it sells off its stock figure is not documented; it is taken for so.",
                    "Parcels are those of carriers of the seller's own; labels bought from Temu, which some orders must have"
                            + " (all of Brazil's), are bought in the Seller Center.",
                    "That a buyer changed his address comes without a time, so of two such changes of one sale the second is"
                            + " taken for a repeat of the first; the address is read again before anything is sent.",
                    "What the error code 6000001 means is not documented; it proves nothing. 2000000 and 7000000 say no more than that a"
                            + " business call failed, which is taken for a refusal.",
                    "There is no place to try anything: every call is made on the live account.")
            .can(CheckAccount.class, TemuAccount::new)
            .can(ReadCategories.class, TemuCategories::new)
            .can(ReadListings.class, TemuListings::new)
            .can(PublishOffers.class, TemuOffers::new)
            .can(ReceiveSales.class, TemuSales::new)
            .can(ShipSales.class, TemuShipping::new)
            .can(ReadWebhooks.class, session -> new TemuDeliveries())
            .build();

    private Temu() {}

    private static Map<String, String> holds() {
        Map<String, String> holds = new LinkedHashMap<>();
        holds.put("pending_buyer_cancellation", "The buyer wants to cancel; unanswered that is granted after 24 hours");
        holds.put("pending_buyer_address_change", "The buyer wants it sent to another address");
        holds.put("pending_risk_control_alert", "Temu's risk control looks at it");
        return Collections.unmodifiableMap(holds);
    }
}
