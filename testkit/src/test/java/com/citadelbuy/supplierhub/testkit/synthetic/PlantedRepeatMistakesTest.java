package com.citadelbuy.supplierhub.testkit.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.testkit.contract.Check;
import com.citadelbuy.supplierhub.testkit.contract.Hints;
import com.citadelbuy.supplierhub.testkit.contract.Subject;
import com.citadelbuy.supplierhub.testkit.contract.Suites;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What may be got wrong where keys or lists are all there is to find an order by. */
class PlantedRepeatMistakesTest {

    @Test
    void aNewKeyForEachAttemptIsNoKey() {
        AtomicInteger attempts = new AtomicInteger();
        breaks(
                placing(Synthetic.KEYED, right -> order -> right.place(under(order, "T" + attempts.incrementAndGet()))),
                "a reference stands for one order, however often it is sent");
    }

    @Test
    void aKeyInUseIsNotARejection() {
        breaks(
                placing(Synthetic.KEYED, right -> order -> rejecting(right.place(order))),
                "another order under a known reference is called a repeat, and none is made");
    }

    @Test
    void anUnknownOutcomeTriedAgainIsTwoOrders() {
        breaks(
                placing(Synthetic.LISTED, right -> order -> twice(right, order)),
                "an order struck by REPLY_LOST is sent once, unknown, and found out",
                "an order struck by SERVER_ERROR_AFTER_EFFECT is sent once, unknown, and found out");
    }

    @Test
    void aListThatEndsAfterAPageDoesNotProveAnything() {
        breaks(listing(page -> Page.last(page.items())), "the list leads to old orders, newest first");
    }

    @Test
    void equalOrdersAreNotOne() {
        breaks(
                listing(page -> new Page<>(page.items().stream().limit(1).toList(), page.next())),
                "two orders that the net made of one are both listed");
    }

    @Test
    void aListWithoutTimesMatchesNothing() {
        breaks(
                listing(page -> new Page<>(
                        page.items().stream()
                                .map(PlantedRepeatMistakesTest::timeless)
                                .toList(),
                        page.next())),
                "the list tells when and what was ordered");
    }

    private static PurchaseOrder under(PurchaseOrder order, String reference) {
        return new PurchaseOrder(
                new OrderReference(reference),
                order.lines(),
                order.shipTo(),
                order.shippingMethod(),
                order.shipsFrom(),
                order.note());
    }

    private static Placement rejecting(Placement placement) {
        return placement instanceof Placement.Repeated repeated ? new Placement.Rejected(repeated.reason()) : placement;
    }

    private static Placement twice(PlaceOrders right, PurchaseOrder order) {
        try {
            return right.place(order);
        } catch (SupplierException unsure) {
            return right.place(order);
        }
    }

    private static OrderSnapshot timeless(OrderSnapshot order) {
        return new OrderSnapshot(
                order.id(),
                order.reference(),
                order.status(),
                order.word(),
                order.reason(),
                order.costs(),
                order.lines(),
                null,
                order.details(),
                order.raw());
    }

    private static SupplierDefinition placing(SupplierDefinition supplier, UnaryOperator<PlaceOrders> mistake) {
        return Altered.ability(supplier, PlaceOrders.class, mistake);
    }

    private static SupplierDefinition listing(Function<Page<OrderSnapshot>, Page<OrderSnapshot>> mistake) {
        return Altered.ability(Synthetic.LISTED, ListOrders.class, right -> from -> mistake.apply(right.page(from)));
    }

    /** Each of these promises of placing is kept by the right connector and broken by the wrong one. */
    private static void breaks(SupplierDefinition wrong, String... promises) {
        Subject subject =
                new Subject(wrong, Objects.requireNonNull(Synthetic.SIMULATORS.get(wrong.id())), Hints.none());
        Map<String, Check> checks = Suites.of(subject).getOrDefault("place_orders", List.of()).stream()
                .collect(Collectors.toMap(Check::name, check -> check));
        assertThat(checks).containsKeys(promises);
        for (String promise : promises) {
            assertThatThrownBy(() -> Objects.requireNonNull(checks.get(promise)).keep())
                    .isInstanceOf(AssertionError.class);
        }
    }
}
