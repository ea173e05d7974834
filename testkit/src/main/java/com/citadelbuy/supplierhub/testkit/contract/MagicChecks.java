package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The outcomes that the simulator can be made to yield: each is understood for what it is. */
final class MagicChecks implements Suite {

    private static final Set<OrderStatus> STUCK =
            EnumSet.of(OrderStatus.CREATED, OrderStatus.ON_HOLD, OrderStatus.FAILED, OrderStatus.CANCELLED);

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        for (Guide.Magic magic : subject.unserved().guide().magic()) {
            String name = magic.outcome() + " by " + magic.where() + " is understood";
            switch (magic.outcome()) {
                case "out_of_stock" ->
                    checks.add(
                            Check.on(subject, name, stage -> refused(stage, magic, Kind.OUT_OF_STOCK, Kind.REJECTED)));
                case "rejected_address" ->
                    checks.add(Check.on(
                            subject, name, stage -> refused(stage, magic, Kind.INVALID_REQUEST, Kind.REJECTED)));
                case "insufficient_funds" ->
                    checks.add(Check.on(subject, name, stage -> refused(stage, magic, Kind.INSUFFICIENT_FUNDS)));
                case "unknown_status" ->
                    checks.add(Check.on(subject, name, stage -> reaches(stage, magic, OrderStatus.UNRECOGNISED)));
                case "on_hold" -> checks.add(Check.on(subject, name, stage -> held(stage, magic)));
                case "cancelled" ->
                    checks.add(Check.on(subject, name, stage -> reaches(stage, magic, OrderStatus.CANCELLED)));
                case "never_ships" -> checks.add(Check.on(subject, name, stage -> neverShips(stage, magic)));
                // A split is the business of the shipments' suite.
                default -> Expect.that(magic.outcome().equals("split_shipment"), "An unknown outcome: " + magic);
            }
        }
        return checks;
    }

    /** Refused at the first step that can: placing, confirming, paying; or the order is stuck from then on. */
    private static void refused(Stage stage, Guide.Magic magic, Kind... kinds) {
        OrderLife life = new OrderLife(stage);
        Placement placement = placed(life, stage.shopper().order(magic));
        switch (placement) {
            case Placement.Rejected(Failure reason) -> {
                saysWhy(reason, kinds);
                assertThat(stage.ledger(Deed.PLACED)).isEmpty();
            }
            case Placement.Repeated repeated -> throw new AssertionError("A first attempt was called " + repeated);
            case Placement.Accepted accepted -> later(life, accepted.orders().getFirst(), kinds);
        }
    }

    /** Where placing spends, an account without money is refused here, and that is a failure too. */
    private static Placement placed(OrderLife life, PurchaseOrder order) {
        try {
            return life.place(order);
        } catch (SupplierException refused) {
            Expect.that(refused.failure().kind().refusal(), "It proves nothing: " + refused.failure());
            return new Placement.Rejected(refused.failure());
        }
    }

    private static void later(OrderLife life, OrderSnapshot order, Kind... kinds) {
        Optional<Failure> reason = settled(life, order);
        if (reason.isPresent()) {
            saysWhy(reason.get(), kinds);
            return;
        }
        Optional<OrderSnapshot> stuck = life.until(order, now -> STUCK.contains(now.status()));
        Expect.that(
                stuck.isPresent() || OrderLife.waitsForUs(life.read(order)),
                "The supplier never refused it, and the order is " + life.read(order));
    }

    /** What is about the account is no result of a payment but a failure. */
    private static Optional<Failure> settled(OrderLife life, OrderSnapshot order) {
        try {
            return life.settle(order);
        } catch (SupplierException refused) {
            Expect.that(refused.failure().kind().refusal(), "It proves nothing: " + refused.failure());
            return Optional.of(refused.failure());
        }
    }

    private static void saysWhy(Failure reason, Kind... kinds) {
        Expect.oneOf(reason, kinds);
        assertThat(reason.message()).isNotBlank();
    }

    private static void reaches(Stage stage, Guide.Magic magic, OrderStatus awaited) {
        OrderLife life = new OrderLife(stage);
        if (!life.readable()) {
            return;
        }
        OrderSnapshot order = life.placed(stage.shopper().order(magic));
        if (life.read(order).status() != awaited) {
            life.settle(order);
        }
        OrderSnapshot reached = life.until(order, now -> now.status() == awaited)
                .orElseThrow(() -> new AssertionError("It never became " + awaited + ", it is " + life.read(order)));
        assertThat(reached.word()).isNotBlank();
        Expect.that(
                awaited != OrderStatus.UNRECOGNISED
                        || !stage.definition().orderStatuses().words().containsKey(reached.word()),
                "The word " + reached.word() + " is listed and yet not recognised");
    }

    /** On hold, or for ever waiting for somebody; not every supplier has a word for it. */
    private static void held(Stage stage, Guide.Magic magic) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.placed(stage.shopper().order(magic));
        settled(life, order);
        Optional<OrderSnapshot> held = life.until(order, now -> now.status() == OrderStatus.ON_HOLD);
        Expect.that(
                held.isPresent() || OrderLife.waitsForUs(life.read(order)),
                "It is not held, it is " + life.read(order));
    }

    private static void neverShips(Stage stage, Guide.Magic magic) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.settled(stage.shopper().order(magic));
        Optional<OrderSnapshot> shipped =
                life.until(order, now -> now.status() == OrderStatus.SHIPPED || now.status() == OrderStatus.DELIVERED);
        assertThat(shipped).isEmpty();
        if (stage.subject().can(ReadShipments.class)) {
            assertThat(stage.ability(ReadShipments.class).of(life.read(order)))
                    .allMatch(shipment -> shipment.numbers().isEmpty());
        }
    }
}
