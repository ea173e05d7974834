package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a recovery by key or by list stands on: keys that hold, and a list that tells one order from another. */
final class RepeatChecks implements Suite {

    /** More than a page of most suppliers. */
    private static final int MANY = 60;

    private static final Duration APART = Duration.ofMinutes(10);

    @Override
    public List<Check> checks(Subject subject) {
        OrderRecovery recovery = subject.definition().recovery();
        if (recovery == null) {
            return List.of();
        }
        return switch (recovery.strategy()) {
            case KEY ->
                List.of(Check.on(
                        subject,
                        "another order under a known reference is called a repeat, and none is made",
                        RepeatChecks::otherOrder));
            case LIST_MATCH ->
                List.of(
                        Check.on(subject, "the list tells when and what was ordered", RepeatChecks::told),
                        Check.on(subject, "the list leads to old orders, newest first", RepeatChecks::manyOrders),
                        Check.on(
                                subject, "two orders that the net made of one are both listed", RepeatChecks::doubled));
            case LOOKUP, REPEAT_REFUSED, NONE -> List.of();
        };
    }

    /** Called rejected, it would be placed elsewhere though an order of this reference exists. */
    private static void otherOrder(Stage stage) {
        OrderLife life = new OrderLife(stage);
        PurchaseOrder order = stage.shopper().order();
        life.placed(order);
        PurchaseOrder other = more(order);
        assertThat(life.place(other)).isInstanceOf(Placement.Repeated.class);
        assertThat(stage.ledger(Deed.PLACED)).hasSize(1);
    }

    private static PurchaseOrder more(PurchaseOrder order) {
        PurchaseOrder.Line line = order.lines().getFirst();
        PurchaseOrder.Line longer = new PurchaseOrder.Line(
                line.id(), line.productId(), line.variantId(), line.sku(), line.ordering(), line.quantity() + 1);
        return new PurchaseOrder(
                order.reference(),
                List.of(longer),
                order.shipTo(),
                order.shippingMethod(),
                order.shipsFrom(),
                order.note());
    }

    private static void told(Stage stage) {
        PurchaseOrder order = stage.shopper().order();
        Instant before = stage.clock().instant();
        String id = new OrderLife(stage).placed(order).id();
        Instant after = stage.clock().instant();
        stage.clock().advance(APART);
        OrderSnapshot listed = listed(stage).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Order " + id + " is not listed"));
        asAsked(listed, order);
        OrderSnapshot.Recipient to = listed.recipient();
        Expect.that(
                to == null
                        || to.country() == null
                        || to.country().equals(order.shipTo().country()),
                "It goes to " + order.shipTo().country() + " and is listed as going elsewhere");
        Instant created = listed.createdAt();
        Expect.that(
                // Some suppliers tell whole seconds only.
                created != null && !created.isBefore(before.minusSeconds(1)) && !created.isAfter(after.plusSeconds(1)),
                "Placed between " + before + " and " + after + ", listed as of " + created);
    }

    static void asAsked(OrderSnapshot listed, PurchaseOrder order) {
        assertThat(listed.lines()).as("lines of the listed order").hasSameSizeAs(order.lines());
        for (int i = 0; i < order.lines().size(); i++) {
            assertThat(listed.lines().get(i).variantId())
                    .isEqualTo(order.lines().get(i).variantId());
            assertThat(listed.lines().get(i).quantity())
                    .isEqualTo(order.lines().get(i).quantity());
        }
    }

    private static void manyOrders(Stage stage) {
        PurchaseOrder order = stage.shopper().order();
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            PurchaseOrder next = new PurchaseOrder(
                    stage.shopper().reference(),
                    order.lines(),
                    order.shipTo(),
                    order.shippingMethod(),
                    order.shipsFrom(),
                    null);
            newestFirst.add(new OrderLife(stage).placed(next).id());
            stage.clock().advance(Duration.ofSeconds(2));
        }
        Collections.reverse(newestFirst);
        assertThat(listed(stage)).extracting(OrderSnapshot::id).isEqualTo(newestFirst);
        walk(stage).keepsItsPromises();
    }

    private static void doubled(Stage stage) {
        PurchaseOrder order = stage.shopper().order();
        int at = Effect.of(stage.subject(), Deals.placing()).request();
        Effect.strike(stage, Fault.DUPLICATED, at, 1);
        try {
            new OrderLife(stage).place(order);
        } catch (SupplierException unsure) {
            Expect.oneOf(unsure.failure(), Kind.OUTCOME_UNKNOWN);
        }
        Expect.that(stage.faults().pending() == 0, "The fault never struck");
        assertThat(listed(stage))
                .extracting(OrderSnapshot::id)
                .containsExactlyInAnyOrderElementsOf(stage.ledger(Deed.PLACED).stream()
                        .map(Ledger.Entry::orderId)
                        .toList());
    }

    private static List<OrderSnapshot> listed(Stage stage) {
        return walk(stage).all();
    }

    private static Walk<OrderSnapshot> walk(Stage stage) {
        return new Walk<>(stage.ability(ListOrders.class)::page, OrderSnapshot::id);
    }
}
