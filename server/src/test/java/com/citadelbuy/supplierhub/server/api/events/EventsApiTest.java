package com.citadelbuy.supplierhub.server.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.events.Sequencer;
import com.citadelbuy.supplierhub.server.events.Told;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.HistoryMonths;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@NullMarked
class EventsApiTest {

    private final Database database = TestDatabase.fresh();
    private final Sequencer sequencer = new Sequencer(database);
    private final Told told = new Told(database);
    private final EventReplica replica = new EventReplica(database, EventStreams.Limits.usual());

    @BeforeEach
    void tell() {
        told.connected("conn_1");
        told.accepted("order_1", "conn_1");
        told.accepted("order_2", "conn_2");
        told.batch("batch_1");
        sequencer.placeAll();
    }

    @AfterEach
    void close() {
        replica.close();
        database.close();
    }

    private JsonNode list(String query) {
        HttpResponse<String> answer = replica.get("/api/v1/events" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private static List<String> subjects(JsonNode list) {
        return list.path("data")
                .valueStream()
                .map(event -> event.path("subject_id").asString())
                .toList();
    }

    @Test
    void aReaderGoesOnFromWhereItWasAlsoBehindTheEnd() {
        JsonNode first = list("?limit=3");
        assertThat(subjects(first)).containsExactly("conn_1", "order_1", "order_2");
        assertThat(first.path("has_more").booleanValue()).isTrue();
        JsonNode second = list("?limit=3&cursor=" + first.path("next_cursor").asString());
        assertThat(subjects(second)).containsExactly("batch_1");
        assertThat(second.path("has_more").booleanValue()).isFalse();
        told.batch("batch_2");
        sequencer.placeAll();
        assertThat(subjects(list("?cursor=" + second.path("next_cursor").asString())))
                .containsExactly("batch_2");
    }

    @Test
    void theNewestComeFirstWhereThatIsWished() {
        JsonNode first = list("?order=newest&limit=3");
        assertThat(subjects(first)).containsExactly("batch_1", "order_2", "order_1");
        JsonNode second =
                list("?order=newest&limit=3&cursor=" + first.path("next_cursor").asString());
        assertThat(subjects(second)).containsExactly("conn_1");
        assertThat(second.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void whoBeginsAtTheEndSeesWhatIsNew() {
        JsonNode end = list("?after=latest");
        assertThat(subjects(end)).isEmpty();
        told.batch("batch_2");
        sequencer.placeAll();
        assertThat(subjects(list("?cursor=" + end.path("next_cursor").asString())))
                .containsExactly("batch_2");
    }

    @Test
    void filtersAreTakenTogether() {
        assertThat(subjects(list("?type=order.*"))).containsExactly("order_1", "order_2");
        assertThat(subjects(list("?type=order.*,order_batch.created")))
                .containsExactly("order_1", "order_2", "batch_1");
        assertThat(subjects(list("?connection_id=conn_1"))).containsExactly("conn_1", "order_1");
        assertThat(subjects(list("?connection_id=conn_1&type=order.*"))).containsExactly("order_1");
        assertThat(subjects(list("?subject_id=order_2"))).containsExactly("order_2");
        assertThat(subjects(list("?since=2026-02-01T00:00:00Z"))).isEmpty();
        assertThat(subjects(list("?since=2026-01-31T12:00:00Z"))).hasSize(4);
    }

    @Test
    void anEventIsShownWithItsVersionAndItsData() {
        JsonNode listed = list("?subject_id=order_1").path("data").path(0);
        JsonNode read = Json.mapper()
                .readTree(replica.get("/api/v1/events/" + listed.path("id").asString())
                        .body());
        assertThat(read).isEqualTo(listed);
        assertThat(read.path("type").asString()).isEqualTo("order.accepted");
        assertThat(read.path("version").intValue()).isEqualTo(1);
        assertThat(read.path("subject_kind").asString()).isEqualTo("order");
        assertThat(read.path("data").path("connection_id").asString()).isEqualTo("conn_1");
        assertThat(replica.get("/api/v1/events/evt_none").statusCode()).isEqualTo(404);
    }

    @Test
    void aCursorBehindWhichEventsAreKeptNoLongerIsRefused() {
        String old = "cursor=" + list("?limit=1").path("next_cursor").asString();
        String end = "cursor=" + list("?limit=10").path("next_cursor").asString();
        new HistoryMonths(database, 1, () -> told.now().plus(Duration.ofDays(70))).turn();
        for (String query : List.of("?" + old, "/stream?" + old)) {
            HttpResponse<String> answer = replica.get("/api/v1/events" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(410);
            assertThat(answer.body()).contains("cursor_too_old", "begin without a cursor");
        }
        assertThat(subjects(list("?" + end))).as("nothing was missed").isEmpty();
        told.batch("batch_2");
        sequencer.placeAll();
        assertThat(subjects(list(""))).containsExactly("batch_2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?type=order*",
                "?cursor=nonsense",
                "?order=sideways",
                "?since=yesterday",
                "?after=latest&order=newest",
                "?after=earliest",
                "?cursor=WyJldmVudHMiLCJhZnRlciIsIjk5OTk5OSJd",
                "?order=newest&cursor=WyJldmVudHMiLCJhZnRlciIsIjEiXQ"
            })
    void whatCannotBeAskedForIsRefused(String query) {
        assertThat(replica.get("/api/v1/events" + query).statusCode()).isEqualTo(422);
    }
}
