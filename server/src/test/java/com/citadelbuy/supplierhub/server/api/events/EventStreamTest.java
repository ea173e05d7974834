package com.citadelbuy.supplierhub.server.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.events.EventCursor;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.events.EventFilter;
import com.citadelbuy.supplierhub.server.events.EventTail;
import com.citadelbuy.supplierhub.server.events.Sequencer;
import com.citadelbuy.supplierhub.server.events.Told;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NullMarked
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventStreamTest {

    private static final EventStreams.Limits LIMITS =
            new EventStreams.Limits(2, 1000, Duration.ofSeconds(15), Duration.ofMinutes(30));
    private static final int PIPE = 64;
    private static final int WRITERS = 4;
    private static final int EACH = 30;

    private final Database database = TestDatabase.fresh();
    private final Sequencer sequencer = new Sequencer(database);
    private final Told told = new Told(database);
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        database.close();
    }

    private EventReplica replica(EventStreams.Limits limits) {
        EventReplica replica = new EventReplica(database, limits);
        open.add(replica);
        return replica;
    }

    /** Begun when its first line was read, since only then does it stand in line. */
    private Follower follow(EventReplica replica, String query, @Nullable String lastId) {
        Follower follower = replica.follow(query, lastId);
        open.add(follower);
        follower.any();
        return follower;
    }

    private void tell(String... orders) {
        for (String order : orders) {
            told.accepted(order, null);
        }
        sequencer.placeAll();
    }

    private String beginning() {
        return EventCursor.after(0).encode();
    }

    @Test
    void whatHappensIsToldAsItHappensAndWhatWasBeforeIsNot() {
        tell("before");
        Follower follower = follow(replica(LIMITS), "", null);
        tell("one", "two");
        assertThat(follower.subjects(2)).containsExactly("one", "two");
    }

    @Test
    void whoGoesOnAtAnotherReplicaMissesNothingAndReadsNothingTwice() {
        EventReplica one = replica(LIMITS);
        EventReplica other = replica(LIMITS);
        tell("1", "2", "3");
        try (Follower follower = follow(one, "", beginning())) {
            assertThat(follower.subjects(2)).containsExactly("1", "2");
            Follower next = follow(other, "", follower.lastId());
            tell("4");
            assertThat(next.subjects(2)).containsExactly("3", "4");
        }
    }

    @Test
    void onlyWhatIsWantedIsTold() {
        Follower follower = follow(replica(LIMITS), "?type=order_batch.*", beginning());
        tell("1");
        told.batch("batch_1");
        sequencer.placeAll();
        assertThat(follower.subjects(1)).containsExactly("batch_1");
    }

    @Test
    void aCursorGoesOnAlsoWhereNothingWantedHappens() {
        EventStreams.Limits quick = new EventStreams.Limits(2, 1000, Duration.ofMillis(20), Duration.ofMinutes(30));
        Follower follower = follow(replica(quick), "?type=order_batch.*", beginning());
        tell("1", "2");
        String end = EventCursor.after(2).encode();
        while (!end.equals(follower.lastId())) {
            assertThat(follower.any()).isNotNull();
        }
    }

    @Test
    void moreClientsThanThereIsRoomForAreSentAway() {
        EventReplica replica = replica(LIMITS);
        follow(replica, "", null);
        follow(replica, "", null);
        var answer = replica.get("/api/v1/events/stream");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("too_many_streams");
    }

    @Test
    void aStopEndsStreamsWithThePlaceToGoOnFrom() {
        EventReplica replica = replica(LIMITS);
        Follower follower = follow(replica, "", beginning());
        tell("1");
        assertThat(follower.subjects(1)).containsExactly("1");
        replica.stop();
        assertThat(Objects.requireNonNull(follower.next()).name()).isEqualTo("end");
        assertThat(follower.next()).as("the end").isNull();
        tell("2");
        assertThat(follow(replica(LIMITS), "", follower.lastId()).subjects(1)).containsExactly("2");
    }

    @Test
    void aStreamEndsAfterItsTime() {
        EventStreams.Limits brief = new EventStreams.Limits(2, 1000, Duration.ofMillis(20), Duration.ofMillis(50));
        Follower.Message last = follow(replica(brief), "", null).next();
        assertThat(Objects.requireNonNull(last).name()).isEqualTo("end");
    }

    /** Here each look at the clock takes twenty minutes. */
    @Test
    void whoCatchesUpDoesNotListenForEverEither() throws IOException {
        List<EventDraft> many = IntStream.range(0, 300)
                .mapToObj(i -> Told.accepted(Told.WORKSPACE, "order_" + i, null))
                .toList();
        database.useTransaction(tx -> told.events().appendAll(tx, many));
        sequencer.placeAll();
        EventFeed feed = new EventFeed(database);
        AtomicInteger looks = new AtomicInteger();
        EventStreams streams = new EventStreams(
                feed, LIMITS, () -> told.now().plus(Duration.ofMinutes(20L * looks.getAndIncrement())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        streams.follow(Told.WORKSPACE, EventFilter.all(), 0L, out);
        Follower follower = new Follower(new ByteArrayInputStream(out.toByteArray()));
        assertThat(follower.subjects(200)).endsWith("order_199");
        assertThat(Objects.requireNonNull(follower.next()).name()).isEqualTo("end");
        assertThat(follower.lastId()).isEqualTo(EventCursor.after(200).encode());
    }

    /** The client reads nothing while ten events come: the first fills its pipe, and behind it there is room for three. */
    @Test
    void aSlowClientIsLetGoWithThePlaceToGoOnFrom() throws Exception {
        EventFeed feed = new EventFeed(database);
        EventTail tail = new EventTail(feed, EventStreams::message, 3);
        EventStreams streams = new EventStreams(feed, tail, LIMITS, InstantSource.system());
        PipedInputStream pipe = new PipedInputStream(PIPE);
        PipedOutputStream out = new PipedOutputStream(pipe);
        Thread server = Thread.ofVirtual().start(() -> follow(streams, out));
        Follower follower = new Follower(pipe);
        follower.any();
        tell("0");
        tail.readOn();
        while (pipe.available() < PIPE) {
            Thread.onSpinWait();
        }
        tell("1", "2", "3", "4", "5", "6", "7", "8", "9");
        tail.readOn();
        assertThat(follower.subjects(1)).containsExactly("0");
        Follower.Message last = Objects.requireNonNull(follower.next());
        assertThat(last.name()).isEqualTo("dropped");
        server.join();
        Follower next = follow(replica(LIMITS), "", last.json().path("cursor").asString());
        assertThat(next.subjects(9)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    private static void follow(EventStreams streams, OutputStream pipe) {
        try (OutputStream out = pipe) {
            streams.follow(Told.WORKSPACE, EventFilter.all(), null, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void whoeverIsCutOffAgainAndAgainMissesNothingHoweverTransactionsOverlap() throws InterruptedException {
        List<EventReplica> replicas =
                List.of(replica(EventStreams.Limits.usual()), replica(EventStreams.Limits.usual()));
        for (int i = 0; i < 2; i++) {
            Sequencer running = new Sequencer(database);
            open.add(running);
            running.start();
        }
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String name = "writer" + i;
            writers.add(Thread.ofVirtual().start(() -> write(name)));
        }
        List<String> read = new ArrayList<>();
        Random random = new Random(5);
        @Nullable String last = beginning();
        for (int turn = 0; read.size() < WRITERS * EACH; turn++) {
            try (Follower follower = replicas.get(turn % 2).follow("", last)) {
                int some = Math.min(1 + random.nextInt(9), WRITERS * EACH - read.size());
                read.addAll(follower.subjects(some));
                last = follower.lastId();
            }
        }
        for (Thread writer : writers) {
            writer.join();
        }
        List<String> placed = new EventFeed(database)
                .after(Told.WORKSPACE, 0, 1000).stream()
                        .map(each -> each.event().subjectId())
                        .toList();
        assertThat(read).isEqualTo(placed).doesNotHaveDuplicates();
    }

    /** Two a transaction, which stays open for a time that differs, so that they end out of order. */
    private void write(String name) {
        Random random = new Random(name.hashCode());
        for (int i = 0; i < EACH; i += 2) {
            String first = name + "-" + i;
            String second = name + "-" + (i + 1);
            int pause = random.nextInt(1, 30_000);
            database.useTransaction(handle -> {
                told.events().append(handle, Told.accepted(Told.WORKSPACE, first, null));
                handle.createQuery("SELECT count(*) FROM generate_series(1, :n)")
                        .bind("n", pause)
                        .mapTo(Long.class)
                        .one();
                told.events().append(handle, Told.accepted(Told.WORKSPACE, second, null));
            });
        }
    }
}
