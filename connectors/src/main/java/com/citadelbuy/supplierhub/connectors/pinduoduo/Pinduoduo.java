package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.MakeLinks;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.RequestSigner.Context;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierDefinition.Role;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.SortedMd5Signer;
import java.time.Duration;

/** Pinduoduo's open platform: a shop of one's own there, and links to what others sell. */
public final class Pinduoduo {

    static final String CLIENT_ID = "client_id";
    static final String CLIENT_SECRET = "client_secret";
    static final String VARIANTS = "read_variants";

    /** Several words at once say how a sale stands; the earlier here goes before the later ("Order states"). */
    static final StatusTable<OrderStatus> SALE_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.CANCELLED, "confirm_status 2", "group_status 2")
            .map(OrderStatus.REFUNDED, "refund_status 4")
            .map(OrderStatus.ON_HOLD, "risk_control_status 1")
            .map(OrderStatus.CREATED, "group_status 0", "confirm_status 0")
            .map(OrderStatus.ON_HOLD, "refund_status 2", "refund_status 3")
            .map(OrderStatus.PROCESSING, "1")
            .map(OrderStatus.SHIPPED, "2")
            .map(OrderStatus.DELIVERED, "3")
            .map(OrderStatus.FAILED, "0")
            .build();

    /** A flag of the sku's or, on the list, the goods'; the status is the goods' alone. */
    static final StatusTable<ListingStatus> LISTING_STATUSES = StatusTable.unlistedIs(ListingStatus.UNRECOGNISED)
            .map(ListingStatus.ON_SALE, "is_onsale 1", "status 1")
            // Sold out: still offered, and what there is of it is told beside.
            .map(ListingStatus.ON_SALE, "status 3")
            .map(ListingStatus.OFF_SALE, "is_onsale 0", "status 2")
            .map(ListingStatus.DELETED, "status 4")
            .build();

    private static final String AFFILIATE = "pdd.ddk.";
    private static final RequestSigner SIGNER = new SortedMd5Signer(CLIENT_ID, CLIENT_SECRET);

    private static final ErrorRules ERRORS = ErrorRules.rules()
            .shaped(PinduoduoEnvelope::open)
            .success(PinduoduoEnvelope::isYes)
            .payload(PinduoduoEnvelope::payload)
            .refusal(PinduoduoEnvelope::isRefusal)
            // The code beside may be nothing, a text or a number; what it means is told in words only.
            .code("/error/error_code")
            .message("/error/sub_msg", "/error/error_msg")
            .phraseOf("50001", Kind.NOT_FOUND, "does not exist")
            .phraseOf("50001", Kind.NOT_FOUND, "不存在")
            .exact(Kind.INVALID_REQUEST, "10000", "10001", "21001", "21002", "52004")
            .exact(Kind.UNAUTHORIZED, "10016", "10019", "20004", "20005", "20031", "20032")
            .exact(Kind.UNSUPPORTED, "10017", "20034", "20035")
            .exact(Kind.REJECTED, "50001", "70032", "70033", "70034", "70035")
            .exact(Kind.UNAVAILABLE, "50000", "50002", "52001", "52002", "52102", "52103")
            // Refused at the gate, before the call is looked at.
            .harmless(Kind.RATE_LIMITED, "52101", "70031", "70036")
            .waitIn(PinduoduoEnvelope::waitIn)
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier("pinduoduo", "Pinduoduo")
            .role(Role.SELL)
            .regions("cn")
            .documentation("https://open.pinduoduo.com")
            .evidence(Source.OFFICIAL_DOCS, "2026-11-23")
            .live("https://gw-api.pinduoduo.com")
            .credential(Field.required(
                    CLIENT_ID,
                    "Client id",
                    "In the console of open.pinduoduo.com under the application; this hub's address must be on its list of"
                            + " allowed IPs."))
            .credential(Field.secret(
                    CLIENT_SECRET, "Client secret", "Beside the client id in the console of open.pinduoduo.com."))
            .setting(Field.optional(
                            PinduoduoLinks.POSITION,
                            "Promotion position",
                            "The pid of a promotion position at Duoduo Jinbao, needed to search products and to make"
                                    + " links; it has to be registered there.")
                    .matching("\\d{1,18}_\\d{1,18}"))
            .setting(Field.optional(
                    PinduoduoLinks.PARAMETERS,
                    "Promotion parameters",
                    "The custom_parameters with which the promotion position was registered, letter by letter; at most"
                            + " 64 bytes."))
            .setting(Field.optional(
                            VARIANTS,
                            "Read variants",
                            "With true, products are read with their variants, which needs a permission that"
                                    + " Pinduoduo grants to few.")
                    .matching("true|false")
                    .or("false"))
            .signer(Pinduoduo::sign)
            .tokens(new PinduoduoTokens())
            .limit(inTenSeconds(PinduoduoCatalog.SEARCH, 66_900))
            .limit(inTenSeconds(PinduoduoCatalog.DETAIL, 111_500))
            .limit(inTenSeconds(PinduoduoLinks.GENERATE, 66_900))
            .limit(aMinute(PinduoduoCatalog.CATEGORIES, 3_000))
            .limit(aMinute(PinduoduoListings.LIST, 600))
            .limit(aMinute(PinduoduoListings.DETAIL, 3_000))
            .limit(aMinute(PinduoduoSales.LIST, 6_000))
            .limit(aMinute(PinduoduoSales.GET, 30_000))
            .limit(RateLimit.perSecond(PinduoduoAccount.GET, 450)
                    .only(PinduoduoAccount.GET)
                    .sharedByAddress())
            .errors(ERRORS)
            .orderStatuses(SALE_STATUSES)
            .listingStatuses(LISTING_STATUSES)
            .listings(PinduoduoOffers.RULES)
            .sales(PinduoduoSales.RULES)
            .personal(
                    "receiver_name",
                    "receiver_name_mask",
                    "receiver_phone",
                    "receiver_phone_mask",
                    "receiver_address",
                    "receiver_address_mask",
                    "address",
                    "address_mask",
                    "town",
                    "buyer_memo",
                    "remark",
                    "owner_name")
            .unknowns(
                    "One sells at Pinduoduo and buys nothing there: there are no orders to place. Links that lead buyers to"
                            + " what others sell are offered too.",
                    "Pinduoduo pushes messages over a WebSocket, which is not read; sales are asked for.",
                    "A connection has to be authorised by a shop even where only links are made, though links by"
                            + " themselves need no token.",
                    "What a return and the shop's own account look like is not documented: returns are not read, and of the"
                            + " shop whatever is told of it is shown.",
                    "Names, phones and streets of buyers come in cipher, which only applications inside Pinduoduo's own cloud"
                            + " can read; shown is what Pinduoduo masks.",
                    "What becomes of a sale after it was confirmed is seen by reading it again; sales of more than 90 days"
                            + " ago are gone.",
                    "That a sku is in a sale only once is not documented; lines have no ids of their own, and the sku's stands"
                            + " for one.",
                    "That Pinduoduo takes what it sells off its stock figure is not documented; it is taken for so.",
                    "Whether a price can be changed without the higher one beside it is not documented; one that is not"
                            + " given is not sent.",
                    "The tag of a link is its uid, and a promotion position has to be registered with exactly what is sent"
                            + " beside it.",
                    "A product's sign may change; it is then asked for by another.",
                    "Of variants of others' goods only whether they are offered is told, and only with a permission.",
                    "Which published limits are an application's and which a shop's is inferred; that of writing is not"
                            + " published.",
                    "What the error codes 30000 and 30001 mean is not documented; they prove nothing.",
                    "There is no place to try anything: every call is made on the live account.")
            .can(CheckAccount.class, PinduoduoAccount::new)
            .can(ReadCategories.class, PinduoduoCatalog::new)
            .can(SearchProducts.class, PinduoduoCatalog::new)
            .can(ReadProduct.class, PinduoduoCatalog::new, PinduoduoCatalog.DETAIL)
            .can(MakeLinks.class, PinduoduoLinks::new)
            .can(ReadListings.class, PinduoduoListings::new)
            .can(PublishOffers.class, PinduoduoOffers::new)
            .can(ReceiveSales.class, PinduoduoSales::new)
            .can(ShipSales.class, PinduoduoShipping::new)
            .build();

    private Pinduoduo() {}

    /** An affiliate's calls for himself take no token; a shop's in them would speak of another ("Connect"). */
    private static WireRequest sign(WireRequest request, Context context) {
        return request.operation().startsWith(AFFILIATE)
                ? SIGNER.sign(request, new Context(context.credentials(), context.settings(), null, context.now()))
                : SIGNER.sign(request, context);
    }

    private static RateLimit inTenSeconds(String type, long calls) {
        return RateLimit.of(type, calls, Duration.ofSeconds(10)).only(type).sharedByAddress();
    }

    private static RateLimit aMinute(String type, long calls) {
        return RateLimit.perMinute(type, calls).only(type).sharedByAddress();
    }
}
