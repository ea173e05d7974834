package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierDefinition.Role;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireXml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What all members of the family have in common; a member adds where it lies, how it stands and what is not known of it. */
final class SellerCenter {

    static final StatusTable<OrderStatus> ITEM_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.CREATED, "pending")
            .map(OrderStatus.PROCESSING, "readytoship")
            .map(OrderStatus.SHIPPED, "shipped")
            .map(OrderStatus.DELIVERED, "delivered", "return_rejected")
            .map(OrderStatus.FAILED, "failed")
            .map(OrderStatus.CANCELLED, "canceled")
            .map(OrderStatus.RETURNED, "returned", "returnwaitingforapproval", "returnshippedbycustomer")
            .build();

    /** The words by which GetProducts filters; whether one is sold out is the stock's to say. */
    static final StatusTable<ListingStatus> LISTING_STATUSES = StatusTable.unlistedIs(ListingStatus.UNRECOGNISED)
            .map(ListingStatus.ON_SALE, "active", "sold-out")
            .map(ListingStatus.OFF_SALE, "inactive")
            .map(ListingStatus.IN_REVIEW, "pending")
            .map(ListingStatus.REJECTED, "rejected", "image-missing")
            .map(ListingStatus.DELETED, "deleted")
            .build();

    private static final String SUCCESS = "SuccessResponse";

    /** HTTP says 200 whatever happened ("Envelope"); codes as in "Errors that matter". */
    static final ErrorRules ERRORS = ErrorRules.rules()
            .reading(WireXml::orJson)
            .success(body -> body.path(SUCCESS).isObject())
            .payload(SellerCenter::payload)
            .code("/ErrorResponse/Head/ErrorCode")
            .message("/ErrorResponse/Head/ErrorMessage")
            .exact(Kind.UNAUTHORIZED, "7")
            // The next attempt has another time.
            .harmless(Kind.UNAVAILABLE, "3")
            // "Not yet processed, retry later".
            .harmless(Kind.UNAVAILABLE, "119")
            .exact(Kind.UNAVAILABLE, "6", "21")
            .exact(Kind.UNSUPPORTED, "8")
            .exact(Kind.INVALID_REQUEST, "1", "5")
            .exact(Kind.INVALID_REQUEST, "14", "17", "19", "36", "74", "75")
            .exact(Kind.INVALID_REQUEST, "20", "23", "24", "25", "26", "29", "31", "63")
            .exact(Kind.INVALID_REQUEST, "37", "38", "39", "56", "89", "98", "99")
            .exact(Kind.REJECTED, "73", "91")
            .build();

    private SellerCenter() {}

    static SupplierDefinition.Builder member(String id, String name) {
        return SupplierDefinition.supplier(id, name)
                .role(Role.SELL)
                .credential(Field.required(
                        SellerCenterSigner.USER_ID,
                        "User id",
                        "The e-mail address of the user whom the key is for, as under Settings > Manage Users."))
                .credential(Field.secret(
                        SellerCenterSigner.API_KEY,
                        "API key",
                        "Shown in the Seller Center under Settings > Manage Users."))
                .setting(Field.optional(
                                SellerCenterShop.CURRENCY,
                                "Currency",
                                "The currency of the shop's prices, such as NGN, which no answer tells; without it no price is"
                                        + " shown or changed.")
                        .matching("[A-Z]{3}"))
                .setting(Field.optional(
                                SellerCenterShop.TIME_ZONE,
                                "Time zone",
                                "Where the shop's clock stands, such as Africa/Lagos, since dates come without it; without it"
                                        + " the price of what is on sale for a while is not shown.")
                        .matching("[A-Za-z]+(/[A-Za-z0-9_+-]+)*"))
                .signer(new SellerCenterSigner())
                .limit(RateLimit.perSecond("account", 2))
                .errors(ERRORS)
                .orderStatuses(ITEM_STATUSES)
                .listingStatuses(LISTING_STATUSES)
                .listings(SellerCenterOffers.RULES)
                .personal(
                        "UserID",
                        "CustomerFirstName",
                        "CustomerLastName",
                        "NationalRegistrationNumber",
                        "Remarks",
                        "DeliveryInfo",
                        "GiftMessage",
                        "AddressBilling",
                        "AddressShipping",
                        "FirstName",
                        "LastName",
                        "Phone",
                        "Phone2",
                        "Address1",
                        "Address2",
                        "City",
                        "Ward",
                        "Region",
                        "PostCode")
                .can(CheckAccount.class, SellerCenterAccount::new)
                .can(ReadListings.class, SellerCenterListings::new)
                .can(PublishOffers.class, SellerCenterOffers::new);
    }

    static SupplierRequest get(Session session, String action) {
        return session.http().get(action, "/").query("Action", action);
    }

    static SupplierRequest post(Session session, String action) {
        return session.http().post(action, "/").query("Action", action);
    }

    /** Head and body; a body with nothing in it is an empty text instead ("JSON quirks"). */
    private static JsonNode payload(JsonNode answer) {
        JsonNode success = answer.path(SUCCESS);
        if (success.path("Body").isObject()) {
            return success;
        }
        ObjectNode whole = ((ObjectNode) success).deepCopy();
        whole.set("Body", WireJson.MAPPER.createObjectNode());
        return whole;
    }
}
