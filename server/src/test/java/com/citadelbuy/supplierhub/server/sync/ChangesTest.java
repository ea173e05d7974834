package com.citadelbuy.supplierhub.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeLane;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeLanes;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between two walks over all products a supplier tells which changed: those are read, nothing is lost, and nothing read twice. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class ChangesTest {

    private static final String BANGGOOD = "banggood";
    private static final String LIST = "/product/getProductUpdateList";
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofMinutes(10);

    private SyncHub hub;
    private String connection;
    private List<String> ours;

    @BeforeEach
    void threeProducts() {
        open(new SyncHub());
    }

    private void open(SyncHub opened) {
        hub = opened;
        connection = hub.catalog.connect(BANGGOOD);
        ours = hub.imported(BANGGOOD, 3);
        hub.catalog.clock.advance(Duration.ofHours(2));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aChangeBetweenTwoWalksIsSeen() {
        hub.look();
        assertThat(runs()).isEmpty();
        List<String> before = hub.truth();
        edit(ours.get(1));
        pass(INTERVAL);
        hub.look();
        long asked = asked(ours.get(0)) + asked(ours.get(2));
        SyncRun run = hub.toTheEnd(runs().getFirst());
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.lane()).isEqualTo(Lane.CONTENT);
        assertThat(run.requestedBy()).isEqualTo("changes");
        assertThat(run.counts().changed()).isEqualTo(1);
        assertThat(hub.truth()).isNotEqualTo(before);
        assertThat(asked(ours.get(0)) + asked(ours.get(2))).isEqualTo(asked);
        assertThat(hub.figures).containsExactly("change done");
        assertThat(hub.feature.status().of(SyncHub.WORKSPACE))
                .filteredOn(each -> each.lane() == Lane.CONTENT)
                .allMatch(each -> each.lastRun() == null);
    }

    @Test
    void aChangeThatIsToldOfAnItemHasItsProductRead() {
        String account = hub.catalog.connect("doba");
        List<String> theirs = hub.imported("doba", 2);
        pass(Duration.ofHours(2));
        hub.look();
        assertThat(hub.catalog.simulators.edit("doba", theirs.get(1))).isTrue();
        pass(INTERVAL);
        hub.look();
        SyncRun run = hub.feature
                .runs()
                .list(SyncHub.WORKSPACE, account, null, null, null, 50)
                .data()
                .getFirst();
        assertThat(run.counts().total()).isEqualTo(1);
        assertThat(hub.toTheEnd(run).counts().changed()).isEqualTo(1);
        assertThat(hub.feature.status().changes(SyncHub.WORKSPACE)).hasSize(2);
    }

    @Test
    void whatWasReadForAChangeIsNotReadForItAgainAndANewerOneIs() {
        edit(ours.getFirst());
        pass(Duration.ofMinutes(1));
        hub.look();
        // Not even while it waits.
        pass(Duration.ofMinutes(1));
        hub.look();
        assertThat(runs()).hasSize(1);
        hub.toTheEnd(runs().getFirst());
        pass(Duration.ofMinutes(1));
        hub.look();
        assertThat(lane().told()).isEqualTo(3);
        assertThat(lane().noted()).isEqualTo(1);
        assertThat(runs()).hasSize(1);
        edit(ours.getFirst());
        pass(Duration.ofMinutes(1));
        hub.look();
        assertThat(runs()).hasSize(2);
    }

    @Test
    void whatCouldNotBeReadForAChangeIsReadForItAgain() {
        edit(ours.getFirst());
        pass(Duration.ofMinutes(1));
        hub.look();
        hub.feature.runs().cancel(SyncHub.WORKSPACE, runs().getFirst().id());
        pass(Duration.ofMinutes(1));
        hub.look();
        assertThat(runs()).hasSize(2);
    }

    @Test
    void theWindowMovesToWhereNothingCanAppearAnyMore() {
        Instant began = hub.catalog.clock.instant();
        hub.look();
        assertThat(lane().settledUntil())
                .isBetween(began.minus(LATE), began.minus(LATE).plusSeconds(5));
        assertThat(minutes(requests().getFirst())).isEqualTo(61);
        pass(INTERVAL);
        hub.look();
        assertThat(minutes(requests().getLast())).isEqualTo(16);
    }

    @Test
    void anUnreadableListHidesNothingAndMovesNothing() {
        hub.look();
        Instant settled = lane().settledUntil();
        edit(ours.getFirst());
        hub.faults(BANGGOOD)
                .next(Fault.SERVER_ERROR, 40, request -> request.path().equals(LIST));
        pass(INTERVAL);
        hub.look();
        assertThat(lane().settledUntil()).isEqualTo(settled);
        assertThat(lane().problemCode()).isEqualTo("supplier_unavailable");
        hub.faults(BANGGOOD).clear();
        pass(Duration.ofHours(3));
        hub.look();
        assertThat(lane().problemCode()).isNull();
        assertThat(runs()).hasSize(1);
        // All the while the walk over all products goes on.
        SyncRun walk = hub.toTheEnd(hub.start(Lane.CONTENT, connection));
        assertThat(walk.counts().seen()).isEqualTo(3);
    }

    @Test
    void aPageOfWhichNothingIsUnderstoodIsNotPassedOver() {
        edit(ours.getFirst());
        pass(Duration.ofMinutes(1));
        hub.faults(BANGGOOD)
                .next(Fault.MALFORMED_RECORD, 1, request -> request.path().equals(LIST));
        hub.look();
        assertThat(lane().settledUntil()).isNull();
        assertThat(lane().problemCode()).isEqualTo("supplier_bad_response");
        assertThat(runs()).isEmpty();
        pass(Duration.ofMinutes(6));
        hub.look();
        assertThat(runs()).hasSize(1);
        assertThat(lane().settledUntil()).isNotNull();
    }

    @Test
    void whoDiesAtTheCommitOfAPageHasNeitherMovedNorNotedAnything() {
        edit(ours.getFirst());
        pass(Duration.ofMinutes(1));
        hub.catalog.asOwner("""
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
                CREATE CONSTRAINT TRIGGER dies AFTER UPDATE ON hub.change_lanes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                WHEN (OLD.settled_until IS DISTINCT FROM NEW.settled_until) EXECUTE FUNCTION hub.die()
                """);
        hub.look();
        hub.catalog.asOwner("DROP TRIGGER dies ON hub.change_lanes; DROP FUNCTION hub.die()");
        assertThat(runs()).isEmpty();
        assertThat(lane().settledUntil()).isNull();
        assertThat(lane().noted()).isZero();
        pass(Duration.ofMinutes(1));
        hub.look();
        assertThat(runs()).hasSize(1);
        assertThat(lane().noted()).isEqualTo(1);
        assertThat(hub.toTheEnd(runs().getFirst()).counts().changed()).isEqualTo(1);
    }

    @Test
    void whoDiesBetweenTwoPagesIsFollowedByOneWhoGoesOnAtTheNext() {
        hub.catalog.simulators.grow(BANGGOOD, 300);
        pass(Duration.ofMinutes(1));
        hub.feature.changes().tick();
        hub.feature.changeLanes().handle(take());
        assertThat(Objects.requireNonNull(lane().pass()).place()).isEqualTo("2");
        // It takes the next step upon itself, and that is the last of it.
        take();
        pass(Duration.ofSeconds(31));
        hub.look();
        assertThat(requests().stream()
                        .map(request -> request.query("page").orElse(""))
                        .toList())
                .containsExactly("1", "2", "3");
        assertThat(lane().pass()).isNull();
        assertThat(lane().told()).isGreaterThan(200);
        assertThat(runs()).isEmpty();
    }

    @Test
    void whereManyWaitToBeReadNoMoreAreAskedFor() {
        edit(ours.getFirst());
        pass(Duration.ofMinutes(1));
        hub.look();
        SyncRun run =
                hub.feature.runs().pause(SyncHub.WORKSPACE, runs().getFirst().id());
        int others = 999;
        hub.catalog.database.useTransaction(tx -> ItemStore.add(
                tx,
                run,
                IntStream.rangeClosed(1, others)
                        .mapToObj(i -> RunItem.waiting("other-" + i, "other-" + i))
                        .toList(),
                others));
        int asked = requests().size();
        Instant settled = lane().settledUntil();
        pass(INTERVAL);
        hub.look();
        assertThat(requests()).hasSize(asked);
        assertThat(lane().settledUntil()).isEqualTo(settled);
        hub.feature.runs().cancel(SyncHub.WORKSPACE, run.id());
        pass(INTERVAL);
        hub.look();
        assertThat(requests()).hasSize(asked + 1);
    }

    @Test
    void whereProductsAreNotSyncedBySettingNobodyAsks() {
        hub.look();
        assertThat(requests()).hasSize(1);
        hub.close();
        open(new SyncHub(Map.of("ENABLE_PRODUCT_AUTO_SYNC", "false"), null));
        hub.look();
        assertThat(requests()).isEmpty();
        assertThat(hub.feature.status().changes(SyncHub.WORKSPACE)).isEmpty();
    }

    private void edit(String theirs) {
        assertThat(hub.catalog.simulators.edit(BANGGOOD, theirs)).isTrue();
    }

    private void pass(Duration time) {
        hub.catalog.clock.advance(time);
    }

    private ChangeLane lane() {
        return hub.feature.status().changes(SyncHub.WORKSPACE).getFirst();
    }

    /** What was read because of a change, newest first. */
    private List<SyncRun> runs() {
        return hub.feature.runs().list(SyncHub.WORKSPACE, connection, null, null, null, 50).data().stream()
                .filter(run -> run.requestedBy().equals("changes"))
                .toList();
    }

    private List<SimRequest> requests() {
        return hub.catalog.simulators.requests(BANGGOOD).stream()
                .filter(request -> request.path().equals(LIST))
                .toList();
    }

    private static int minutes(SimRequest request) {
        return Integer.parseInt(request.query("minutes").orElse("0"));
    }

    private long asked(String theirs) {
        return hub.catalog.simulators.requests(BANGGOOD).stream()
                .filter(SyncHub.about(theirs))
                .count();
    }

    private Lease take() {
        return hub.catalog
                .database
                .inTransaction(tx -> new Claim(ChangeLanes.QUEUE).take(tx, "replica-1", hub.catalog.clock.instant(), 1))
                .getFirst();
    }
}
