package com.citadelbuy.supplierhub.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.sales.SaleSync.Hinted;
import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a sale is looked at by itself, and what a list alone may not say of it. */
@NullMarked
class SaleLookingTest {

    private static final Duration SOON = Duration.ofMinutes(16);

    private SalesHub hub = new SalesHub(Basis.CHANGED);

    @AfterEach
    void close() {
        hub.close();
    }

    private void goBy(Basis basis) {
        hub.close();
        hub = new SalesHub(basis);
    }

    @Test
    void aLineOfAStaleListMovesNothingBackWithoutALook() {
        goBy(Basis.PLACED);
        hub.market.tellsChanges = false;
        Connection connection = hub.connect("market");
        hub.market.sell("S1");
        hub.market.move("S1-1", OrderStatus.SHIPPED, "sent", "T-1");
        Sale late = Objects.requireNonNull(hub.market.sales.get("S1"));
        hub.receive();
        hub.market.move("S1-1", OrderStatus.PROCESSING, "packed", null);
        hub.market.move("S1-2", OrderStatus.SHIPPED, "sent", "T-2");
        hub.feature.sync().now(connection);
        assertThat(hub.sale("S1").lines())
                .extracting(SaleLine::status)
                .containsExactly(OrderStatus.SHIPPED, OrderStatus.SUBMITTED);
        hub.market.sales.put("S1", late);
        hub.work();
        assertThat(hub.market.asked).endsWith("again S1");
    }

    @Test
    void theLongerNothingComesOfASaleTheLessOftenItIsLookedAt() {
        SalePace pace = new SalePace(true, Duration.ofMinutes(15));
        Connection connection = hub.connect("market");
        Instant now = hub.catalog.clock.instant();
        assertThat(pace.nextLook(connection, Basis.PLACED, OrderStatus.SUBMITTED, now, now))
                .isEqualTo(now.plus(Duration.ofMinutes(15)));
        assertThat(pace.nextLook(connection, Basis.PLACED, OrderStatus.SUBMITTED, now.minus(Duration.ofDays(10)), now))
                .isEqualTo(now.plus(Duration.ofHours(10)));
        assertThat(pace.nextLook(connection, Basis.PLACED, OrderStatus.SHIPPED, now.minus(Duration.ofDays(61)), now))
                .isNull();
    }

    @Test
    void whereNobodySaysWhenAListMovesNothingBackWithoutALook() {
        goBy(Basis.PLACED);
        hub.market.tellsChanges = false;
        hub.connect("market");
        hub.market.sell("S1");
        hub.receive();
        Sale early = Objects.requireNonNull(hub.market.sales.get("S1"));
        hub.market.move("S1", OrderStatus.SHIPPED, "sent");
        Sale late = Objects.requireNonNull(hub.market.sales.get("S1"));
        hub.after(SOON);
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.SHIPPED);
        hub.market.sales.put("S1", early);
        hub.feature.sync().now(hub.catalog.connections.all("default").getFirst());
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.SHIPPED);
        hub.market.sales.put("S1", late);
        hub.work();
        assertThat(hub.market.asked).endsWith("again S1");
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void whereListsTellOfNewSalesOnlyOpenOnesAreLookedAtUntilTheyAreOver() {
        goBy(Basis.PLACED);
        hub.connect("market");
        hub.market.sell("S1");
        hub.receive();
        hub.after(SOON);
        hub.market.move("S1", OrderStatus.SHIPPED, "sent");
        hub.after(SOON);
        hub.market.move("S1", OrderStatus.DELIVERED, "arrived");
        hub.after(Duration.ofHours(7));
        assertThat(hub.events()).containsExactly("sale.received", "sale.shipped", "sale.delivered");
        long looks = hub.looks();
        hub.after(Duration.ofHours(7));
        assertThat(hub.looks()).isEqualTo(looks);
    }

    @Test
    void whereListsTellOfChangesNoSaleIsLookedAtWithoutAReason() {
        hub.connect("market");
        hub.market.sell("S1");
        hub.receive();
        hub.after(Duration.ofHours(7));
        assertThat(hub.looks()).isZero();
    }

    @Test
    void aHintAtAKnownSaleHasItLookedAtAndOneAtAnUnknownSaleHasThemListed() {
        Connection connection = hub.connect("market");
        hub.market.sell("S1");
        hub.receive();
        hub.catalog.clock.advance(Duration.ofSeconds(1));
        hub.market.move("S1", OrderStatus.CANCELLED, "void");
        hub.market.sell("S2");
        assertThat(hub.hint(connection, "S1")).isEqualTo(Hinted.LOOK_DUE);
        assertThat(hub.hint(connection, "S2")).isEqualTo(Hinted.LOOK_DUE);
        hub.work();
        assertThat(hub.events()).containsExactlyInAnyOrder("sale.received", "sale.cancelled", "sale.received");
        assertThat(hub.hint(hub.connect("shop"), "S1")).isEqualTo(Hinted.NOT_OURS);
    }

    @Test
    void aLookThatFailsIsMadeAgainAndSaysWhy() {
        Connection connection = hub.connect("market");
        hub.market.sell("S1");
        hub.receive();
        hub.market.lookFailures.add(Failure.Kind.UNAVAILABLE);
        hub.hint(connection, "S1");
        hub.work();
        assertThat(hub.sale("S1").sale().problem()).isEqualTo("not now");
        hub.after(Duration.ofSeconds(5));
        assertThat(hub.sale("S1").sale().problem()).isNull();
        assertThat(hub.looks()).isEqualTo(2);
    }
}
