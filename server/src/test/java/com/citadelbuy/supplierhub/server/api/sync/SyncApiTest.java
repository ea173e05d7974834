package com.citadelbuy.supplierhub.server.api.sync;

import static com.citadelbuy.supplierhub.server.api.sync.SyncedHub.RUNS;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.simulators.Fault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Syncs and imports as clients ask for them. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class SyncApiTest {

    private static final String BULK = "/api/v1/products/import/bulk";

    private static SyncedHub hub;
    private static CatalogHub http;
    private static String connection;
    private static List<String> theirs;

    @BeforeAll
    static void open() {
        hub = new SyncedHub();
        http = hub.http;
        connection = http.connect("aliexpress");
        theirs = hub.guide("aliexpress");
        hub.imported("aliexpress", theirs.subList(0, 2));
    }

    @AfterAll
    static void shut() {
        hub.close();
    }

    @AfterEach
    void settle() {
        http.simulators.faults("aliexpress").clear();
        hub.work();
    }

    @Test
    void whoAsksForASyncTwiceGetsTheRunThatIsUnderWayAndFollowsItToItsEnd() {
        Reply started = start("products");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.text("/data/0/lane")).isEqualTo("content");
        assertThat(started.text("/data/0/state")).isEqualTo("queued");
        String run = started.text("/data/0/id");
        assertThat(start("products").text("/data/0/id")).isEqualTo(run);
        hub.work();
        Reply ended = http.get(RUNS + run);
        assertThat(ended.text("/state")).isEqualTo("succeeded");
        assertThat(ended.at("/counts/unchanged").asInt()).isEqualTo(2);
        assertThat(ended.at("/complete").asBoolean()).isTrue();
        assertThat(start("products").text("/data/0/id")).isNotEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({"inventory, stock", "orders, orders", "tracking, tracking"})
    void eachLaneIsAskedForByItsName(String path, String lane) {
        Reply started = http.post("/api/v1/sync/" + path, "{\"supplier\": \"aliexpress\"}");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.text("/data/0/lane")).isEqualTo(lane);
        hub.work();
        assertThat(http.get(RUNS + started.text("/data/0/id")).text("/state")).isEqualTo("succeeded");
        assertThat(http.get("/api/v1/sync/runs?lane=" + lane + "&state=succeeded")
                        .at("/data")
                        .size())
                .isPositive();
    }

    @Test
    void theStatusTellsOfEachLaneItsLastRun() {
        String run = start("products").text("/data/0/id");
        hub.work();
        Reply status = http.get("/api/v1/sync/status");
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.at("/lanes")
                        .valueStream()
                        .filter(lane -> lane.path("lane").asString().equals("content")))
                .singleElement()
                .satisfies(lane -> {
                    assertThat(lane.path("connection_id").asString()).isEqualTo(connection);
                    assertThat(lane.at("/last_run/id").asString()).isEqualTo(run);
                    assertThat(lane.path("enabled").asBoolean()).isTrue();
                });
    }

    @Test
    void aRunIsPausedResumedAndCancelledAndWhatIsOverStaysOver() {
        String run = start("products").text("/data/0/id");
        assertThat(http.post(RUNS + run + "/pause", "").text("/state")).isEqualTo("paused");
        hub.work();
        assertThat(http.get(RUNS + run).at("/counts/seen").asInt()).isZero();
        assertThat(http.post(RUNS + run + "/resume", "").text("/state")).isEqualTo("queued");
        assertThat(http.post(RUNS + run + "/cancel", "").text("/state")).isEqualTo("cancelled");
        hub.work();
        for (String verb : List.of("pause", "resume", "cancel")) {
            refused(http.post(RUNS + run + "/" + verb, ""), 409, "sync_run_over");
        }
        refused(http.post(RUNS + "run_none/pause", ""), 404, "not_found");
        refused(http.get(RUNS + "run_none"), 404, "not_found");
    }

    @Test
    void aBulkImportAnswersForEachProductAndPageByPage() {
        Reply started = http.post(BULK, wish("\"ids\": [\"%s\", \"404404404\", \"%s\"]", theirs.get(2), theirs.get(3)));
        assertThat(started.status()).isEqualTo(202);
        String run = started.text("/id");
        assertThat(started.http().headers().firstValue("location")).hasValue(RUNS + run);
        hub.work();
        Reply first = http.get(RUNS + run + "/items?limit=2");
        assertThat(first.at("/data").size()).isEqualTo(2);
        assertThat(first.text("/data/0/state")).isEqualTo("done");
        assertThat(first.text("/data/0/product_id")).startsWith("prod_");
        Reply rest = http.get(RUNS + run + "/items?limit=2&cursor=" + first.text("/next_cursor"));
        assertThat(rest.at("/data").size()).isEqualTo(1);
        assertThat(rest.at("/next_cursor").isNull()).isTrue();
        Reply failed = http.get(RUNS + run + "/items?state=failed");
        assertThat(failed.at("/data").size()).isEqualTo(1);
        assertThat(failed.body()).contains("404404404", "supplier_not_found");
        refused(http.get(RUNS + run + "/items?cursor=rubbish"), 422, null);
        refused(http.get(RUNS + "run_none/items"), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ids\": [\"1\"], \"query\": \"lamp\"",
                "\"limit\": 5",
                "\"ids\": []",
                "\"ids\": [\"1\"], \"limit\": 0",
                "\"everything\": true, \"colour\": \"red\"",
                "\"ids\": \"1\""
            })
    void aWishThatIsNoneIsRefusedAndStartsNothing(String wish) {
        long before = http.count("SELECT count(*) FROM sync_runs");
        refused(http.post(BULK, wish(wish)), 422, null);
        assertThat(http.count("SELECT count(*) FROM sync_runs")).isEqualTo(before);
    }

    @Test
    void wrongBodiesAndUnknownAccountsAreRefusedAsProblems() {
        refused(http.post("/api/v1/sync/products", "{\"suplier\": \"aliexpress\"}"), 422, null);
        refused(http.post("/api/v1/sync/products", "{\"connection_id\": 5}"), 422, null);
        refused(http.post("/api/v1/sync/products", "no json"), 400, null);
        refused(http.post("/api/v1/sync/products", "{\"connection_id\": \"conn_none\"}"), 422, null);
        refused(http.post("/api/v1/inventory/sync", "{\"product_id\": \"prod_none\"}"), 404, "not_found");
        refused(http.post("/api/v1/inventory/sync/bulk", "{\"product_ids\": [\"prod_none\"]}"), 422, null);
        // It has no list of its whole catalogue.
        refused(http.post(BULK, wish("\"everything\": true")), 501, null);
    }

    @Test
    void whatCannotBeReadIsListedAndReadAgainWhenAskedTo() {
        String bad = theirs.get(1);
        http.simulators
                .faults("aliexpress")
                .next(
                        Fault.MALFORMED,
                        100,
                        request -> request.form().stream()
                                .anyMatch(field -> field.getValue().equals(bad)));
        start("products");
        hub.work();
        Reply letters = http.get("/api/v1/sync/dead-letters?connection_id=" + connection);
        assertThat(letters.at("/data").size()).isEqualTo(1);
        assertThat(letters.text("/data/0/supplier_product_id")).isEqualTo(bad);
        String letter = letters.text("/data/0/id");

        http.simulators.faults("aliexpress").clear();
        Reply replay = http.post("/api/v1/sync/dead-letters/" + letter + "/replay", "");
        assertThat(replay.status()).isEqualTo(202);
        assertThat(http.post("/api/v1/sync/dead-letters/" + letter + "/replay", "")
                        .text("/id"))
                .isEqualTo(replay.text("/id"));
        hub.work();
        assertThat(http.get("/api/v1/sync/dead-letters").at("/data").size()).isZero();
        assertThat(http.get("/api/v1/sync/dead-letters?resolved=true").text("/data/0/replay_run_id"))
                .isEqualTo(replay.text("/id"));
        refused(http.post("/api/v1/sync/dead-letters/dead_none/replay", ""), 404, "not_found");
    }

    @Test
    void whoFollowsARunHearsOfItsEndAndThenTheStreamIsOver() {
        String run = start("products").text("/data/0/id");
        Iterator<String> lines = http.lines(RUNS + run + "/progress").iterator();
        assertThat(lines.next()).isEqualTo("event: progress");
        assertThat(lines.next()).startsWith("data: ").contains("\"state\":\"queued\"", run);
        hub.work();
        List<String> rest = new ArrayList<>();
        lines.forEachRemaining(rest::add);
        assertThat(rest.stream().filter(line -> line.startsWith("event: ")))
                .last()
                .isEqualTo("event: end");
        assertThat(rest.stream().filter(line -> line.startsWith("data: ")))
                .last()
                .asString()
                .contains("\"state\":\"succeeded\"", run);
    }

    @Test
    void aRunThatIsOverIsToldOnceAndARunThatIsNotThereIsAProblem() {
        String run = start("products").text("/data/0/id");
        hub.work();
        assertThat(events(http.get(RUNS + run + "/progress"))).containsExactly("end");
        refused(http.get(RUNS + "run_none/progress"), 404, "not_found");
    }

    private static List<String> events(Reply stream) {
        return stream.body()
                .lines()
                .filter(line -> line.startsWith("event: "))
                .map(line -> line.substring("event: ".length()))
                .toList();
    }

    private static Reply start(String path) {
        return http.post("/api/v1/sync/" + path, "{\"connection_id\": \"" + connection + "\"}");
    }

    private static String wish(String fields, Object... values) {
        return "{\"connection_id\": \"" + connection + "\", " + fields.formatted(values) + "}";
    }

    private static void refused(Reply reply, int status, @Nullable String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.http().headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        if (code != null) {
            assertThat(reply.text("/code")).isEqualTo(code);
        }
    }
}
