package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.model.Address;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a supplier takes a part of an order only, a person says what is to become of that part, and nobody else. */
@NullMarked
class PartlyTakenTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String BIGBUY = "bigbuy";
    private static final String BANGGOOD = "banggood";
    private static final Address MADRID = new Address(
            "Ada Lovelace",
            null,
            "Calle Mayor 1",
            null,
            "Madrid",
            null,
            "28013",
            "ES",
            "+34600000000",
            "a@example.com",
            null);

    private final OrderHub hub = new OrderHub();

    @AfterEach
    void close() {
        hub.close();
    }

    private void letGoOn(String id) {
        hub.feature
                .actions()
                .tryAgain(
                        WORKSPACE,
                        hub.part(id).id(),
                        new OrderActions.Changes(null, null, Map.of()),
                        "The other is ordered elsewhere");
    }

    /** More than there is of the eleventh of its goods, which is the first in another warehouse. */
    private String partlyAtBigBuy() {
        hub.catalog.connect(BIGBUY);
        String first =
                hub.catalog.simulators.simulator(BIGBUY).guide().products().getFirst();
        String elsewhere = Long.toString(Long.parseLong(first) + 10);
        OfferBook.Offered there = hub.offer(BIGBUY, first);
        OfferBook.Offered sold = hub.offer(BIGBUY, elsewhere);
        return hub.orders
                .place(
                        WORKSPACE,
                        Asking.of(there)
                                .lines(Asking.line(there, 1), Asking.line(sold, 5_000))
                                .to(MADRID)
                                .command())
                .id();
    }

    /** BigBuy is paid for the goods that it takes and goes on with them at once. */
    @Test
    void whatASupplierGoesOnWithIsHeldAllTheSame() {
        String id = partlyAtBigBuy();

        hub.pass(Duration.ofHours(2), 8);

        assertThat(hub.deeds(BIGBUY, Deed.PLACED)).hasSize(1);
        assertThat(hub.facts(id)).contains("taken_in_part", "seen");
        assertThat(hub.order(id).status()).as("%s", hub.facts(id)).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.part(id).reason()).isEqualTo("partly_taken");
        assertThat(hub.part(id).nextAction()).contains("ER003 for S7100211").contains("Try again", "cancel");
        assertThat(OrderActions.possible(hub.part(id))).containsExactly("try_again", "cancel");
    }

    @Test
    void onceAPersonLetsItGoOnItStandsWhereTheSupplierHasGotTo() {
        String id = partlyAtBigBuy();
        hub.pass(Duration.ofHours(2), 8);

        letGoOn(id);
        hub.pass(SECOND, 5);

        assertThat(hub.order(id).status()).as("%s", hub.facts(id)).isEqualTo(OrderState.PROCESSING);
        assertThat(hub.posts(BIGBUY)).isEqualTo(1);
    }

    /** Of what Banggood refuses of an order only its answer tells; of these goods it sells the second no more. */
    @Test
    void whatWaitsToBePaidThereWaitsForAPersonFirst() {
        hub.catalog.connect(BANGGOOD);
        String id = hub.orders
                .place(
                        WORKSPACE,
                        Asking.of(hub.offer(BANGGOOD, 0), hub.offer(BANGGOOD, "1500002"))
                                .command())
                .id();

        hub.pass(Duration.ofSeconds(2), 3);

        assertThat(hub.catalog.simulators.requests(BANGGOOD))
                .anyMatch(request -> request.path().endsWith("/order/getOrderInfo"));
        assertThat(hub.order(id).status()).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.part(id).reason()).isEqualTo("partly_taken");
        assertThat(hub.part(id).nextAction()).contains("Error product_id for 1500002");
        letGoOn(id);
        hub.work();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.SUBMITTED);
        assertThat(hub.part(id).reason()).isEqualTo("awaiting_manual_payment");
    }
}
