package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.OrderRecovery.Strategy;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Placing in fair weather: what was asked is what was placed, once. */
final class PlaceChecks implements Suite {

    private static final String NAME = "Зоряна Ґалаґан";
    private static final String STREET = "вулиця Ярославів Вал 15, 東京 ﷺ";
    private static final Set<Strategy> REFERENCE_COUNTS =
            EnumSet.of(Strategy.KEY, Strategy.LOOKUP, Strategy.REPEAT_REFUSED);

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.on(subject, "an order is placed once, under our reference", PlaceChecks::once));
        checks.add(Check.on(subject, "the echo says what was asked", PlaceChecks::echo));
        if (!subject.hints().latinOnly()) {
            checks.add(Check.on(subject, "an address in another script reaches the supplier", PlaceChecks::script));
        }
        if (referenceCounts(subject)) {
            checks.add(Check.on(subject, "a reference stands for one order, however often it is sent", stage -> {
                repeated(stage);
            }));
            checks.add(Check.on(subject, "an order that the net delivers twice is one order", PlaceChecks::doubled));
        }
        return checks;
    }

    /** Whether the supplier makes one order of two requests with one reference. */
    static boolean referenceCounts(Subject subject) {
        var recovery = subject.definition().recovery();
        return recovery != null
                && REFERENCE_COUNTS.contains(recovery.strategy())
                && !subject.hints().referencesRepeat();
    }

    private static void once(Stage stage) {
        PurchaseOrder order = stage.shopper().order();
        OrderSnapshot placed = new OrderLife(stage).placed(order);
        assertThat(placed.id()).isNotBlank();
        assertThat(stage.ledger(Deed.PLACED)).hasSize(1);
        var entry = stage.ledger(Deed.PLACED).getFirst();
        assertThat(entry.reference()).isEqualTo(order.reference().text());
        assertThat(entry.orderId()).isEqualTo(placed.id());
    }

    private static void echo(Stage stage) {
        PurchaseOrder order = stage.shopper().order();
        OrderSnapshot placed = new OrderLife(stage).placed(order);
        Expect.that(
                placed.reference() == null
                        || placed.reference().equals(order.reference().text()),
                "Our reference came back as " + placed.reference());
        if (!placed.lines().isEmpty()) {
            assertThat(placed.lines()).hasSameSizeAs(order.lines());
            var asked = order.lines().getFirst();
            var echoed = placed.lines().getFirst();
            assertThat(echoed.variantId()).isEqualTo(asked.variantId());
            assertThat(echoed.quantity()).isEqualTo(asked.quantity());
        }
    }

    private static void script(Stage stage) {
        Address plain = Sentinels.address(stage.subject().hints());
        Address foreign = Sentinels.named(Sentinels.at(plain, STREET), NAME);
        new OrderLife(stage).placed(stage.shopper().orderTo(foreign));
        List<String> told = stage.requests().stream()
                .flatMap(request -> Spoken.in(request).stream())
                .toList();
        assertThat(told).as("what reached the supplier").anyMatch(text -> text.contains(STREET));
        assertThat(told).as("what reached the supplier").anyMatch(text -> text.contains("Зоряна"));
    }

    private static void repeated(Stage stage) {
        PurchaseOrder order = stage.shopper().order();
        OrderLife life = new OrderLife(stage);
        OrderSnapshot first = life.placed(order);
        same(first.id(), life.place(order));
        assertThat(stage.ledger(Deed.PLACED)).hasSize(1);
    }

    /** A repeat may be refused as one, or be answered with the order that there is. */
    static void same(String orderId, Placement again) {
        switch (again) {
            case Placement.Repeated repeated ->
                assertThat(repeated.reason().message()).isNotBlank();
            case Placement.Accepted accepted ->
                assertThat(accepted.orders()).extracting(OrderSnapshot::id).contains(orderId);
            case Placement.Rejected rejected ->
                throw new AssertionError("A repeat proves that the order exists, but was called " + rejected);
        }
    }

    private static void doubled(Stage stage) {
        PurchaseOrder order = stage.shopper().order();
        int at = Effect.of(stage.subject(), Deals.placing()).request();
        Effect.strike(stage, Fault.DUPLICATED, at, 1);
        try {
            Placement placement = new OrderLife(stage).place(order);
            assertThat(stage.ledger(Deed.PLACED)).hasSize(1);
            same(stage.ledger(Deed.PLACED).getFirst().orderId(), placement);
        } catch (SupplierException unsure) {
            Expect.oneOf(unsure.failure(), Kind.OUTCOME_UNKNOWN);
        }
        assertThat(stage.ledger(Deed.PLACED)).hasSize(1);
    }
}
