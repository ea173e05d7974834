package com.citadelbuy.supplierhub.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.testkit.synthetic.Synthetic;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A supplier that takes no reference and accepts doubles: only its list can tell whether it has an order of ours. */
@NullMarked
class ListMatchTest {

    private static final Predicate<SimRequest> PLACING =
            request -> request.method().equals("POST") && request.path().endsWith("/orders");

    private final OrderHub hub = new OrderHub(
            Parts.standard().with(Synthetic.LISTED, Objects.requireNonNull(Synthetic.SIMULATORS.get("listed"))));
    private OfferBook.Offered offer;

    @BeforeEach
    void connect() {
        hub.catalog.connect("listed");
        offer = hub.offer("listed", 0);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private String place(int quantity) {
        return hub.orders
                .place(
                        OrderHub.WORKSPACE,
                        Asking.of(offer).lines(Asking.line(offer, quantity)).command())
                .id();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"REPLY_LOST", "SERVER_ERROR_AFTER_EFFECT", "MALFORMED", "TRUNCATED"})
    void whatTookEffectIsFoundInTheList(Fault fault) {
        hub.faults("listed").next(fault, 1, PLACING);
        String id = place(3);
        hub.pass(Duration.ofSeconds(10), 2);
        assertThat(hub.facts(id)).contains("found_there").doesNotContain("proven_absent");
        assertThat(hub.part(id).theirIds())
                .containsExactly(hub.deeds("listed", Deed.PLACED).getFirst().orderId());
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(1);
    }

    @Test
    void whatTookNoEffectIsPlacedAgainOnceTheWholeWindowWasSeen() {
        place(7);
        hub.work();
        hub.faults("listed").next(Fault.SERVER_ERROR, 1, PLACING);
        String id = place(3);
        hub.pass(Duration.ofSeconds(10), 5);
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(1);
        hub.pass(Duration.ofSeconds(30), 4);
        assertThat(hub.facts(id)).contains("proven_absent");
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(2);
    }

    @Test
    void anOrderOfOursThatLooksTheSameIsNotMistakenForIt() {
        String first = place(3);
        hub.work();
        hub.faults("listed").next(Fault.REPLY_LOST, 1, PLACING);
        String second = place(3);
        hub.pass(Duration.ofSeconds(10), 2);
        assertThat(hub.part(second).theirIds())
                .isNotEmpty()
                .isNotEqualTo(hub.part(first).theirIds());
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(2);
    }

    /** Both are lost and look alike: whose is whose nobody can tell, and nothing is placed again. */
    @Test
    void twoLostOnesThatLookAlikeWaitForAPerson() {
        hub.faults("listed").next(Fault.REPLY_LOST, 2, PLACING);
        List<String> ids = List.of(place(3), place(3));
        hub.pass(Duration.ofSeconds(30), 6);
        assertThat(ids).allSatisfy(id -> {
            assertThat(hub.order(id).status()).isEqualTo(OrderState.NEEDS_ATTENTION);
            assertThat(hub.part(id).nextAction()).contains("look like it");
        });
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(2);
    }

    /** The list shows where each goes, which is what tells the same goods of two customers apart. */
    @Test
    void twoLostOnesThatGoElsewhereAreBothFound() {
        hub.faults("listed").next(Fault.REPLY_LOST, 2, PLACING);
        List<String> ids = List.of(place(3), placeTo("CA"));
        hub.pass(Duration.ofSeconds(30), 6);
        assertThat(ids).allSatisfy(id -> assertThat(hub.facts(id)).contains("found_there"));
        assertThat(hub.part(ids.getFirst()).theirIds())
                .isNotEqualTo(hub.part(ids.getLast()).theirIds());
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(2);
    }

    private String placeTo(String country) {
        Address home = Asking.HOME;
        Address there = new Address(
                home.name(),
                null,
                home.line1(),
                null,
                "Toronto",
                "ON",
                "M5V 2T6",
                country,
                home.phone(),
                home.email(),
                null);
        Asking asking = Asking.of(offer).lines(Asking.line(offer, 3)).to(there);
        return hub.orders.place(OrderHub.WORKSPACE, asking.command()).id();
    }

    /** Another is being sent while the list is read: what is there may be its, so nothing is concluded yet. */
    @Test
    void whatAnotherOneMayHaveJustPlacedIsLeftAlone() {
        hub.faults("listed").next(Fault.SERVER_ERROR, 1, PLACING);
        String lost = place(3);
        hub.work();
        hub.catalog.clock.advance(Duration.ofSeconds(10));
        String other = place(3);
        hub.meanwhile("listed", request -> request.path().endsWith("/orders"), () -> {});
        hub.pass(Duration.ofSeconds(20), 8);
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(2);
        assertThat(hub.part(other).theirIds()).isNotEqualTo(hub.part(lost).theirIds());
        assertThat(List.of(hub.part(other).state(), hub.part(lost).state()))
                .doesNotContain(OrderState.OUTCOME_UNKNOWN, OrderState.NEEDS_ATTENTION);
    }

    /** Each for itself they would ask for the same pages, more often than a supplier of strict limits ever answers. */
    @Test
    void theListIsWalkedOnceForAllThatAreLookedFor() {
        for (int i = 0; i < 120; i++) {
            place(50);
        }
        hub.work();
        hub.faults("listed").next(Fault.REPLY_LOST, 30, PLACING);
        List<String> lost = IntStream.rangeClosed(1, 30).mapToObj(this::place).toList();
        long before = pagesAsked();
        hub.pass(Duration.ofSeconds(10), 2);
        assertThat(lost).allSatisfy(id -> assertThat(hub.facts(id)).contains("found_there"));
        assertThat(pagesAsked() - before).isLessThan(15);
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(150);
    }

    @Test
    void whatWasSeenBeforeAnOrderWasLostTellsNothingOfIt() {
        hub.faults("listed").next(Fault.SERVER_ERROR, 1, PLACING);
        String absent = place(3);
        hub.pass(Duration.ofSeconds(10), 2);
        hub.faults("listed").next(Fault.REPLY_LOST, 1, PLACING);
        String there = place(4);
        hub.pass(Duration.ofSeconds(10), 2);
        assertThat(hub.facts(there)).contains("found_there");
        hub.pass(Duration.ofSeconds(30), 4);
        assertThat(hub.facts(absent)).contains("proven_absent");
        assertThat(hub.facts(there)).doesNotContain("proven_absent");
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(2);
    }

    private long pagesAsked() {
        return hub.catalog.simulators.requests("listed").stream()
                .filter(request ->
                        request.method().equals("GET") && request.path().endsWith("/orders"))
                .count();
    }

    @Test
    void itIsFoundPagesBack() {
        hub.faults("listed").next(Fault.REPLY_LOST, 1, PLACING);
        String lost = place(3);
        hub.work();
        for (int i = 0; i < 120; i++) {
            place(4);
        }
        hub.pass(Duration.ofSeconds(10), 2);
        assertThat(hub.part(lost).state()).isNotIn(OrderState.OUTCOME_UNKNOWN, OrderState.NEEDS_ATTENTION);
        assertThat(hub.facts(lost)).contains("found_there");
    }
}
