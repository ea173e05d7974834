package com.citadelbuy.supplierhub.server.deliveries;

import static com.citadelbuy.supplierhub.server.deliveries.DeliveryHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An endpoint that takes nothing costs no other its deliveries, and loses none of its own. */
@NullMarked
class DeadEndpointTest {

    @RegisterExtension
    final DeliveryHub hub = new DeliveryHub(true, Duration.ZERO);

    private final Receiver receiver = hub.receiver;
    private final Receiver dead = Receiver.open();

    @AfterEach
    void close() {
        dead.close();
    }

    @Test
    void othersGetAllWhileItIsAskedNowAndThen() {
        hub.issued(dead.url(), List.of("mapping.*"), null, 1);
        EventEndpoint alive =
                hub.issued(receiver.url(), List.of("mapping.*"), null, 1).endpoint();
        dead.answers(500);
        for (int i = 0; i < 50; i++) {
            hub.happens("SKU-" + i);
        }
        hub.run();
        assertThat(hub.deliveries(alive, "delivered")).hasSize(50);
        assertThat(dead.heard()).hasSize(3);
        hub.pass(Duration.ofHours(1), Duration.ofSeconds(30));
        assertThat(dead.heard().size()).isBetween(10, 30);
    }

    @Test
    void oneThatCannotBeReachedIsAFailureLikeAnyOther() {
        EventEndpoint endpoint = hub.issued(dead.url(), List.of("*"), null, 1).endpoint();
        dead.close();
        hub.happens("SKU-1");
        hub.run();
        Attempt attempt = hub.entry(hub.deliveries(endpoint, "pending").getFirst())
                .attempts()
                .getFirst();
        assertThat(attempt.httpStatus()).isNull();
        assertThat(attempt.error()).isNotNull().doesNotContain("127.0.0.1");
    }

    @Test
    void behindItTheCursorWaitsAndNotAHeapOfRows() {
        EventEndpoint endpoint = hub.issued(dead.url(), List.of("*"), null, 1).endpoint();
        dead.answers(500);
        int many = FanOut.AHEAD + 200;
        for (int i = 0; i < many; i++) {
            hub.happens("SKU-" + i);
        }
        assertThat(hub.fanOut()).isEqualTo(FanOut.AHEAD);
        hub.work();
        assertThat(hub.fanOut()).isEqualTo(3);

        dead.answers(200);
        hub.pass(Duration.ofMinutes(10), Duration.ofSeconds(30));
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(many);
        assertThat(dead.ids().stream().distinct()).hasSize(many);
    }

    @Test
    void oneOfManyLanesAloneTriesWhetherItIsBack() {
        hub.issued(dead.url(), List.of("*"), null, 16);
        dead.answers(500);
        for (int i = 0; i < 64; i++) {
            hub.happens("SKU-" + i);
        }
        hub.run();
        hub.clock.advance(Duration.ofMinutes(5));
        List<Lease> lanes = hub.take("replica-1", 16);
        assertThat(lanes).hasSizeGreaterThan(8);
        int before = dead.heard().size();
        dead.meanwhile(() -> lanes.stream().skip(1).forEach(hub.feature.work()::handle));
        hub.feature.work().handle(lanes.getFirst());
        assertThat(dead.heard()).hasSize(before + 1);
    }

    @Test
    void aMomentsTroubleOfManyLanesIsNoMoreThanAMoments() {
        EventEndpoint endpoint = hub.issued(dead.url(), List.of("*"), null, 16).endpoint();
        for (int i = 0; i < 64; i++) {
            hub.happens("SKU-" + i);
        }
        hub.fanOut();
        List<Lease> lanes = hub.take("replica-1", 8);
        assertThat(lanes).hasSize(8);
        dead.answers(500);
        allUnderWayTogether(lanes);
        assertThat(dead.heard()).hasSameSizeAs(lanes);
        assertThat(hub.read(endpoint).pausedUntil())
                .isEqualTo(hub.clock.instant().plusSeconds(5));

        dead.answers(200);
        hub.pass(Duration.ofSeconds(20), Duration.ofSeconds(5));
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(64);
    }

    /** Each is begun while those before it wait for their answers. */
    private void allUnderWayTogether(List<Lease> leases) {
        AtomicInteger next = new AtomicInteger(1);
        dead.meanwhile(() -> {
            int one = next.getAndIncrement();
            if (one < leases.size()) {
                hub.feature.work().handle(leases.get(one));
            }
        });
        hub.feature.work().handle(leases.getFirst());
    }

    @Test
    void onceItIsBackItIsAskedAgainWithoutWaitingForTheLadder() {
        EventEndpoint endpoint = hub.issued(dead.url(), List.of("*"), null, 1).endpoint();
        dead.answers(503);
        for (int i = 0; i < 20; i++) {
            hub.happens("SKU-" + i);
        }
        hub.run();
        hub.pass(Duration.ofHours(2), Duration.ofMinutes(1));
        dead.answers(200);
        hub.pass(Duration.ofMinutes(6), Duration.ofSeconds(30));
        assertThat(hub.deliveries(endpoint, "delivered").size()).isGreaterThan(1);
        assertThat(hub.read(endpoint).pausedUntil()).isNull();
    }

    @Test
    void oneSubjectStaysInOrderWhereSeveralAreUnderWayAtOnce() {
        EventEndpoint endpoint =
                hub.issued(receiver.url(), List.of("*"), null, 8).endpoint();
        for (int i = 0; i < 40; i++) {
            hub.happens("SKU-" + i % 4);
        }
        hub.run();
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(40);
        for (int sku = 0; sku < 4; sku++) {
            String name = "\"SKU-" + sku + "\"";
            assertThat(receiver.heard().stream()
                            .filter(heard -> heard.text().contains(name))
                            .map(Receiver.Heard::id))
                    .hasSize(10)
                    .isSorted();
        }
        assertThat(hub.count("SELECT count(DISTINCT lane) FROM event_deliveries"))
                .isGreaterThan(1);
        assertThat(hub.feature.endpoints().get(WORKSPACE, endpoint.id()).failures())
                .isZero();
    }
}
