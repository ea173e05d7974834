package com.citadelbuy.supplierhub.server.listings;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.connectors.takealot.Takealot;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.testkit.synthetic.Altered;
import com.citadelbuy.supplierhub.testkit.synthetic.SyntheticMarket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strangers buy whenever they like, and still no piece is sold twice. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class OversellTest {

    private static final String MUG = "MUG-BLUE";
    private static final String CUP = "CUP-1";
    private static final int THERE = 10;

    private final Publisher atTakealot = new Publisher();
    private final Publisher atMarket = new Publisher();

    /** What happens in the moment before a listing is read. */
    private Runnable beforeReading = () -> {};

    private ListingsHub hub;
    private String takealot;
    private String market;

    @BeforeEach
    void twoMarketplaces() {
        hub = new ListingsHub(
                atMarket.at(SyntheticMarket.DEFINITION),
                atTakealot.at(Altered.ability(Takealot.DEFINITION, ReadListings.class, Read::new)));
        takealot = hub.catalog.connect("takealot");
        market = hub.catalog.connect("market");
        hub.walk();
        hub.catalog.clock.advance(Duration.ofSeconds(1));
        hub.level(market, Stock.exact(THERE));
    }

    private final class Read implements ReadListings {
        private final ReadListings right;

        Read(ReadListings right) {
            this.right = right;
        }

        @Override
        public Page<Listing> page(@Nullable Cursor from) {
            return right.page(from);
        }

        @Override
        public Listing byKey(ListingKey key) {
            beforeReading.run();
            return right.byKey(key);
        }
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whatWasSoldBeforeAFigureIsWrittenIsNotOnSaleAgain() {
        hub.follow(takealot, MUG, 0);
        assertThat(hub.buy("takealot", MUG, 3)).isTrue();
        hub.work();
        assertThat(hub.own(MUG)).isEqualTo(7);
        assertThat(hub.buy("takealot", MUG, 8)).isFalse();
        assertThat(hub.buy("takealot", MUG, 7)).isTrue();
        assertThat(sold("takealot", MUG)).isEqualTo(THERE);
    }

    @Test
    void whoeverBuysBetweenTheLooksFindsNoMoreThanThereIs() {
        beforeReading = () -> hub.buy("takealot", MUG, 1);
        hub.follow(takealot, MUG, 0);
        for (int i = 0; i < 8; i++) {
            hub.work();
            assertThat(hub.own(MUG)).isLessThanOrEqualTo(THERE - sold("takealot", MUG));
            hub.after(Duration.ofSeconds(30));
        }
        assertThat(sold("takealot", MUG)).isPositive();
    }

    @Test
    void whoeverBuysInTheMomentOfWritingIsFoundBeforeTheFigureCountsAsWritten() {
        atTakealot.before = () -> {
            atTakealot.before = () -> {};
            hub.buy("takealot", MUG, 2);
        };
        hub.follow(takealot, MUG, 0);
        hub.work();
        assertThat(figures(atTakealot)).containsExactly(10L, 8L);
        assertThat(hub.own(MUG)).isEqualTo(THERE - 2);
        assertThat(hub.state(MUG, Aspect.STOCK)).isEqualTo(ChangeState.PUBLISHED);
    }

    @Test
    void aReserveCoversWhatIsSoldInThatMoment() {
        atTakealot.before = () -> {
            atTakealot.before = () -> {};
            hub.buy("takealot", MUG, 2);
        };
        // The greediest buyer takes all there is the moment it is shown.
        atTakealot.told = publication -> {
            hub.buy("takealot", MUG, (int) Math.max(1, hub.own(MUG)));
            return publication;
        };
        hub.follow(takealot, MUG, 2);
        hub.inTheEnd();
        assertThat(sold("takealot", MUG)).isLessThanOrEqualTo(THERE);
        assertThat(hub.own(MUG)).isZero();
    }

    @Test
    void aFigureOfOnesOwnIsLowerByWhatWasSoldSinceItWasNamed() {
        hub.stock(takealot, MUG, 12);
        hub.buy("takealot", MUG, 2);
        hub.work();
        assertThat(hub.own(MUG)).isEqualTo(10);
        hub.buy("takealot", MUG, 4);
        hub.after(Duration.ofMinutes(1));
        assertThat(hub.own(MUG)).as("the marketplace takes off by itself").isEqualTo(6);
        assertThat(figures(atTakealot)).containsExactly(10L);
    }

    @Test
    void nothingIsWrittenWhereTheFigureIsAsWanted() {
        hub.stock(takealot, MUG, 40);
        hub.work();
        assertThat(atTakealot.calls).isEmpty();
        assertThat(hub.state(MUG, Aspect.STOCK)).isEqualTo(ChangeState.PUBLISHED);
        assertThat(hub.events(MUG)).containsExactly("listing.found", "listing.published");
    }

    @Test
    void aFigureIsWrittenWithWhatTheMarketplaceShowed() {
        hub.stock(takealot, MUG, 12);
        hub.work();
        ListingChange.Stock sent =
                (ListingChange.Stock) atTakealot.calls.getFirst().getFirst();
        assertThat(sent.seen()).isEqualTo(40);
        assertThat(sent.quantity()).isEqualTo(12);
    }

    @Test
    void whereItCannotBeSeenWhatWasSoldNothingIsWritten() {
        hub.stock(takealot, MUG, 12);
        hub.catalog
                .simulators
                .faults("takealot")
                .next(Fault.SERVER_ERROR, 100, request -> request.path().contains("sales"));
        hub.work();
        assertThat(atTakealot.calls).isEmpty();
        assertThat(hub.change(MUG, Aspect.STOCK).problemCode()).isEqualTo("supplier_unavailable");
        hub.catalog.simulators.faults("takealot").clear();
        hub.inTheEnd();
        assertThat(hub.own(MUG)).isEqualTo(12);
    }

    @Test
    void stockFollowsItsVariantAndWhatIsSoldElsewhere() {
        hub.follow(takealot, MUG, 1);
        hub.follow(market, CUP, 1);
        hub.inTheEnd();
        assertThat(hub.own(MUG)).isEqualTo(9);
        assertThat(hub.pieces(CUP)).isEqualTo(9);
        hub.buy("takealot", MUG, 4);
        hub.selling.sync().want(ListingsHub.WORKSPACE, takealot);
        hub.inTheEnd();
        assertThat(hub.own(MUG)).isEqualTo(5);
        assertThat(hub.pieces(CUP)).isEqualTo(5);
        hub.level(market, Stock.exact(20));
        hub.inTheEnd();
        assertThat(hub.own(MUG)).as("the four are not sent yet").isEqualTo(15);
        assertThat(hub.pieces(CUP)).isEqualTo(15);
    }

    @Test
    void atAMarketplaceThatTakesMinutesEverythingIsRightInTheEnd() {
        hub.follow(market, CUP, 0);
        hub.work();
        hub.catalog.clock.advance(Duration.ofMinutes(3));
        assertThat(hub.buy("market", CUP, 6)).isTrue();
        hub.inTheEnd();
        hub.inTheEnd();
        assertThat(hub.pieces(CUP)).isEqualTo(THERE - 6);
        assertThat(hub.buy("market", CUP, 5)).isFalse();
    }

    @Test
    void aSaleThatIsCancelledIsThereToBeSoldAgain() {
        hub.follow(market, CUP, 0);
        hub.inTheEnd();
        String order = hub.catalog.simulators.buy("market", Map.of(CUP, 4)).orElseThrow();
        hub.inTheEnd();
        assertThat(hub.pieces(CUP)).isEqualTo(6);
        assertThat(hub.catalog.simulators.cancelSale("market", order)).isTrue();
        hub.selling.sync().want(ListingsHub.WORKSPACE, market);
        hub.inTheEnd();
        assertThat(hub.pieces(CUP)).isEqualTo(THERE);
    }

    @Test
    void whatNobodyCountsIsNotGuessed() {
        hub.follow(takealot, MUG, 0);
        hub.work();
        hub.level(market, Stock.flag(true));
        hub.inTheEnd();
        assertThat(hub.own(MUG)).isEqualTo(THERE);
        assertThat(hub.change(MUG, Aspect.STOCK).problemCode()).isEqualTo("stock_unknown");
        assertThat(hub.listing(MUG).state()).isEqualTo(ListingState.PENDING);
        hub.level(market, Stock.exact(3));
        hub.inTheEnd();
        assertThat(hub.own(MUG)).isEqualTo(3);
    }

    @Test
    void ofAVariantThatIsGoneNothingIsOnSale() {
        hub.follow(takealot, MUG, 0);
        hub.work();
        hub.catalog.database.useHandle(handle -> handle.execute("UPDATE variants SET gone_at = now()"));
        hub.after(Duration.ofMinutes(61));
        hub.feature.sync().tick();
        hub.work();
        assertThat(hub.own(MUG)).isZero();
    }

    private long sold(String supplier, String sku) {
        return hub.catalog.simulators.ledger(supplier).stream()
                .filter(entry ->
                        entry.deed() == Ledger.Deed.SOLD && entry.reference().equals(sku))
                .count();
    }

    private static List<Long> figures(Publisher publisher) {
        return publisher.calls.stream()
                .flatMap(List::stream)
                .map(change -> ((ListingChange.Stock) change).quantity())
                .toList();
    }
}
