package com.citadelbuy.supplierhub.server.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.HistoryMonths;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullMarked
class EventFeedTest {

    private static final String CONNECTION = "conn_1";
    private static final int LOOK_THROUGH = 10;

    private final Database database = TestDatabase.fresh();
    private final Sequencer sequencer = new Sequencer(database);
    private final EventFeed feed = new EventFeed(database, LOOK_THROUGH);
    private final Told told = new Told(database);

    @BeforeEach
    void tell() {
        told.connected(CONNECTION);
        for (int i = 0; i < 60; i++) {
            told.advance(Duration.ofMinutes(1));
            told.accepted("order_" + i % 20, i % 3 == 0 ? CONNECTION : "conn_2");
        }
        told.batch("batch_1");
        told.elsewhere("order_0");
        sequencer.placeAll();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static EventFilter types(String... patterns) {
        return new EventFilter(TypePatterns.of("query:type", List.of(patterns)), null, null, null);
    }

    private EventFilter filter(@Nullable String subject, @Nullable String connection, @Nullable Instant since) {
        return new EventFilter(TypePatterns.all(), subject, connection, since);
    }

    /** What a reader has who goes on to the end. */
    private List<PlacedEvent> all(EventFilter filter, int limit) {
        List<PlacedEvent> read = new ArrayList<>();
        EventFeed.Part part = feed.oldest(Told.WORKSPACE, filter, 0, limit);
        read.addAll(part.events());
        while (part.more()) {
            part = feed.oldest(Told.WORKSPACE, filter, part.end(), limit);
            read.addAll(part.events());
        }
        return read;
    }

    private List<PlacedEvent> backwards(EventFilter filter, int limit) {
        List<PlacedEvent> read = new ArrayList<>();
        EventFeed.Part part = feed.newest(Told.WORKSPACE, filter, Long.MAX_VALUE, limit);
        read.addAll(part.events());
        while (part.more()) {
            part = feed.newest(Told.WORKSPACE, filter, part.end(), limit);
            read.addAll(part.events());
        }
        return read;
    }

    @Test
    void eachFilterLetsThroughInTheDatabaseWhatItLetsThroughInMemory() {
        List<PlacedEvent> everything = all(EventFilter.all(), 7);
        assertThat(everything).hasSize(62);
        Instant late = told.now().minus(Duration.ofMinutes(20));
        List<EventFilter> filters = Stream.of(
                        types("order.*"),
                        types("order_batch.created", "connection.*"),
                        types("sync.*"),
                        types("*"),
                        filter("order_7", null, null),
                        filter("batch_1", null, null),
                        filter("nobody", null, null),
                        filter(null, CONNECTION, null),
                        filter(null, "conn_2", null),
                        filter(null, null, late),
                        filter(null, null, Instant.MIN),
                        filter(null, null, Instant.MAX),
                        filter("order_3", CONNECTION, late),
                        new EventFilter(TypePatterns.of("query:type", List.of("order.*")), "order_3", CONNECTION, late))
                .toList();
        for (EventFilter filter : filters) {
            List<PlacedEvent> wanted = everything.stream()
                    .filter(placed -> filter.matches(placed.event()))
                    .toList();
            assertThat(all(filter, 4)).as("%s, oldest first", filter).isEqualTo(wanted);
            assertThat(backwards(filter, 4)).as("%s, newest first", filter).isEqualTo(wanted.reversed());
        }
    }

    @Test
    void aTimeThatNothingHappenedSinceIsTheEnd() {
        Instant later = told.now().plus(Duration.ofHours(1));
        EventFeed.Part part = feed.oldest(Told.WORKSPACE, filter(null, null, later), 0, 5);
        assertThat(part).isEqualTo(new EventFeed.Part(List.of(), feed.end(), false));
        told.advance(Duration.ofHours(2));
        told.batch("batch_2");
        sequencer.placeAll();
        assertThat(feed.oldest(Told.WORKSPACE, filter(null, null, later), part.end(), 5)
                        .events())
                .singleElement()
                .satisfies(placed -> assertThat(placed.event().subjectId()).isEqualTo("batch_2"));
    }

    @Test
    void whoeverMissedWhatIsKeptNoLongerIsTold() {
        long last = 62;
        new HistoryMonths(database, 1, () -> told.now().plus(Duration.ofDays(70))).turn();
        assertThat(all(EventFilter.all(), 50)).isEmpty();
        assertThatThrownBy(() -> feed.refuseUnlessKept(Told.WORKSPACE, last - 1))
                .isInstanceOf(Refusal.Gone.class);
        assertThatCode(() -> feed.refuseUnlessKept(Told.WORKSPACE, last)).doesNotThrowAnyException();
        assertThatThrownBy(() -> feed.refuseUnlessKept("other", last)).isInstanceOf(Refusal.Gone.class);
        assertThatCode(() -> feed.refuseUnlessKept("quiet", 0)).doesNotThrowAnyException();
    }

    @Test
    void whatIsRareIsFoundByGoingOn() {
        EventFeed.Part first = feed.oldest(Told.WORKSPACE, types("order_batch.*"), 0, 5);
        assertThat(first.events()).isEmpty();
        assertThat(first.more()).isTrue();
        assertThat(first.end()).isEqualTo(LOOK_THROUGH);
    }

    @Test
    void atTheEndAReaderKeepsAPlaceFromWhichNewOnesAreSeen() {
        for (EventFilter filter : List.of(EventFilter.all(), types("order_batch.*"), filter("batch_2", null, null))) {
            long end = feed.oldest(Told.WORKSPACE, filter, feed.end(), 50).end();
            told.batch("batch_2");
            sequencer.placeAll();
            assertThat(feed.oldest(Told.WORKSPACE, filter, end, 50).events())
                    .as(filter.toString())
                    .singleElement()
                    .satisfies(placed -> assertThat(placed.event().subjectId()).isEqualTo("batch_2"));
        }
    }

    @Test
    void anEventIsReadByItsIdOnceItHasItsPlaceAndInItsWorkspaceOnly() {
        PlacedEvent known = all(EventFilter.all(), 50).getFirst();
        assertThat(feed.find(Told.WORKSPACE, known.event().id())).contains(known);
        assertThat(feed.find("other", known.event().id())).isEmpty();
        told.batch("batch_3");
        String id = database.withHandle(handle -> handle.createQuery("SELECT id FROM events WHERE position IS NULL")
                .mapTo(String.class)
                .one());
        assertThat(feed.find(Told.WORKSPACE, id)).isEmpty();
    }

    @Test
    void aCursorOfOneDirectionIsNoneOfTheOther() {
        String after = EventCursor.after(7).encode();
        assertThat(EventCursor.decode(EventCursor.Direction.AFTER, after)).isEqualTo(7);
        assertThatThrownBy(() -> EventCursor.decode(EventCursor.Direction.BEFORE, after))
                .isInstanceOf(Refusal.Invalid.class);
    }
}
