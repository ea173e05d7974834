package com.citadelbuy.supplierhub.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replica that dies in the middle of a run: another goes on where the database says, and no step is half done. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class SyncKillsTest {

    private SyncHub hub;
    private LongList list;

    @BeforeEach
    void open() {
        hub = new SyncHub();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void whoDiesBetweenTwoPagesIsFollowedByOneWhoGoesOnAtTheNextPage(String supplier) {
        list = new LongList(hub, supplier);
        SyncRun run = list.start();
        Lease first = take("replica-1");
        hub.feature.work().handle(first);
        assertThat(pages()).isEqualTo("F");
        // It takes the next step upon itself, and that is the last of it.
        take("replica-1");

        assertThat(replica().runUntilIdle()).isZero();
        hub.catalog.clock.advance(Duration.ofSeconds(31));
        toTheEnd(run, replica());
        assertThat(pages()).isEqualTo(walks("FL"));
        whole(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void whoDiesBetweenReadingAPageAndItsCommitHasWrittenNothingOfIt(String supplier) {
        list = new LongList(hub, supplier);
        SyncRun run = list.start();
        hub.feature.work().handle(take("replica-1"));
        int known = hub.run(run).counts().total();
        dyingAtTheCommit(() -> hub.work());
        assertThat(pages()).isEqualTo("FL");
        assertThat(hub.run(run).counts().total()).isEqualTo(known);
        assertThat(hub.run(run).progress().place()).isNotNull();

        hub.catalog.clock.advance(Duration.ofSeconds(31));
        toTheEnd(run, replica());
        assertThat(pages()).isEqualTo("F" + "L" + walks("L"));
        whole(run);
    }

    @Test
    void whoDiesAtTheCommitOfProductsHasWrittenNoneOfThemAndTheOthersAreNotReadAgain() {
        list = new LongList(hub, "cjdropshipping");
        SyncRun run = list.start();
        while (list.ours().isEmpty()) {
            hub.feature.work().handle(take("replica-1"));
        }
        TreeSet<String> before = new TreeSet<>(list.ours());
        long asked = asked(before.first());
        dyingAtTheCommit(() -> hub.work());
        assertThat(list.ours()).isEqualTo(before);
        assertThat(hub.run(run).counts().seen()).isEqualTo(before.size());

        hub.catalog.clock.advance(Duration.ofSeconds(31));
        toTheEnd(run, replica());
        whole(run);
        assertThat(asked(before.first())).isEqualTo(asked);
    }

    @Test
    void whoWasTakenForDeadWritesNothingWhenItComesBack() {
        list = new LongList(hub, "printful");
        SyncRun run = list.start();
        List<String> slow = new ArrayList<>();
        SyncFeature sleeper = hub.replica((connection, walk, from) -> {
            slow.add(String.valueOf(from));
            hub.catalog.clock.advance(Duration.ofSeconds(31));
            toTheEnd(run, replica());
            return ListWalker.live(hub.catalog.connections).at(connection, walk, from);
        });
        sleeper.work().handle(take("replica-1"));
        assertThat(slow).hasSize(1);
        whole(run);
    }

    private void whole(SyncRun run) {
        SyncRun ended = hub.run(run);
        assertThat(ended.state()).isEqualTo(State.SUCCEEDED);
        assertThat(ended.progress().complete()).isTrue();
        assertThat(ended.counts().seen()).isEqualTo(list.theirs().size());
        assertThat(ended.counts().created()).isEqualTo(list.theirs().size());
        assertThat(list.ours()).isEqualTo(new TreeSet<>(list.theirs()));
        assertThat(hub.events("product.imported")).isEqualTo(list.theirs().size());
        assertThat(hub.gone()).isZero();
    }

    private Lease take(String owner) {
        return hub.catalog
                .database
                .inTransaction(tx -> new Claim(SyncWork.QUEUE).take(tx, owner, hub.catalog.clock.instant(), 1))
                .getFirst();
    }

    private Worker replica() {
        Handler work = hub.replica(ListWalker.live(hub.catalog.connections)).work();
        return hub.worker(work, "replica-2");
    }

    private void toTheEnd(SyncRun run, Worker other) {
        for (int i = 0; i < 200 && !hub.run(run).state().over(); i++) {
            other.runUntilIdle();
            hub.catalog.clock.advance(Duration.ofSeconds(2));
        }
    }

    /** Everything is written but for the last word: the database drops the transaction when it is committed. */
    private void dyingAtTheCommit(Runnable work) {
        hub.catalog.asOwner("""
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
                CREATE CONSTRAINT TRIGGER dies AFTER UPDATE ON hub.sync_runs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                WHEN (OLD.place IS DISTINCT FROM NEW.place OR OLD.seen <> NEW.seen OR OLD.total <> NEW.total)
                EXECUTE FUNCTION hub.die()
                """);
        work.run();
        hub.catalog.asOwner("DROP TRIGGER dies ON hub.sync_runs; DROP FUNCTION hub.die()");
    }

    /** The pages that were asked for, in order: the first of the list, or a later one. */
    private String pages() {
        return requests().stream()
                .filter(list::isPage)
                .map(page -> list.isLaterPage(page) ? "L" : "F")
                .collect(Collectors.joining());
    }

    /** A walk from there to the end and a second one from the start. AliExpress tells the end by one more page. */
    private String walks(String from) {
        String end = list.supplier.equals("aliexpress") ? "L" : "";
        return from + end + "FL" + end;
    }

    private long asked(String theirs) {
        return requests().stream().filter(SyncHub.about(theirs)).count();
    }

    private List<SimRequest> requests() {
        return hub.catalog.simulators.requests(list.supplier);
    }
}
