package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Whatever happens to the request that places an order, there is one order in the end, and never a guess on the way. */
@NullMarked
class LostOutcomeTest {

    private static final Set<Fault> AFTER_EFFECT =
            EnumSet.of(Fault.REPLY_LOST, Fault.SERVER_ERROR_AFTER_EFFECT, Fault.MALFORMED, Fault.TRUNCATED);
    private static final Set<Fault> WITHOUT_EFFECT = EnumSet.of(Fault.SERVER_ERROR, Fault.RESET);
    private static final Duration LEASE = Duration.ofSeconds(21);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ALIEXPRESS = "aliexpress";
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

    private String place(String supplier) {
        hub.catalog.connect(supplier);
        return hub.orders
                .place(WORKSPACE, Asking.of(hub.offer(supplier, 0)).command())
                .id();
    }

    private static Stream<Arguments> everyFaultEverywhere() {
        return Stream.of("cjdropshipping", "printful", ALIEXPRESS)
                .flatMap(supplier -> Stream.concat(AFTER_EFFECT.stream(), WITHOUT_EFFECT.stream())
                        .map(fault -> Arguments.of(supplier, fault)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyFaultEverywhere")
    void aLostOutcomeIsFoundOutBeforeAnythingIsSentAgain(String supplier, Fault fault) {
        String id = place(supplier);
        hub.faults(supplier).next(fault, 1, OrderHub.placing(supplier));
        hub.work();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.OUTCOME_UNKNOWN);
        assertThat(hub.part(id).nextAttemptAt())
                .isBeforeOrEqualTo(hub.catalog.clock.instant().plusSeconds(30));
        hub.pass(SECOND, 6);
        assertThat(hub.posts(supplier)).as("within the settling time").isEqualTo(1);
        hub.pass(Duration.ofSeconds(30), 10);
        if (supplier.equals(ALIEXPRESS)) {
            assertRepeated(id, AFTER_EFFECT.contains(fault));
        } else {
            assertLookedUp(supplier, id, AFTER_EFFECT.contains(fault));
        }
        assertThat(hub.deeds(supplier, Deed.PLACED)).hasSize(1);
    }

    /** Doba tells the key that pays an order when it is placed, and never again. */
    @Test
    void anOrderThatIsFoundWithoutItsKeyForPayingIsHeldAndNotPaidOverAndOver() {
        String id = place("doba");
        hub.faults("doba").next(Fault.REPLY_LOST, 1, OrderHub.placing("doba"));
        hub.passUntil(id, order -> order.status() == OrderState.ON_HOLD, SECOND, 60);
        assertThat(hub.part(id).reason()).isEqualTo("unsupported");
        assertThat(hub.part(id).nextAction()).contains("pay this one on its website");
        hub.pass(MINUTE, 2);
        int facts = hub.facts(id).size();
        hub.pass(MINUTE, 10);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.facts(id)).hasSize(facts);
        assertThat(hub.deeds("doba", Deed.PLACED)).hasSize(1);
    }

    /** Nobody watched it before, and what says that it is delivered says nothing of its parcels. */
    @Test
    void anOrderThatIsFoundDeliveredIsLookedAtOnceMore() {
        String id = place("cjdropshipping");
        hub.faults("cjdropshipping").next(Fault.REPLY_LOST, 1, OrderHub.placing("cjdropshipping"));
        hub.work();
        SupplierOrder part = hub.part(id);
        String theirs = hub.deeds("cjdropshipping", Deed.PLACED).getFirst().orderId();
        OrderSnapshot delivered = new OrderSnapshot(
                theirs,
                part.reference(),
                OrderStatus.DELIVERED,
                "DELIVERED",
                null,
                null,
                List.of(),
                null,
                Map.of(),
                "{}");
        hub.catalog.database.useTransaction(tx -> hub.feature.observations().found(tx, part, theirs, delivered));
        assertThat(hub.order(id).status()).isEqualTo(OrderState.DELIVERED);
        int asked = hub.catalog.simulators.requests("cjdropshipping").size();
        hub.pass(Duration.ofMinutes(10), 12);
        assertThat(hub.catalog.simulators.requests("cjdropshipping").size()).isGreaterThan(asked);
        assertThat(hub.catalog.count("SELECT count(*) FROM order_watches WHERE next_attempt_at IS NULL"))
                .isEqualTo(1);
    }

    /** BigBuy splits an order by warehouse, and shows one part of it under the reference. */
    @Test
    void whatIsFoundInPartIsNotTakenForTheWhole() {
        String bigbuy = "bigbuy";
        hub.catalog.connect(bigbuy);
        String first =
                hub.catalog.simulators.simulator(bigbuy).guide().products().getFirst();
        // The eleventh of its goods is the first in another warehouse.
        String elsewhere = Long.toString(Long.parseLong(first) + 10);
        String id = hub.orders
                .place(
                        WORKSPACE,
                        Asking.of(hub.offer(bigbuy, first), hub.offer(bigbuy, elsewhere))
                                .to(MADRID)
                                .command())
                .id();
        hub.faults(bigbuy).next(Fault.REPLY_LOST, 1, OrderHub.placing(bigbuy));
        hub.pass(Duration.ofMinutes(1), 10);
        assertThat(hub.deeds(bigbuy, Deed.PLACED)).hasSize(2);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.NEEDS_ATTENTION);
        assertThat(hub.part(id).nextAction())
                .contains(hub.deeds(bigbuy, Deed.PLACED).getFirst().orderId())
                .contains("not the whole of it");
        assertThat(hub.posts(bigbuy)).isEqualTo(1);
    }

