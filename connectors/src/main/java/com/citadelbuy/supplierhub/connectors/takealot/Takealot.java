package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.connectors.takealot.TakealotOffers.Progress;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierDefinition.Role;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;

/** Takealot's Marketplace API v1, with which one sells there. Its older Seller API is not spoken. */
public final class Takealot {

    static final String ID = "takealot";

    /** Free text; what it begins with or holds is what it means ("Order states"). */
    static final StatusTable<OrderStatus> SALE_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .containing(OrderStatus.CANCELLED, "cancelled")
            .containing(OrderStatus.RETURNED, "returned")
            // The last word: nothing tells that it arrived.
            .containing(OrderStatus.SHIPPED, "shipped to customer")
            .containing(OrderStatus.PROCESSING, "preparing for customer", "inter dc transfer")
            .containing(OrderStatus.CREATED, "new ")
            .build();

    static final StatusTable<ListingStatus> LISTING_STATUSES = StatusTable.unlistedIs(ListingStatus.UNRECOGNISED)
            .map(ListingStatus.ON_SALE, "buyable")
            .map(ListingStatus.OFF_SALE, "not_buyable", "disabled_by_seller")
            .map(ListingStatus.BLOCKED, "disabled_by_takealot")
            .build();

    /** A word that no document lists is not an end. */
    static final StatusTable<Progress> BATCHES = StatusTable.unlistedIs(Progress.UNDER_WAY)
            .map(Progress.DONE, "success", "SUCCESS")
            .map(Progress.FAILED, "failed", "FAILURE")
            .build();

    private static final ErrorRules ERRORS = ErrorRules.rules()
            // Some changes answer with the offer in an envelope, some without ("Write").
            .payload(body -> body.path("offer").isObject() ? body.path("offer") : body)
            .message("/message", "/title", "/errors/0/title", "/errors/0/message", "/errors/0")
            // A refused key is told in JSON; without it the network before Takealot's door wants to see a browser.
            .phrase(Kind.UNAVAILABLE, "HTTP 403")
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier(ID, "Takealot")
            .role(Role.SELL)
            .regions("africa")
            .documentation("https://marketplace-api.takealot.com/v1/docs")
            .evidence(Source.OFFICIAL_DOCS, "2026-11-23")
            .live("https://marketplace-api.takealot.com/v1")
            .credential(Field.secret(
                    "api_key",
                    "API key",
                    "Made by the account's owner in the Seller Portal under API Integrations and shown once; making another"
                            + " ends it. It always allows changes."))
            .credential(Field.optionalSecret(
                    TakealotDeliveries.SECRET,
                    "Webhook secret",
                    "Entered beside the webhook's address in the Seller Portal; without it nothing that is sent is"
                            + " believed."))
            .credential(Field.optionalSecret(
                    TakealotDeliveries.ADDRESS,
                    "Webhook address",
                    "The webhook's address exactly as entered in the Seller Portal, for accounts whose signatures"
                            + " cover it."))
            .setting(Field.optional(
                            TakealotAccount.WAREHOUSE,
                            "Warehouse",
                            "The number of the own warehouse that stock is written for; needed where the account has"
                                    + " several. The account check names them.")
                    .matching("\\d{1,18}"))
            .signer(RequestSigner.credentialHeader("X-API-Key", "api_key"))
            .limit(RateLimit.perSecond("account", 2))
            .errors(ERRORS)
            .orderStatuses(SALE_STATUSES)
            .listingStatuses(LISTING_STATUSES)
            .listings(TakealotOffers.RULES)
            .sales(TakealotSales.RULES)
            .webhooks(TakealotDeliveries.RULES)
            .personal("customer_comment", "customer")
            .unknowns(
                    "One sells at Takealot and buys nothing there: there are no orders to place.",
                    "Whether the price of a sale is that of one piece or of the whole line is reported both ways; it is"
                            + " taken for the line's.",
                    "Nothing tells that a sale arrived: Shipped to Customer is the last word before a return.",
                    "Buyers' names and addresses are never shown, and there is no call to cancel or pack a sale.",
                    "No limit is published; two calls a second is ours. Accounts that ask too often are blocked.",
                    "How wide a window of sales may be, and how late a sale may appear, is not documented.",
                    "A batch does not tell which of its offers it refused, so offers are changed one by one.",
                    "How webhooks are signed is reported in two ways, and either is accepted; delivery is not promised.",
                    "Which other states an inbound shipment or a sale may have is not documented; unlisted words move"
                            + " nothing.",
                    "Accounts with a key of the older Seller API only are not served.",
                    "There is no place to try anything: every call is made on the live account.")
            .can(CheckAccount.class, TakealotAccount::new)
            .can(ReadListings.class, TakealotListings::new)
            .can(PublishOffers.class, TakealotOffers::new)
            .can(ReceiveSales.class, TakealotSales::new)
            .can(ReadReturns.class, TakealotReturns::new)
            .can(ReadWebhooks.class, session -> new TakealotDeliveries())
            .build();

    private Takealot() {}
}
