package com.citadelbuy.supplierhub.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class EventTailTest {

    private static final int BUFFER = 3;

    private final Database database = TestDatabase.fresh();
    private final Sequencer sequencer = new Sequencer(database);
    private final Told told = new Told(database);
    private final AtomicInteger written = new AtomicInteger();
    private final EventFeed feed = new EventFeed(database);
    private final EventTail tail = new EventTail(feed, this::write, BUFFER);

    @AfterEach
    void close() {
        tail.close();
        database.close();
    }

    private byte[] write(PlacedEvent placed) {
        written.incrementAndGet();
        return placed.event().subjectId().getBytes(StandardCharsets.UTF_8);
    }

    private void tell(String... orders) {
        for (String order : orders) {
            told.accepted(order, null);
        }
        sequencer.placeAll();
        tail.readOn();
    }

    private static List<String> read(TailReader reader) throws InterruptedException {
        List<String> read = new ArrayList<>();
        for (TailLine line = reader.next(Duration.ZERO); line != null; line = reader.next(Duration.ZERO)) {
            read.add(new String(line.text(), StandardCharsets.UTF_8));
        }
        return read;
    }

    private TailReader all() {
        return tail.read(Told.WORKSPACE, EventFilter.all());
    }

    @Test
    void aReaderGetsWhatComesBehindItsBeginningOnce() throws InterruptedException {
        tell("before");
        try (TailReader first = all()) {
            tell("one");
            try (TailReader second = all()) {
                tell("two");
                assertThat(second.from()).isEqualTo(first.from() + 1);
                assertThat(read(second)).containsExactly("two");
            }
            assertThat(read(first)).containsExactly("one", "two");
        }
        assertThat(written).as("each written once for all").hasValue(2);
    }

    @Test
    void onlyWhatIsWantedComesAndItIsKnownHowFarOneIs() throws InterruptedException {
        try (TailReader reader =
                tail.read(Told.WORKSPACE, new EventFilter(TypePatterns.all(), "order_2", null, null))) {
            tell("order_1", "order_2", "order_3");
            assertThat(reader.passed()).isEqualTo(3);
            assertThat(read(reader)).containsExactly("order_2");
        }
    }

    @Test
    void oneThatDoesNotKeepUpIsLetGoAndTheOthersAreNot() throws InterruptedException {
        try (TailReader slow = all();
                TailReader quick = all()) {
            tell("1", "2", "3");
            assertThat(read(quick)).containsExactly("1", "2", "3");
            tell("4");
            assertThat(slow.state()).isEqualTo(TailReader.State.TOO_SLOW);
            assertThat(quick.state()).isEqualTo(TailReader.State.OPEN);
            tell("5");
            assertThat(read(slow)).as("it holds nothing any more").isEmpty();
            assertThat(read(quick)).containsExactly("4", "5");
        }
    }

    @Test
    void howMuchMayWaitIsALimitBesideHowMany() throws InterruptedException {
        byte[] large = new byte[1_200_000];
        try (EventTail heavy = new EventTail(feed, _ -> large, BUFFER);
                TailReader reader = heavy.read(Told.WORKSPACE, EventFilter.all())) {
            tell("1");
            heavy.readOn();
            assertThat(reader.next(Duration.ZERO)).isNotNull();
            tell("2");
            heavy.readOn();
            assertThat(reader.state()).isEqualTo(TailReader.State.OPEN);
            tell("3");
            heavy.readOn();
            assertThat(reader.state()).isEqualTo(TailReader.State.TOO_SLOW);
        }
    }

    /** Read for those who have left since; whoever came then begins before it, and would never see what lies between. */
    @Test
    void aPageThatBeginsElsewhereIsNotHandedOn() throws InterruptedException {
        tell("1");
        try (TailReader reader = all()) {
            told.accepted("2", null);
            told.accepted("3", null);
            sequencer.placeAll();
            tail.hand(Told.WORKSPACE, 2, feed.after(Told.WORKSPACE, 2, 10));
            tail.readOn();
            assertThat(read(reader)).containsExactly("2", "3");
        }
    }

    @Test
    void othersWorkspacesAreNotTold() throws InterruptedException {
        try (TailReader reader = all()) {
            told.elsewhere("theirs");
            tell("ours");
            assertThat(read(reader)).containsExactly("ours");
        }
    }

    @Test
    void nobodyReadsNothingIsRead() {
        all().close();
        tell("unread");
        assertThat(written).hasValue(0);
    }

    @Test
    void aStopEndsEverybody() throws InterruptedException {
        try (TailReader reader = all()) {
            tell("last");
            tail.close();
            assertThat(read(reader)).containsExactly("last");
            assertThat(reader.state()).isEqualTo(TailReader.State.OVER);
        }
        try (TailReader late = all()) {
            assertThat(late.next(Duration.ofSeconds(20))).isNull();
            assertThat(late.state()).isEqualTo(TailReader.State.OVER);
        }
    }
}
