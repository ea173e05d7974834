package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.connectors.jumia.JumiaFeed.Progress;
import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierDefinition.Role;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;

/** Jumia's Vendor API, with which one sells there. The SellerCenter API, which it replaced in 2022, is not spoken here. */
public final class Jumia {

    /** Of an item, as {@link JumiaWire#word} writes it. */
    static final StatusTable<OrderStatus> SALE_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            // With a tracking number it is packed: JumiaItems.
            .map(OrderStatus.CREATED, "PENDING")
            .map(OrderStatus.PROCESSING, "READY_TO_SHIP")
            .map(OrderStatus.SHIPPED, "SHIPPED")
            .map(OrderStatus.DELIVERED, "DELIVERED")
            .map(OrderStatus.FAILED, "FAILED")
            .map(OrderStatus.CANCELLED, "CANCELED", "CANCELLED")
            .map(OrderStatus.RETURNED, "RETURNED")
            .build();

    /** What the seller wants, and of what he wants sold, what became of it in quality control. */
    static final StatusTable<ListingStatus> LISTING_STATUSES = StatusTable.unlistedIs(ListingStatus.UNRECOGNISED)
            .map(ListingStatus.ON_SALE, "APPROVED")
            .map(ListingStatus.IN_REVIEW, "NOT_READY_TO_QC", "PENDING")
            .map(ListingStatus.REJECTED, "REJECTED")
            .map(ListingStatus.OFF_SALE, "INACTIVE")
            .map(ListingStatus.DELETED, "DELETED")
            .build();

    /** The newer words and the older; one that no document lists is not an end. */
    static final StatusTable<Progress> FEEDS = StatusTable.unlistedIs(Progress.UNDER_WAY)
            .map(Progress.UNDER_WAY, "PENDING", "IN_PROGRESS", "PROCESSING")
            .map(Progress.DONE, "COMPLETED", "DONE")
            .map(Progress.FAILED, "FAILED", "ERROR")
            .build();

    /** Each part of the API has its own shape of errors. */
    private static final ErrorRules ERRORS = ErrorRules.rules()
            .payload(JumiaWire::listed)
            .code("/code", "/data/0/code", "/error")
            .message("/error_description", "/message", "/data/0/message", "/error")
            .exact(Kind.UNAUTHORIZED, "invalid_grant")
            // The application lacks a role, and another token would lack it as well.
            .status(403, Kind.REJECTED, true)
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier("jumia", "Jumia")
            .role(Role.SELL)
            .regions("africa")
            .documentation("https://vendorcenter.jumia.com/api-docs/openapi.yaml")
            .evidence(Source.COMMUNITY, "2026-11-23")
            .live("https://vendor-api.jumia.com")
            .credential(Field.required(
                    JumiaTokens.CLIENT,
                    "Client ID",
                    "In the Vendor Center under Settings, Applications: create one of the type Self Authorization. It"
                            + " needs the roles to read and manage orders and products."))
            .credential(Field.secret(
                    JumiaTokens.REFRESH,
                    "Refresh token",
                    "Generate Token beside the application. It is used up by the first call; whoever else uses it ends"
                            + " the connection."))
            .setting(Field.optional(
                    JumiaAccount.SHOP,
                    "Shop",
                    "The id of the shop that is meant; without it all shops are read. New listings need it where the"
                            + " account has several. The account check names them."))
            .setting(Field.optional(
                            JumiaAccount.CLIENT,
                            "Business client",
                            "The country whose prices are shown and set and in which listings are put on sale, such as"
                                    + " jumia-ng; the account check names them. Without it listings are put on sale in"
                                    + " all, and where there are several only general prices, in dollars, can be set.")
                    .matching("[A-Za-z]+[-_][A-Za-z]{2}"))
            .signer(RequestSigner.bearerToken()
                    .and((request, context) -> request.withHeader("Accept", "application/json")))
            .tokens(new JumiaTokens())
            .limit(RateLimit.perSecond("second", 4))
            .limit(RateLimit.perMinute("minute", 200))
            .errors(ERRORS)
            .orderStatuses(SALE_STATUSES)
            .listingStatuses(LISTING_STATUSES)
            .listings(JumiaFeeds.RULES)
            .sales(JumiaSales.RULES)
            .personal(
                    "firstName",
                    "lastName",
                    "address",
                    "city",
                    "postalCode",
                    "ward",
                    "region",
                    "email",
                    "createdBy",
                    "shippingAddress")
            .unknowns(
                    "One sells at Jumia and buys nothing there: there are no orders to place.",
                    "How long tokens live is reported in several ways, some as short as a day. A connection that is idle"
                            + " for longer may have to be authorised again, and so may one that lost the answer to a"
                            + " renewal.",
                    "Whether Jumia takes what it sells off its stock figure by itself is not documented; it is taken to"
                            + " do so.",
                    "Stock is one figure for all countries of an account. A price in dollars is the general one, which"
                            + " holds where a country has none of its own: a price is set in the currency in which the"
                            + " listing shows it.",
                    "The documents show a general price beside that of a country. It is sent where the account sells in"
                            + " one country only; elsewhere it would change the others. Whether either is taken without"
                            + " the other is not documented.",
                    "In which currency a reduced price is where two are shown is not documented; while one holds, no"
                            + " price is shown.",
                    "A reduced price needs dates, so that a higher price beside the price cannot be set.",
                    "Which other states an item may have is not documented; unlisted words move nothing.",
                    "What waits in Jumia's own warehouse counts as being processed, since the seller has nothing to do.",
                    "Buyers' telephone numbers and e-mail addresses are never shown, and cancelling takes no reason.",
                    "The limits are shared by all applications of a master shop.",
                    "Labels, payouts and consignments to Jumia's warehouse are not read or made.",
                    "There are no webhooks, and returns are only seen as a state of what was sold.")
            .can(CheckAccount.class, JumiaAccount::new)
            .can(ReadCategories.class, JumiaTaxonomy::new)
            .can(ReadListings.class, JumiaListings::new)
            .can(PublishOffers.class, JumiaFeeds::new)
            .can(ReceiveSales.class, JumiaSales::new)
            .can(PackSales.class, JumiaDeeds::new)
            .can(CancelSales.class, JumiaDeeds::new)
            .build();

    private Jumia() {}
}