    private void assertLookedUp(String supplier, String id, boolean tookEffect) {
        assertThat(hub.posts(supplier)).isEqualTo(tookEffect ? 1 : 2);
        assertThat(hub.facts(id)).contains(tookEffect ? "found_there" : "proven_absent");
        assertThat(hub.part(id).theirIds())
                .containsExactly(hub.deeds(supplier, Deed.PLACED).getFirst().orderId());
        hub.pass(Duration.ofMinutes(10), 4);
        assertThat(hub.deeds(supplier, Deed.CONFIRMED)).hasSize(1);
    }

    /** The repeat is itself the question: refused it proves that the order is there, taken it proves that it was not. */
    private void assertRepeated(String id, boolean tookEffect) {
        assertThat(hub.posts(ALIEXPRESS)).isEqualTo(2);
        if (tookEffect) {
            assertThat(hub.order(id).status()).isEqualTo(OrderState.CREATED_ID_UNKNOWN);
            assertThat(hub.part(id).nextAction()).contains("enter the id");
            hub.pass(Duration.ofHours(12), 5);
            assertThat(hub.posts(ALIEXPRESS)).isEqualTo(2);
        } else {
            assertThat(hub.part(id).theirIds()).hasSize(1);
        }
    }

    /** A process that dies once its intent is committed, before or after the request has gone out. */
    @ParameterizedTest(name = "{0}, sent: {1}")
    @CsvSource({
        "cjdropshipping, false",
        "cjdropshipping, true",
        "printful, false",
        "printful, true",
        "aliexpress, false",
        "aliexpress, true"
    })
    void whatADeadProcessLeftIsRecoveredAndNotResent(String supplier, boolean sent) {
        String id = place(supplier);
        dieInTheMiddle(id, sent);
        hub.work();
        assertThat(hub.order(id).status()).as("while its lease lasts").isEqualTo(OrderState.SENDING);
        hub.catalog.clock.advance(LEASE);
        hub.work();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.OUTCOME_UNKNOWN);
        assertThat(hub.part(id).reason()).isEqualTo("process_died");
        assertThat(hub.posts(supplier)).isEqualTo(sent ? 1 : 0);
        hub.pass(Duration.ofSeconds(30), 10);
        assertThat(hub.deeds(supplier, Deed.PLACED)).hasSize(1);
        List<String> facts = hub.facts(id);
        if (supplier.equals(ALIEXPRESS)) {
            assertThat(facts).contains(sent ? "found_unnamed" : "accepted");
        } else {
            assertThat(facts).contains(sent ? "found_there" : "proven_absent");
            assertThat(hub.posts(supplier)).isEqualTo(1);
        }
    }

    private void dieInTheMiddle(String id, boolean sent) {
        SupplierOrderStore store = new SupplierOrderStore(hub.ground.database());
        OrderStore orders = new OrderStore(hub.ground.database(), hub.ground.vault());
        Progress progress = new Progress(
                hub.ground.database(),
                orders,
                store,
                new Claim(OrderWork.QUEUE),
                hub.ground.events(),
                hub.ground.ids(),
                hub.ground.clock(),
                hub.ground.meters());
        Shipping shipping = new Shipping(hub.ground.database(), store, hub.catalog.connections, progress);
        Placing placing = new Placing(
                orders, hub.catalog.connections, shipping, new LineMaxima(orders, hub.catalog.connections), progress);
        Lease lease = hub.catalog
                .database
                .inTransaction(
                        tx -> new Claim(OrderWork.QUEUE).take(tx, "replica-that-dies", hub.catalog.clock.instant(), 1))
                .getFirst();
        var connection = hub.catalog.connection(hub.part(id).connectionId());
        Task task = new Task(lease, hub.part(id), connection, Pace.of(connection));
        Task ready = shipping.settle(task, placing.purchase(task.order())).orElseThrow();
        progress.write(lease, new OrderFact.SendingBegan(), Progress.Findings.NONE, task.pace(), true);
        if (sent) {
            hub.catalog.connections.open(connection, PlaceOrders.class).place(placing.purchase(ready.order()));
        }
    }

    /** Its lease ends while it waits for the answer; another takes over, and the late answer is not written. */
    @ParameterizedTest
    @ValueSource(strings = {"cjdropshipping", "printful"})
    void aRunnerThatOversleptItsLeaseWritesNothing(String supplier) {
        String id = place(supplier);
        AtomicReference<OrderState> between = new AtomicReference<>();
        hub.meanwhile(supplier, OrderHub.placing(supplier), () -> {
            hub.catalog.clock.advance(LEASE);
            hub.worker("replica-2").runUntilIdle();
            between.set(hub.order(id).status());
        });
        hub.work();
        assertThat(between.get()).isEqualTo(OrderState.OUTCOME_UNKNOWN);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.OUTCOME_UNKNOWN);
        assertThat(hub.facts(id)).doesNotContain("accepted");
        hub.pass(Duration.ofSeconds(30), 10);
        assertThat(hub.facts(id)).contains("found_there");
        assertThat(hub.posts(supplier)).isEqualTo(1);
        assertThat(hub.deeds(supplier, Deed.PLACED)).hasSize(1);
    }

    /** The supplier forgets a reference a day after the first request with it, however late the last one was. */
    @Test
    void theDayInWhichARepeatIsSafeBeginsWithTheFirstRequest() {
        String id = place(ALIEXPRESS);
        hub.faults(ALIEXPRESS)
                .next(Fault.REPLY_LOST, 1, OrderHub.placing(ALIEXPRESS))
                .next(Fault.RESET, 1_000, OrderHub.placing(ALIEXPRESS));
        hub.pass(Duration.ofHours(1), 26);
        hub.faults(ALIEXPRESS).clear();
        hub.pass(Duration.ofHours(1), 3);
        assertThat(hub.deeds(ALIEXPRESS, Deed.PLACED)).hasSize(1);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.NEEDS_ATTENTION);
        assertThat(hub.part(id).nextAction()).contains("24 hours");
    }

    /** A repeat that is not let through says nothing about the request before it. */
    @Test
    void aRepeatThatIsThrottledLeavesTheOutcomeUnknown() {
        String id = place(ALIEXPRESS);
        hub.faults(ALIEXPRESS)
                .next(Fault.REPLY_LOST, 1, OrderHub.placing(ALIEXPRESS))
                .next(Fault.RATE_LIMITED, 1_000, OrderHub.placing(ALIEXPRESS));
        hub.pass(MINUTE, 30);
        assertThat(hub.posts(ALIEXPRESS)).isBetween(2L, 40L);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.OUTCOME_UNKNOWN);
        hub.pass(Duration.ofHours(1), 26);
        hub.faults(ALIEXPRESS).clear();
        hub.pass(Duration.ofHours(1), 3);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.NEEDS_ATTENTION);
        assertThat(hub.deeds(ALIEXPRESS, Deed.PLACED)).hasSize(1);
    }

    /** Only a refusal as a repeat proves anything; another one may be about the goods that the first request took. */
    @Test
    void aRepeatRefusedForAnotherReasonIsNoProof() {
        String id = place(ALIEXPRESS);
        hub.faults(ALIEXPRESS).next(Fault.RESET, 1, OrderHub.placing(ALIEXPRESS));
        hub.work();
        World world = Objects.requireNonNull(hub.catalog.worlds.get(ALIEXPRESS));
        for (ObjectNode product : world.all("products")) {
            product.withArray("skus").forEach(sku -> ((ObjectNode) sku).put("stock", 0));
            world.put("products", product.path("id").asString(), product);
        }
        hub.pass(MINUTE, 10);
        assertThat(hub.posts(ALIEXPRESS)).isEqualTo(2);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.NEEDS_ATTENTION);
        assertThat(hub.part(id).failure()).isNotNull();
    }

    /** A confirmation or payment whose answer is lost is not given again: the order is read first. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "cjdropshipping, confirmOrder, REPLY_LOST, CONFIRMED",
        "cjdropshipping, confirmOrder, RESET, CONFIRMED",
        "cjdropshipping, payBalance, REPLY_LOST, PAID",
        "cjdropshipping, payBalance, SERVER_ERROR_AFTER_EFFECT, PAID",
        "cjdropshipping, payBalance, MALFORMED, PAID",
        "cjdropshipping, payBalance, RESET, PAID",
        "printful, confirmation, REPLY_LOST, CONFIRMED",
        "printful, confirmation, SERVER_ERROR, CONFIRMED"
    })
    void aLostPaymentIsReadUpOnBeforeItIsGivenAgain(String supplier, String path, Fault fault, Deed deed) {
        String id = place(supplier);
        hub.faults(supplier).next(fault, 1, request -> request.path().contains(path));
        Order order = hub.passUntil(id, now -> now.status() == OrderState.PROCESSING, Duration.ofMinutes(15), 40);
        assertThat(order.status()).as("%s", hub.facts(id)).isEqualTo(OrderState.PROCESSING);
        assertThat(hub.faults(supplier).pending()).isZero();
        assertThat(hub.deeds(supplier, deed)).hasSize(1);
        long asked = hub.catalog.simulators.requests(supplier).stream()
                .filter(request -> request.path().contains(path))
                .count();
        assertThat(asked).isEqualTo(AFTER_EFFECT.contains(fault) ? 1 : 2);
    }
}
