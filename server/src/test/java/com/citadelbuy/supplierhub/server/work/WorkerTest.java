package com.citadelbuy.supplierhub.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.Listener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final int ROWS = 120;
    private static final List<String> LANES = List.of("a", "b", "c");

    private final Chores chores = new Chores(2, Duration.ofSeconds(30));
    private final Claim claim = new Claim(chores.queue());

    @AfterEach
    void close() {
        chores.close();
    }

    @Test
    void twoWorkersHandleEachRowOnceAndKeepToTheLanes() throws InterruptedException {
        AtomicInteger most = new AtomicInteger();
        List<String> handled = new CopyOnWriteArrayList<>();
        CountDownLatch all = new CountDownLatch(ROWS);
        for (int i = 0; i < ROWS; i++) {
            chores.add("row" + i, LANES.get(i % LANES.size()), Chores.START);
        }
        Handler handler = lease -> {
            handled.add(lease.id());
            most.accumulateAndGet(heldInLaneOf(lease), Math::max);
            settle(lease);
            all.countDown();
        };
        try (Listener listener = new Listener(chores.database());
                Worker one = worker(handler);
                Worker two = worker(handler)) {
            Bell bell = Bell.on(listener);
            listener.start();
            one.start(bell);
            two.start(bell);
            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(handled).hasSize(ROWS).doesNotHaveDuplicates();
        assertThat(most).hasValueBetween(1, 2);
    }

    @Test
    void aRowCommittedElsewhereIsStartedBeforeTheNextLook() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Handler handler = lease -> {
            settle(lease);
            done.countDown();
        };
        try (Listener listener = new Listener(chores.database());
                Worker worker = worker(handler, Duration.ofHours(1))) {
            Bell bell = Bell.on(listener);
            listener.start();
            worker.start(bell);
            chores.database().useTransaction(handle -> {
                Chores.add(handle, "row1", "a", Chores.START);
                claim.wake(handle);
            });
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aHandlerThatFailsRestsItsRowAndTheWorkerGoesOn() {
        Instant[] now = {Chores.START};
        AtomicInteger calls = new AtomicInteger();
        Worker worker = new Worker(
                chores.database(),
                chores.queue(),
                lease -> {
                    calls.incrementAndGet();
                    if (lease.id().equals("bad")) {
                        throw new StackOverflowError("on purpose");
                    }
                    settle(lease);
                },
                "test",
                () -> now[0],
                4);
        chores.add("bad", "a", Chores.START.minusSeconds(1));
        chores.add("good", "a", Chores.START);
        assertThat(worker.runUntilIdle()).isEqualTo(2);
        assertThat(worker.runUntilIdle()).isZero();
        now[0] = now[0].plusSeconds(2);
        assertThat(worker.runUntilIdle()).isEqualTo(1);
        now[0] = now[0].plusSeconds(3);
        assertThat(worker.runUntilIdle()).as("the second rest is longer").isZero();
        assertThat(calls).hasValue(3);
    }

    @Test
    void aRowLeftUnsettledRestsInsteadOfSpinning() {
        chores.add("row1", "a", Chores.START);
        Worker worker = new Worker(
                chores.database(), chores.queue(), lease -> {}, "test", InstantSource.fixed(Chores.START), 4);
        assertThat(worker.runUntilIdle()).isEqualTo(1);
    }

    @Test
    void aLaneThatRestsIsLeftAloneUntilItDoesNot() {
        List<String> handled = new CopyOnWriteArrayList<>();
        Set<String> resting = new HashSet<>(Set.of("a"));
        Worker worker = new Worker(
                chores.database(),
                chores.queue(),
                lease -> {
                    handled.add(lease.id());
                    settle(lease);
                },
                "test",
                InstantSource.fixed(Chores.START),
                4,
                () -> resting);
        chores.add("row1", "a", Chores.START.minusSeconds(1));
        chores.add("row2", "b", Chores.START);
        worker.runUntilIdle();
        assertThat(handled).containsExactly("row2");
        resting.clear();
        worker.runUntilIdle();
        assertThat(handled).containsExactly("row2", "row1");
    }

    @Test
    void stoppingWaitsForWhatRuns() throws Exception {
        CyclicBarrier inside = new CyclicBarrier(2);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch settled = new CountDownLatch(1);
        chores.add("row1", "a", Chores.START);
        try (Listener listener = new Listener(chores.database())) {
            Worker worker = worker(lease -> {
                inside.await(20, TimeUnit.SECONDS);
                goOn.await();
                settle(lease);
                settled.countDown();
            });
            worker.start(Bell.on(listener));
            inside.await(20, TimeUnit.SECONDS);
            Thread stopping = Thread.ofVirtual().start(worker::stop);
            assertThat(stopping.join(Duration.ofMillis(200))).isFalse();
            goOn.countDown();
            stopping.join();
            assertThat(settled.getCount()).isZero();
        }
    }

    private Worker worker(Handler handler) {
        return worker(handler, Duration.ofSeconds(1));
    }

    private Worker worker(Handler handler, Duration poll) {
        InstantSource clock = InstantSource.fixed(Chores.START.plusSeconds(1));
        return new Worker(chores.database(), chores.queue(), handler, "test", clock, 8, Set::of, poll);
    }

    private int heldInLaneOf(Lease lease) {
        return chores.database()
                .withHandle(handle -> handle.createQuery("""
                                SELECT count(*) FROM chores WHERE lease_until IS NOT NULL
                                AND lane = (SELECT lane FROM chores WHERE id = :id)""")
                        .bind("id", lease.id())
                        .mapTo(Integer.class)
                        .one());
    }

    private void settle(Lease lease) {
        chores.database().useHandle(handle -> claim.settle(handle, lease, null));
    }
}
