package com.citadelbuy.supplierhub.server.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever dies on the way from an event to its receiver: the receiver hears of it, and a repeat has the same id. */
@NullMarked
class DeliveryKillsTest {

    private static final Duration LEASE = DeliveryWork.QUEUE.lease().plus(Duration.ofSeconds(1));

    @RegisterExtension
    final DeliveryHub hub = new DeliveryHub();

    private final Receiver receiver = hub.receiver;

    @Test
    void whoDiesBetweenTheAnswerAndTheCommitIsFollowedByOneWhoSendsItAgain() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        nobodyLivesToWriteThatItArrived();
        hub.work();
        assertThat(receiver.heard()).hasSize(1);
        assertThat(hub.deliveries(endpoint, "pending")).hasSize(1);

        hub.asOwner("DROP TRIGGER dies ON hub.event_deliveries; DROP FUNCTION hub.die()");
        hub.clock.advance(LEASE);
        hub.work();
        assertThat(receiver.ids()).hasSize(2).containsOnly(receiver.ids().getFirst());
        Delivery delivery = hub.deliveries(endpoint, "delivered").getFirst();
        assertThat(delivery.tries()).isEqualTo(2);
        assertThat(hub.entry(delivery).attempts())
                .satisfiesExactly(
                        interrupted -> {
                            assertThat(interrupted.durationMs()).isNull();
                            assertThat(interrupted.error()).contains("not written down");
                        },
                        whole -> assertThat(whole.error()).isNull());
    }

    @Test
    void anAttemptIsCountedBeforeItIsMade() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        AtomicReference<DeliveryLog.@Nullable Entry> during = new AtomicReference<>();
        receiver.meanwhile(
                () -> during.set(hub.entry(hub.deliveries(endpoint, "pending").getFirst())));
        hub.work();
        DeliveryLog.Entry seen = Objects.requireNonNull(during.get());
        assertThat(seen.delivery().tries()).isOne();
        assertThat(seen.attempts()).hasSize(1);
    }

    @Test
    void aDeliveryThatKillsWhoeverMakesItGoesDownTheLadderLikeOneThatFails() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        nobodyLivesToWriteThatItArrived();
        hub.work();
        hub.clock.advance(LEASE);
        hub.work();
        assertThat(receiver.heard()).hasSize(2);
        hub.clock.advance(LEASE);
        hub.work();
        assertThat(receiver.heard()).as("the third is due after five minutes").hasSize(2);
        hub.pass(Duration.ofHours(90), Duration.ofMinutes(10));
        assertThat(receiver.heard()).hasSize(RetryLadder.ATTEMPTS);
        assertThat(hub.deliveries(endpoint, "failed"))
                .extracting(Delivery::statusReason)
                .containsExactly("exhausted");
        assertThat(hub.read(endpoint).failures()).isZero();
    }

    private void nobodyLivesToWriteThatItArrived() {
        hub.asOwner("""
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
                CREATE CONSTRAINT TRIGGER dies AFTER UPDATE ON hub.event_deliveries DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN (NEW.status = 'delivered') EXECUTE FUNCTION hub.die()
                """);
    }

    @Test
    void whoDiesBeforeItSendsIsFollowedByOneWhoDoes() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        assertThat(hub.take("replica-1", 5)).hasSize(1);
        assertThat(hub.work()).isZero();
        hub.clock.advance(LEASE);
        hub.work();
        assertThat(receiver.heard()).hasSize(1);
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(1);
    }

    @Test
    void whoWasTakenForDeadWritesNothingWhenItComesBack() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        Lease overslept = hub.take("replica-1", 1).getFirst();
        receiver.meanwhile(() -> {
            receiver.meanwhile(() -> {});
            hub.clock.advance(LEASE);
            assertThat(hub.worker("replica-2").runUntilIdle()).isOne();
        });
        receiver.answersOnce(200, Map.of(), "");
        receiver.answersOnce(500, Map.of(), "");
        hub.feature.work().handle(overslept);
        Delivery delivery = hub.deliveries(endpoint, null).getFirst();
        assertThat(delivery.status()).isEqualTo("delivered");
        assertThat(delivery.tries()).isEqualTo(2);
        assertThat(hub.entry(delivery).attempts())
                .satisfiesExactly(
                        overtaken -> assertThat(overtaken.durationMs()).isNull(),
                        written -> assertThat(written.httpStatus()).isEqualTo(200));
    }

    @Test
    void whoDiesWhileItFansOutHasNeitherMovedTheCursorNorMadeADelivery() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.sequencer.placeAll();
        hub.asOwner("""
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
                CREATE CONSTRAINT TRIGGER dies AFTER UPDATE ON hub.event_endpoints DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION hub.die()
                """);
        assertThat(hub.feature.fanOut().catchUp()).isZero();
        assertThat(hub.deliveries(endpoint, null)).isEmpty();
        hub.asOwner("DROP TRIGGER dies ON hub.event_endpoints; DROP FUNCTION hub.die()");
        assertThat(hub.feature.fanOut().catchUp()).isOne();
        hub.work();
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void anEndpointThatCannotBeServedKeepsNoOtherWaiting() {
        EventEndpoint broken = hub.endpoint(receiver);
        EventEndpoint sound = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.sequencer.placeAll();
        hub.asOwner("""
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
                CREATE TRIGGER dies BEFORE INSERT ON hub.event_deliveries
                FOR EACH ROW WHEN (NEW.endpoint_id = '%s') EXECUTE FUNCTION hub.die()
                """.formatted(broken.id()));
        hub.feature.fanOut().catchUp();
        assertThat(hub.deliveries(broken, null)).isEmpty();
        assertThat(hub.deliveries(sound, null)).extracting(Delivery::eventType).contains("mapping.changed");
    }

    @Test
    void manyReplicasFanOutSideBySideAndMakeEachDeliveryOnce() throws InterruptedException {
        EventEndpoint endpoint = hub.endpoint(receiver);
        for (int i = 0; i < 300; i++) {
            hub.happens("SKU-" + i);
        }
        hub.sequencer.placeAll();
        CountDownLatch all = new CountDownLatch(1);
        List<Thread> replicas = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    awaitQuietly(all);
                    hub.feature.fanOut().catchUp();
                }))
                .toList();
        all.countDown();
        for (Thread replica : replicas) {
            replica.join();
        }
        hub.feature.fanOut().catchUp();
        List<String> events =
                hub.deliveries(endpoint, null).stream().map(Delivery::eventId).toList();
        assertThat(events).hasSize(300).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(events).descendingSet()).containsExactlyElementsOf(events);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
