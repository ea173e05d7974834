package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.orders.OrderState.CANCELLED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.CONFIRMING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.CREATED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.CREATED_ID_UNKNOWN;
import static com.citadelbuy.supplierhub.server.orders.OrderState.DELIVERED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.FAILED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.NEEDS_ATTENTION;
import static com.citadelbuy.supplierhub.server.orders.OrderState.ON_HOLD;
import static com.citadelbuy.supplierhub.server.orders.OrderState.OUTCOME_UNKNOWN;
import static com.citadelbuy.supplierhub.server.orders.OrderState.PARTIALLY_SHIPPED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.PAYING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.PROCESSING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.QUEUED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.REFUNDED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.REJECTED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.RETURNED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.SENDING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.SHIPPED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class OrderMachineTest {

    private static final List<OrderState> WAY =
            List.of(CREATED, SUBMITTED, PROCESSING, PARTIALLY_SHIPPED, SHIPPED, DELIVERED);

    private static final List<Arguments> TRANSITIONS = List.of(
            // Placing.
            Arguments.of(QUEUED, new OrderFact.SendingBegan(), SENDING),
            Arguments.of(SENDING, new OrderFact.Accepted(OrderStatus.CREATED, null), CREATED),
            Arguments.of(SENDING, new OrderFact.Accepted(OrderStatus.SUBMITTED, null), SUBMITTED),
            Arguments.of(SENDING, new OrderFact.Accepted(OrderStatus.UNRECOGNISED, null), CREATED),
            Arguments.of(SENDING, new OrderFact.Accepted(OrderStatus.ON_HOLD, "echo_differs"), ON_HOLD),
            Arguments.of(SENDING, new OrderFact.Refused(failure(Kind.REJECTED)), REJECTED),
            Arguments.of(SENDING, new OrderFact.Delayed(failure(Kind.RATE_LIMITED)), QUEUED),
            Arguments.of(QUEUED, new OrderFact.Held("price_above_maximum", "Raise it."), ON_HOLD),
            // Not knowing, and finding out.
            Arguments.of(SENDING, new OrderFact.OutcomeLost(failure(Kind.OUTCOME_UNKNOWN)), OUTCOME_UNKNOWN),
            Arguments.of(SENDING, new OrderFact.FoundUnderWay(), OUTCOME_UNKNOWN),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.FoundThere(OrderStatus.PROCESSING, null), PROCESSING),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.FoundThere(OrderStatus.CANCELLED, null), CANCELLED),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.FoundUnnamed(), CREATED_ID_UNKNOWN),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.ProvenAbsent(), QUEUED),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.CannotBeFound("nothing tells."), NEEDS_ATTENTION),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.SendingBegan(), SENDING),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.Refused(failure(Kind.REJECTED)), OUTCOME_UNKNOWN),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.Delayed(failure(Kind.UNAVAILABLE)), OUTCOME_UNKNOWN),
            Arguments.of(NEEDS_ATTENTION, new OrderFact.FoundThere(OrderStatus.CREATED, null), CREATED),
            Arguments.of(NEEDS_ATTENTION, new OrderFact.SendingBegan(), NEEDS_ATTENTION),
            Arguments.of(CREATED_ID_UNKNOWN, new OrderFact.SendingBegan(), CREATED_ID_UNKNOWN),
            // Money.
            Arguments.of(CREATED, new OrderFact.ConfirmationBegan(), CONFIRMING),
            Arguments.of(CREATED, new OrderFact.PaymentBegan(), PAYING),
            Arguments.of(CONFIRMING, new OrderFact.StepEnded(), CREATED),
            Arguments.of(PAYING, new OrderFact.FoundUnderWay(), CREATED),
            Arguments.of(PAYING, new OrderFact.StepRefused(failure(Kind.INSUFFICIENT_FUNDS)), ON_HOLD),
            Arguments.of(PAYING, new OrderFact.StepRefused(failure(Kind.CONFLICT)), CREATED),
            Arguments.of(PAYING, seen(OrderStatus.CREATED), PAYING),
            Arguments.of(PAYING, seen(OrderStatus.PROCESSING), PROCESSING),
            Arguments.of(PROCESSING, new OrderFact.PaymentBegan(), PROCESSING),
            Arguments.of(ON_HOLD, new OrderFact.PaymentBegan(), PAYING),
            // The way, and what comes late on it.
            Arguments.of(CREATED, seen(OrderStatus.SHIPPED), SHIPPED),
            Arguments.of(SHIPPED, seen(OrderStatus.PROCESSING), SHIPPED),
            Arguments.of(SHIPPED, seen(OrderStatus.ON_HOLD), SHIPPED),
            Arguments.of(SHIPPED, seen(OrderStatus.FAILED), SHIPPED),
            Arguments.of(SHIPPED, new OrderFact.ParcelsSeen(ShipmentStatus.DELIVERED), DELIVERED),
            Arguments.of(DELIVERED, new OrderFact.ParcelsSeen(ShipmentStatus.IN_TRANSIT), DELIVERED),
            Arguments.of(DELIVERED, seen(OrderStatus.CANCELLED), DELIVERED),
            Arguments.of(PROCESSING, new OrderFact.ParcelsSeen(ShipmentStatus.IN_TRANSIT), SHIPPED),
            Arguments.of(PROCESSING, new OrderFact.ParcelsSeen(ShipmentStatus.PENDING), PROCESSING),
            Arguments.of(ON_HOLD, seen(OrderStatus.PROCESSING), PROCESSING),
            Arguments.of(FAILED, seen(OrderStatus.PROCESSING), PROCESSING),
            // The ends.
            Arguments.of(DELIVERED, seen(OrderStatus.RETURNED), RETURNED),
            Arguments.of(DELIVERED, seen(OrderStatus.REFUNDED), REFUNDED),
            Arguments.of(RETURNED, seen(OrderStatus.REFUNDED), REFUNDED),
            Arguments.of(REFUNDED, seen(OrderStatus.RETURNED), REFUNDED),
            Arguments.of(PROCESSING, seen(OrderStatus.CANCELLED), CANCELLED),
            Arguments.of(CANCELLED, seen(OrderStatus.SHIPPED), CANCELLED),
            Arguments.of(REJECTED, seen(OrderStatus.REFUNDED), REJECTED));

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @FieldSource("TRANSITIONS")
    void aFactLeadsWhereItShould(OrderState from, OrderFact fact, OrderState to) {
        OrderMachine.Step step = OrderMachine.next(from, fact);
        assertThat(step.state()).isEqualTo(to);
        assertThat(step.obeyed()).isEqualTo(from != to);
    }

    /** Some parcels having left does not say that all have; only the supplier's word on the order does. */
    @Test
    void parcelsOfAPartlyShippedOrderDoNotMakeItShipped() {
        for (ShipmentStatus status : ShipmentStatus.values()) {
            if (status != ShipmentStatus.RETURNED) {
                assertThat(OrderMachine.next(PARTIALLY_SHIPPED, new OrderFact.ParcelsSeen(status))
                                .state())
                        .as("%s", status)
                        .isEqualTo(PARTIALLY_SHIPPED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void anUnrecognisedWordMovesNothing(OrderState state) {
        assertThat(OrderMachine.next(state, seen(OrderStatus.UNRECOGNISED))).isEqualTo(OrderMachine.Step.stays(state));
        assertThat(OrderMachine.next(state, new OrderFact.ParcelsSeen(ShipmentStatus.UNRECOGNISED)))
                .isEqualTo(OrderMachine.Step.stays(state));
    }

    /** Sending happens out of a state that proves absence, or as the repeat that a recovery strategy declares safe. */
    @Test
    void nothingButQueuedOrUnknownIsSent() {
        for (OrderState state : OrderState.values()) {
            boolean sent =
                    OrderMachine.next(state, new OrderFact.SendingBegan()).state() == SENDING && state != SENDING;
            assertThat(sent).as("%s", state).isEqualTo(state == QUEUED || state == OUTCOME_UNKNOWN);
        }
    }

    @Test
    void onlyProofLeadsBackToQueued() {
        for (OrderState state : OrderState.values()) {
            for (OrderFact fact : allFacts()) {
                if (state != QUEUED && OrderMachine.next(state, fact).state() == QUEUED) {
                    assertThat(fact)
                            .as("%s + %s", state, fact)
                            .isInstanceOfAny(OrderFact.ProvenAbsent.class, OrderFact.Delayed.class);
                    assertThat(state).isEqualTo(fact instanceof OrderFact.Delayed ? SENDING : OUTCOME_UNKNOWN);
                }
            }
        }
    }

    @Test
    void whatStandsAtARepeatedFactChangesNothing() {
        for (OrderState state : OrderState.values()) {
            for (OrderFact fact : allFacts()) {
                OrderState once = OrderMachine.next(state, fact).state();
                assertThat(OrderMachine.next(once, fact).state())
                        .as("%s + %s twice", state, fact)
                        .isEqualTo(once);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyInterleavingStaysLawful(long seed) {
        Random random = new Random(seed);
        List<OrderFact> facts = allFacts();
        OrderState state = QUEUED;
        OrderState furthest = QUEUED;
        List<OrderFact> told = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            OrderFact fact = facts.get(random.nextInt(facts.size()));
            told.add(fact);
            OrderState next = OrderMachine.next(state, fact).state();
            assertLawful(state, furthest, next, told);
            furthest = furthest(furthest, next);
            state = next;
        }
    }

    private static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    private static void assertLawful(OrderState from, OrderState furthest, OrderState to, List<OrderFact> told) {
        String story = "after " + told + ": " + from + " -> " + to;
        if (WAY.contains(furthest) && WAY.contains(to)) {
            assertThat(WAY.indexOf(to)).as(story).isGreaterThanOrEqualTo(WAY.indexOf(furthest));
        }
        if (from.over()) {
            assertThat(to).as(story).isIn(from, REFUNDED, RETURNED);
            assertThat(from == REJECTED && to != REJECTED).as(story).isFalse();
        }
        if (from == DELIVERED) {
            assertThat(to).as(story).isIn(DELIVERED, RETURNED, REFUNDED);
        }
        OrderFact last = told.getLast();
        if (to == QUEUED && from != QUEUED) {
            assertThat(last).as(story).isInstanceOfAny(OrderFact.ProvenAbsent.class, OrderFact.Delayed.class);
        }
        if (to == REJECTED && from != REJECTED) {
            assertThat(from).as(story).isIn(QUEUED, SENDING);
        }
        if (isUnseen(to) && !isUnseen(from)) {
            throw new AssertionError("An order the supplier has is forgotten " + story);
        }
    }

    /** States in which the supplier is not known to have it. */
    private static boolean isUnseen(OrderState state) {
        return Set.of(QUEUED, SENDING, OUTCOME_UNKNOWN, REJECTED).contains(state);
    }

    /** A hold, a failure and a step of ours forget how far the order had come: the supplier's next word counts. */
    private static OrderState furthest(OrderState furthest, OrderState now) {
        Set<OrderState> forgetting = EnumSet.of(ON_HOLD, FAILED, NEEDS_ATTENTION, CONFIRMING, PAYING);
        if (forgetting.contains(now)) {
            return now;
        }
        return WAY.contains(now) ? now : furthest;
    }

    private static List<OrderFact> allFacts() {
        return Stream.of(
                        Stream.of(
                                new OrderFact.SendingBegan(),
                                new OrderFact.Held("price_above_maximum", "Raise it."),
                                new OrderFact.FoundUnderWay(),
                                new OrderFact.FoundUnnamed(),
                                new OrderFact.ProvenAbsent(),
                                new OrderFact.CannotBeFound("nothing tells."),
                                new OrderFact.ConfirmationBegan(),
                                new OrderFact.PaymentBegan(),
                                new OrderFact.StepEnded(),
                                new OrderFact.StepEnded()),
                        Stream.of(Kind.values())
                                .flatMap(kind -> Stream.of(
                                        new OrderFact.Refused(failure(kind)),
                                        new OrderFact.Delayed(failure(kind)),
                                        new OrderFact.OutcomeLost(failure(kind)),
                                        new OrderFact.StepRefused(failure(kind)))),
                        Stream.of(OrderStatus.values())
                                .flatMap(status -> Stream.of(
                                        seen(status),
                                        new OrderFact.Accepted(status, null),
                                        new OrderFact.FoundThere(status, null))),
                        Stream.of(ShipmentStatus.values()).map(OrderFact.ParcelsSeen::new))
                .<OrderFact>flatMap(facts -> facts)
                .toList();
    }

    private static OrderFact seen(OrderStatus status) {
        return new OrderFact.Seen(status, null);
    }

    private static Failure failure(Kind kind) {
        return Failure.of(kind, "The supplier said so");
    }
}
