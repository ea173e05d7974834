package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Evidence;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.MakeLinks;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierDefinition.Role;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.testkit.contract.Hints;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A made-up marketplace that has everything marketplaces have: offers changed by feeds, sales followed by when they changed,
 * carriers of its own and of the seller's. Its simulator is {@link MarketSimulator}.
 */
public final class SyntheticMarket {

    static final StatusTable<OrderStatus> SALE_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.CREATED, "waiting")
            .map(OrderStatus.PROCESSING, "packed", "handed")
            .map(OrderStatus.ON_HOLD, "stopped")
            .map(OrderStatus.SHIPPED, "sent")
            .map(OrderStatus.DELIVERED, "arrived")
            .map(OrderStatus.CANCELLED, "void")
            .map(OrderStatus.RETURNED, "returned")
            .build();

    static final StatusTable<ListingStatus> LISTING_STATUSES = StatusTable.unlistedIs(ListingStatus.UNRECOGNISED)
            .map(ListingStatus.ON_SALE, "live")
            .map(ListingStatus.OFF_SALE, "paused")
            .map(ListingStatus.IN_REVIEW, "checking")
            .map(ListingStatus.BLOCKED, "frozen")
            .build();

    public static final SupplierDefinition DEFINITION = SupplierDefinition.supplier("market", "Market")
            .role(Role.SELL)
            .documentation("https://market.example/docs")
            .evidence(Evidence.Source.OFFICIAL_DOCS, "2026-11-23")
            .live("https://api.market.example")
            .credential(Field.secret("api_key", "API key", "Shown in the made-up console under Keys."))
            .tokens(new SyntheticTokens())
            .signer(RequestSigner.tokenHeader("X-Token"))
            .limit(RateLimit.perSecond("calls", 2_000))
            .errors(Synthetic.ERRORS)
            .orderStatuses(SALE_STATUSES)
            .listingStatuses(LISTING_STATUSES)
            .listings(new ListingRules(EnumSet.allOf(Aspect.class), 20, true))
            .sales(new SaleRules(SaleRules.Basis.CHANGED, Duration.ofDays(7), Duration.ofMinutes(5)))
            .personal("name", "street", "city", "zip", "phone", "email", "comment")
            .unknowns("Whether a buyer may change his address is not documented.")
            .can(CheckAccount.class, session -> new Account(session))
            .can(ReadListings.class, SyntheticListings::new)
            .can(PublishOffers.class, SyntheticOffers::new)
            .can(ReceiveSales.class, SyntheticSales::new)
            .can(PackSales.class, SyntheticFulfilment.Packing::new)
            .can(ShipSales.class, SyntheticFulfilment.Shipping::new)
            .can(CancelSales.class, SyntheticFulfilment.Cancelling::new)
            .can(ReadReturns.class, SyntheticReturns::new)
            .can(MakeLinks.class, SyntheticLinks::new)
            .build();

    /** What the contract kit has to be told of it. */
    public static final Hints HINTS = Hints.none()
            .creating(new ListingDraft(
                    null,
                    "A new cup",
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    Money.of("12.00", "EUR"),
                    5L,
                    Map.of()));

    private SyntheticMarket() {}

    private record Account(Session session) implements CheckAccount {

        private record Me(String id, @Nullable String title) {}

        @Override
        public AccountInfo check() {
            Me me = session.http().get("account", "/account").read(Me.class);
            return new AccountInfo(me.id(), me.title(), null, Map.of());
        }
    }
}
