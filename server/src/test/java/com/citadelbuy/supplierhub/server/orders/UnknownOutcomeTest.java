package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.connectors.Suppliers;
import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.spi.OrderRecovery.Strategy;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.synthetic.Synthetic;
import com.citadelbuy.supplierhub.testkit.synthetic.SyntheticSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the weather while orders are placed: what became of them is known soon, and none is there twice. */
@NullMarked
class UnknownOutcomeTest {

    private static final int ORDERS = 25;
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final List<Fault> DARK = List.of(
            Fault.SERVER_ERROR,
            Fault.SERVER_ERROR_AFTER_EFFECT,
            Fault.REPLY_LOST,
            Fault.MALFORMED,
            Fault.TRUNCATED,
            Fault.RESET);
    private static final Set<String> UNDECIDED =
            Set.of(OrderState.OUTCOME_UNKNOWN.word(), OrderState.SENDING.word(), OrderState.NEEDS_ATTENTION.word());

    private final OrderHub hub = new OrderHub(Parts.standard().with(Synthetic.KEYED, SyntheticSimulator::keyed));
    /** Only what places and recovers: what comes later is watched in vain here and costs time. */
    private final Worker placing = hub.worker("replica-2");

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"keyed, 11", "printful, 12", "cjdropshipping, 13"})
    void unknownOutcomesAreKnownSoonAndNothingIsPlacedTwice(String supplier, long seed) {
        List<String> orders = placeInFoulWeather(supplier, new Random(seed));
        List<Duration> unknown = orders.stream().flatMap(this::unknownSpells).toList();
        assertThat(unknown.size()).as("spells of not knowing").isGreaterThan(ORDERS / 2);
        long soon = unknown.stream().filter(spell -> spell.compareTo(SOON) <= 0).count();
        assertThat(soon * 100 / unknown.size())
                .as("percent known within five minutes, of %s", unknown)
                .isGreaterThanOrEqualTo(95);
        assertThat(hub.deeds(supplier, Ledger.Deed.PLACED))
                .extracting(Ledger.Entry::reference)
                .doesNotHaveDuplicates();
        if (strategy(supplier) == Strategy.LOOKUP) {
            assertThat(orders).allSatisfy(this::isSentAgainOnlyOnProof);
        }
    }

    /** One after the other, since waiting for a supplier's limit moves the clock for all. */
    private List<String> placeInFoulWeather(String supplier, Random random) {
        hub.catalog.connect(supplier);
        OfferBook.Offered offer = hub.offer(supplier, 0);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            int faults = random.nextInt(10) == 0 ? 2 : random.nextInt(6) == 0 ? 0 : 1;
            strike(supplier, Math.min(faults, 1) * triesOfOneCall(supplier), random);
            String id = hub.orders.place(WORKSPACE, Asking.of(offer).command()).id();
            orders.add(id);
            placing.runUntilIdle();
            // What the first call did not meet is not held in store for those that find out, unless it is to be so.
            hub.faults(supplier).clear();
            strike(supplier, faults - 1, random);
            settle(id);
            hub.faults(supplier).clear();
        }
        return orders;
    }

    private void strike(String supplier, int times, Random random) {
        for (int i = 0; i < times; i++) {
            hub.faults(supplier).next(DARK.get(random.nextInt(DARK.size())), 1, OrderHub.placing(supplier));
        }
    }

    /** Under a key one call is itself repeated a few times; it is lost only when all of them are. */
    private static int triesOfOneCall(String supplier) {
        return strategy(supplier) == Strategy.KEY ? 4 : 1;
    }

    private void settle(String id) {
        placing.runUntilIdle();
        for (int i = 0; i < 60 && UNDECIDED.contains(hub.part(id).state().word()); i++) {
            hub.catalog.clock.advance(STEP);
            placing.runUntilIdle();
        }
    }

    /** How long each time of not knowing lasted; what is undecided in the end counts as for ever. */
    private Stream<Duration> unknownSpells(String id) {
        List<Duration> spells = new ArrayList<>();
        @Nullable Instant since = null;
        for (TimelineEntry entry : hub.orders.timeline(WORKSPACE, id)) {
            if (since == null && entry.toState().equals(OrderState.OUTCOME_UNKNOWN.word())) {
                since = entry.at();
            } else if (since != null && !UNDECIDED.contains(entry.toState())) {
                spells.add(Duration.between(since, entry.at()));
                since = null;
            }
        }
        if (since != null) {
            spells.add(Duration.ofDays(3650));
        }
        return spells.stream();
    }

    private void isSentAgainOnlyOnProof(String id) {
        boolean proven = true;
        for (String fact : hub.facts(id)) {
            if (fact.equals("sending_began")) {
                assertThat(proven)
                        .as("proof before each sending in %s", hub.facts(id))
                        .isTrue();
                proven = false;
            } else if (fact.equals("proven_absent")) {
                proven = true;
            }
        }
    }

    private static Strategy strategy(String supplier) {
        SupplierDefinition definition = Suppliers.find(supplier).orElse(Synthetic.KEYED);
        return Objects.requireNonNull(definition.recovery()).strategy();
    }
}
