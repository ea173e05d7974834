package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.orders.Facts.failure;
import static com.citadelbuy.supplierhub.server.orders.Facts.seen;
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

import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class OrderMachineTest {

    private static final List<OrderState> WAY =
            List.of(CREATED_ID_UNKNOWN, CREATED, SUBMITTED, PROCESSING, PARTIALLY_SHIPPED, SHIPPED, DELIVERED);

    private static final List<Arguments> TRANSITIONS = List.of(
            // Placing.
            Arguments.of(QUEUED, new OrderFact.SendingBegan(), SENDING),
            Arguments.of(SENDING, new OrderFact.Accepted(OrderStatus.CREATED, null), CREATED),
            Arguments.of(SENDING, new OrderFact.Accepted(OrderStatus.SUBMITTED, null), SUBMITTED),
            Arguments.of(SENDING, new OrderFact.Accepted(OrderStatus.UNRECOGNISED, null), CREATED),
            Arguments.of(SENDING, new OrderFact.Accepted(OrderStatus.ON_HOLD, "echo_differs"), ON_HOLD),
            Arguments.of(SENDING, new OrderFact.TakenInPart("The mug is sold out"), ON_HOLD),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.TakenInPart("The mug is sold out"), ON_HOLD),
            Arguments.of(PROCESSING, new OrderFact.TakenInPart("The mug is sold out"), PROCESSING),
            Arguments.of(SENDING, new OrderFact.Refused(failure(Kind.REJECTED)), REJECTED),
            Arguments.of(SENDING, new OrderFact.Delayed(failure(Kind.RATE_LIMITED)), QUEUED),
            Arguments.of(QUEUED, new OrderFact.Held("price_above_maximum", "Raise it."), ON_HOLD),
            // Not knowing, and finding out.
            Arguments.of(SENDING, new OrderFact.OutcomeLost(failure(Kind.OUTCOME_UNKNOWN)), OUTCOME_UNKNOWN),
            Arguments.of(SENDING, new OrderFact.FoundUnderWay(), OUTCOME_UNKNOWN),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.FoundThere(OrderStatus.PROCESSING, null), PROCESSING),
            Arguments.of(OUTCOME_UNKNOWN, new OrderFact.FoundThere(OrderStatus.CANCELLED, null), CANCELLED),
            Arguments.of(QUEUED, new OrderFact.FoundThere(OrderStatus.PROCESSING, null), PROCESSING),
            Arguments.of(QUEUED, new OrderFact.FoundThere(OrderStatus.UNRECOGNISED, null), CREATED),
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
            Arguments.of(PAYING, new OrderFact.StepRefused(failure(Kind.REJECTED)), ON_HOLD),
            Arguments.of(CONFIRMING, new OrderFact.StepRefused(failure(Kind.INVALID_REQUEST)), ON_HOLD),
            Arguments.of(PAYING, new OrderFact.StepRefused(failure(Kind.CONFLICT)), CREATED),
            Arguments.of(PAYING, new OrderFact.StepRefused(failure(Kind.UNSUPPORTED)), ON_HOLD),
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
        OrderMachine.Step step = OrderMachine.next(standing(from), fact);
        assertThat(step.state()).isEqualTo(to);
        assertThat(step.obeyed()).isEqualTo(from != to);
    }

    private static final List<Arguments> ACTIONS = List.of(
            Arguments.of(standing(NEEDS_ATTENTION), new OrderFact.PlacedAs("9"), CREATED, CancelState.NONE),
            Arguments.of(standing(CREATED_ID_UNKNOWN), new OrderFact.PlacedAs("9"), CREATED, CancelState.NONE),
            Arguments.of(standing(QUEUED), new OrderFact.PlacedAs("9"), QUEUED, CancelState.NONE),
            Arguments.of(standing(NEEDS_ATTENTION), new OrderFact.NotPlaced(), REJECTED, CancelState.NONE),
            Arguments.of(standing(CREATED_ID_UNKNOWN), new OrderFact.NotPlaced(), CREATED_ID_UNKNOWN, CancelState.NONE),
            Arguments.of(standing(SENDING), new OrderFact.NotPlaced(), SENDING, CancelState.NONE),
            Arguments.of(standing(SUBMITTED), new OrderFact.NotPlaced(), SUBMITTED, CancelState.NONE),
            Arguments.of(standing(REJECTED), new OrderFact.TriedAgain(), QUEUED, CancelState.NONE),
            Arguments.of(standing(CANCELLED), new OrderFact.TriedAgain(), CANCELLED, CancelState.NONE),
            Arguments.of(standing(SENDING), new OrderFact.TriedAgain(), SENDING, CancelState.NONE),
            Arguments.of(standing(NEEDS_ATTENTION), new OrderFact.TriedAgain(), OUTCOME_UNKNOWN, CancelState.NONE),
            Arguments.of(standing(ON_HOLD), new OrderFact.TriedAgain(), CREATED, CancelState.NONE),
            Arguments.of(takenInPart(CREATED), new OrderFact.TriedAgain(), CREATED, CancelState.NONE),
            Arguments.of(takenInPart(PROCESSING), new OrderFact.TriedAgain(), PROCESSING, CancelState.NONE),
            Arguments.of(held(null), new OrderFact.TriedAgain(), QUEUED, CancelState.NONE),
            Arguments.of(held(PROCESSING), new OrderFact.TriedAgain(), ON_HOLD, CancelState.NONE),
            Arguments.of(standing(CREATED), new OrderFact.NotThere("9"), NEEDS_ATTENTION, CancelState.NONE),
            Arguments.of(standing(PROCESSING), new OrderFact.NotThere("9"), PROCESSING, CancelState.NONE),
            // The wish to cancel, from wherever it comes.
            Arguments.of(standing(QUEUED), new OrderFact.CancelWanted(), CANCELLED, CancelState.ACCEPTED),
            Arguments.of(held(null), new OrderFact.CancelWanted(), CANCELLED, CancelState.ACCEPTED),
            Arguments.of(standing(ON_HOLD), new OrderFact.CancelWanted(), ON_HOLD, CancelState.WANTED),
            Arguments.of(takenInPart(CREATED), new OrderFact.CancelWanted(), ON_HOLD, CancelState.WANTED),
            Arguments.of(standing(SENDING), new OrderFact.CancelWanted(), SENDING, CancelState.WANTED),
            Arguments.of(standing(PROCESSING), new OrderFact.CancelWanted(), PROCESSING, CancelState.WANTED),
            Arguments.of(standing(SHIPPED), new OrderFact.CancelWanted(), SHIPPED, CancelState.TOO_LATE),
            Arguments.of(standing(REJECTED), new OrderFact.CancelWanted(), REJECTED, CancelState.NONE),
            // What becomes of it.
            Arguments.of(wished(PROCESSING), new OrderFact.CancelTaken(), CANCELLED, CancelState.ACCEPTED),
            Arguments.of(wished(PROCESSING), new OrderFact.CancelNoted(), PROCESSING, CancelState.REQUESTED),
            Arguments.of(wished(PROCESSING), seen(OrderStatus.CANCELLED), CANCELLED, CancelState.ACCEPTED),
            Arguments.of(wished(PROCESSING), seen(OrderStatus.SHIPPED), SHIPPED, CancelState.TOO_LATE),
            Arguments.of(standing(SHIPPED), new OrderFact.CancelTaken(), SHIPPED, CancelState.NONE),
            Arguments.of(
                    wished(PROCESSING),
                    new OrderFact.CancelRefused(failure(Kind.REJECTED)),
                    PROCESSING,
                    CancelState.REFUSED),
            Arguments.of(
                    wished(CREATED), new OrderFact.CancelRefused(failure(Kind.REJECTED)), ON_HOLD, CancelState.REFUSED),
            // Whoever wishes to cancel does not pay, and what turns out not to be placed is not placed.
            Arguments.of(wished(CREATED), new OrderFact.PaymentBegan(), CREATED, CancelState.WANTED),
            Arguments.of(wished(CREATED), new OrderFact.ConfirmationBegan(), CREATED, CancelState.WANTED),
            Arguments.of(wished(OUTCOME_UNKNOWN), new OrderFact.SendingBegan(), OUTCOME_UNKNOWN, CancelState.WANTED),
            Arguments.of(wished(OUTCOME_UNKNOWN), new OrderFact.ProvenAbsent(), CANCELLED, CancelState.ACCEPTED),
            Arguments.of(
                    wished(SENDING),
                    new OrderFact.Delayed(failure(Kind.RATE_LIMITED)),
                    CANCELLED,
                    CancelState.ACCEPTED),
            Arguments.of(
                    wished(SENDING), new OrderFact.Refused(failure(Kind.REJECTED)), CANCELLED, CancelState.ACCEPTED));

    @ParameterizedTest(name = "{0} + {1} = {2}, {3}")
    @FieldSource("ACTIONS")
    void whatPeopleSayLeadsWhereItShould(Standing from, OrderFact fact, OrderState to, CancelState cancel) {
        OrderMachine.Step step = OrderMachine.next(from, fact);
        assertThat(step.state()).isEqualTo(to);
        assertThat(step.to().cancel()).isEqualTo(cancel);
        assertThat(step.obeyed()).isEqualTo(from.state() != to || from.cancel() != cancel);
    }

    /** A hold or a failure in between does not make undone how far an order had come. */
    @Test
    void aLateStatusAfterAHoldDoesNotLeadBehindWhatWasReached() {
        for (OrderState pause : List.of(ON_HOLD, FAILED, NEEDS_ATTENTION)) {
            Standing paused = new Standing(pause, PROCESSING, CancelState.NONE);
            assertThat(OrderMachine.next(paused, seen(OrderStatus.SUBMITTED)).state())
                    .isEqualTo(pause);
            assertThat(OrderMachine.next(paused, seen(OrderStatus.PROCESSING)).state())
                    .isEqualTo(PROCESSING);
        }
    }

    /** The supplier goes on with what it took; whether that is still wanted without the rest, it cannot know. */
    @Test
    void whatWasTakenInPartIsHeldHoweverFarTheSupplierGoes() {
        for (OrderFact fact : Facts.all()) {
            OrderMachine.Step step = OrderMachine.next(takenInPart(CREATED), fact);
            boolean person = fact instanceof OrderFact.TriedAgain || fact instanceof OrderFact.CancelWanted;
            boolean over = Set.of(CANCELLED, FAILED, RETURNED, REFUNDED).contains(step.state());
            assertThat(step.to().forAPerson() || over).as("%s", fact).isEqualTo(!person);
        }
    }

    /** The reason is what is stored of it. */
    @Test
    void thatItIsHeldForAPersonIsKnownByItsReason() {
        for (Standing now : allStandings()) {
            for (OrderFact fact : Facts.all()) {
                OrderMachine.Step step = OrderMachine.next(now, fact);
                Standing to = step.to();
                boolean said = Holds.PARTLY_TAKEN.equals(step.reason());
                assertThat(to)
                        .as("%s + %s", now, fact)
                        .isEqualTo(
                                step.obeyed()
                                        ? new Standing(to.state(), to.furthest(), to.cancel(), said)
                                        : now.with(to.cancel()));
            }
        }
    }

    @Test
    void aWishToCancelLetsTheSupplierSayWhatBecomesOfAPart() {
        Standing wished = OrderMachine.next(takenInPart(CREATED), new OrderFact.CancelWanted())
                .to();
        assertThat(OrderMachine.next(wished, seen(OrderStatus.SHIPPED)).state()).isEqualTo(SHIPPED);
    }

    /** Some parcels having left does not say that all have; only the supplier's word on the order does. */
    @Test
    void parcelsOfAPartlyShippedOrderDoNotMakeItShipped() {
        for (ShipmentStatus status : ShipmentStatus.values()) {
            if (status != ShipmentStatus.RETURNED) {
                assertThat(OrderMachine.next(standing(PARTIALLY_SHIPPED), new OrderFact.ParcelsSeen(status))
                                .state())
                        .as("%s", status)
                        .isEqualTo(PARTIALLY_SHIPPED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void anUnrecognisedWordMovesNothing(OrderState state) {
        Standing now = standing(state);
        assertThat(OrderMachine.next(now, seen(OrderStatus.UNRECOGNISED))).isEqualTo(OrderMachine.Step.stays(now));
        assertThat(OrderMachine.next(now, new OrderFact.ParcelsSeen(ShipmentStatus.UNRECOGNISED)))
                .isEqualTo(OrderMachine.Step.stays(now));
    }

    /** Sending happens out of a state that proves absence, or as the repeat that a recovery strategy declares safe. */
    @Test
    void nothingButQueuedOrUnknownIsSent() {
        for (OrderState state : OrderState.values()) {
            boolean sent = OrderMachine.next(standing(state), new OrderFact.SendingBegan())
                                    .state()
                            == SENDING
                    && state != SENDING;
            assertThat(sent).as("%s", state).isEqualTo(state == QUEUED || state == OUTCOME_UNKNOWN);
        }
    }

    @Test
    void onlyProofOrAPersonLeadsBackToQueued() {
        for (Standing now : allStandings()) {
            for (OrderFact fact : Facts.all()) {
                if (now.state() != QUEUED && OrderMachine.next(now, fact).state() == QUEUED) {
                    Set<OrderState> from = switch (fact) {
                        case OrderFact.ProvenAbsent _ -> Set.of(OUTCOME_UNKNOWN);
                        case OrderFact.Delayed _ -> Set.of(SENDING);
                        case OrderFact.TriedAgain _ -> Set.of(REJECTED, ON_HOLD);
                        default -> Set.of();
                    };
                    assertThat(from).as("%s + %s", now, fact).contains(now.state());
                    assertThat(now.state() == ON_HOLD && now.there()).isFalse();
                }
            }
        }
    }

    @Test
    void aRepeatedFactChangesNothing() {
        for (Standing now : allStandings()) {
            for (OrderFact fact : Facts.all()) {
                Standing once = OrderMachine.next(now, fact).to();
                assertThat(OrderMachine.next(once, fact).to())
                        .as("%s + %s twice", now, fact)
                        .isEqualTo(once);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyInterleavingStaysLawful(long seed) {
        Random random = new Random(seed);
        List<OrderFact> facts = Facts.all();
        Standing now = Standing.FIRST;
        List<OrderFact> told = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            OrderFact fact = facts.get(random.nextInt(facts.size()));
            told.add(fact);
            Standing next = OrderMachine.next(now, fact).to();
            assertLawful(now, next, fact, "after " + told + ": " + now + " -> " + next);
            now = next;
        }
    }

    private static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    private static void assertLawful(Standing from, Standing to, OrderFact fact, String story) {
        OrderState was = from.state();
        OrderState is = to.state();
        boolean disproved = fact instanceof OrderFact.NotPlaced || fact instanceof OrderFact.ProvenAbsent;
        if (from.furthest() != null && !disproved) {
            assertThat(to.furthest()).as(story).isNotNull();
            assertThat(WAY.indexOf(to.furthest())).as(story).isGreaterThanOrEqualTo(WAY.indexOf(from.furthest()));
        }
        if (WAY.contains(is) && to.furthest() != null) {
            assertThat(WAY.indexOf(is)).as(story).isGreaterThanOrEqualTo(WAY.indexOf(to.furthest()));
        }
        if (was.over()) {
            assertThat(is).as(story).isIn(was, REFUNDED, RETURNED, was == REJECTED ? QUEUED : was);
            assertThat(was == REJECTED && Set.of(REFUNDED, RETURNED).contains(is))
                    .as(story)
                    .isFalse();
        }
        if (was == DELIVERED) {
            assertThat(is).as(story).isIn(DELIVERED, RETURNED, REFUNDED);
        }
        if (is == REJECTED && was != REJECTED && !disproved) {
            assertThat(was).as(story).isIn(QUEUED, SENDING);
        }
        boolean triedAgain = fact instanceof OrderFact.TriedAgain;
        if (isUnseen(is) && from.there() && !disproved && !(triedAgain && from.furthest() == CREATED_ID_UNKNOWN)) {
            throw new AssertionError("An order the supplier has is forgotten " + story);
        }
        boolean spends = is == SENDING || is == CONFIRMING || is == PAYING;
        if (spends && was != is) {
            assertThat(from.cancel()).as(story).isEqualTo(CancelState.NONE);
        }
    }

    /** States in which the supplier is not known to have it. */
    private static boolean isUnseen(OrderState state) {
        return Set.of(QUEUED, SENDING, OUTCOME_UNKNOWN, REJECTED).contains(state);
    }

    /** As it stands when the supplier never said more than the state does. */
    private static Standing standing(OrderState state) {
        OrderState furthest = switch (state) {
            case QUEUED, SENDING, OUTCOME_UNKNOWN, NEEDS_ATTENTION, REJECTED -> null;
            case CONFIRMING, PAYING, ON_HOLD, FAILED, CANCELLED, RETURNED, REFUNDED -> CREATED;
            default -> state;
        };
        return new Standing(state, furthest, CancelState.NONE);
    }

    private static Standing held(@Nullable OrderState furthest) {
        return new Standing(ON_HOLD, furthest, CancelState.NONE);
    }

    private static Standing takenInPart(OrderState furthest) {
        return held(furthest).heldForAPerson();
    }

    private static Standing wished(OrderState state) {
        return standing(state).with(CancelState.WANTED);
    }

    /** Everything that can be reached, found by trying every fact on everything reached. */
    private static Set<Standing> allStandings() {
        Set<Standing> known = new LinkedHashSet<>(Set.of(Standing.FIRST));
        Deque<Standing> fresh = new ArrayDeque<>(known);
        while (!fresh.isEmpty()) {
            Standing now = fresh.pop();
            for (OrderFact fact : Facts.all()) {
                Standing next = OrderMachine.next(now, fact).to();
                if (known.add(next)) {
                    fresh.push(next);
                }
            }
        }
        return known;
    }
}
