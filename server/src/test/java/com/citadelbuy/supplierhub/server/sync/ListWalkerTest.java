package com.citadelbuy.supplierhub.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a walk makes of lists that repeat themselves, break off, forget their places or change meanwhile. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class ListWalkerTest {

    private final Deque<Supplier<Page<ProductSummary>>> script = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private SyncHub hub;
    private String connection;
    private List<String> ids;

    @BeforeEach
    void open() {
        hub = new SyncHub(Map.of(), (_, _, from) -> {
            asked.add(from == null ? "start" : from.text());
            return script.removeFirst().get();
        });
        connection = hub.catalog.connect("aliexpress");
        ids = hub.catalog.simulators.simulator("aliexpress").guide().products();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aPageThatIsAnsweredWithTheOneBeforeIsReadAgain() {
        page("2", 0, 1);
        page("3", 0, 1);
        page(null, 2);
        SyncRun run = hub.toTheEnd(search());
        assertThat(asked).containsExactly("start", "2", "2");
        assertThat(run.progress().complete()).isTrue();
        assertThat(run.counts().created()).isEqualTo(3);
    }

    @Test
    void aListThatLeadsInACircleEndsAsIncompleteWithEachProductOnce() {
        page("2", 0, 1);
        for (int i = 0; i < 10; i++) {
            page("2", 0, 1, 2);
        }
        SyncRun run = hub.toTheEnd(search());
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.progress().complete()).isFalse();
        assertThat(run.counts().created()).isEqualTo(3);
    }

    @Test
    void aListThatChangesUnderTheCursorIsWalkedOnceMoreAndNothingIsMissed() {
        page("2", 0, 1);
        // The first product was taken out: the third has moved up, to the page already read.
        page(null, 3);
        page("2", 1, 2);
        page(null, 3);
        page("2", 1, 2);
        page(null, 3);
        SyncRun run = hub.toTheEnd(feed());
        assertThat(run.progress().complete()).isTrue();
        assertThat(run.counts().created()).isEqualTo(4);
        assertThat(script).isEmpty();
    }

    @Test
    void aPageThatCannotBeReadIsTriedAgainAndThenLeftWhileTheOthersAreImported() {
        page("2", 0, 1);
        for (int i = 0; i < 10; i++) {
            failure(Failure.Kind.BAD_RESPONSE);
        }
        SyncRun run = hub.toTheEnd(search());
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.progress().complete()).isFalse();
        assertThat(run.counts().created()).isEqualTo(2);
        assertThat(asked.size()).isBetween(3, 10);
    }

    @Test
    void aPlaceThatTheSupplierHasForgottenBeginsTheListAnew() {
        page("2", 0, 1);
        failure(Failure.Kind.INVALID_REQUEST);
        page("2", 0, 1);
        page(null, 2);
        SyncRun run = hub.toTheEnd(search());
        assertThat(asked).containsExactly("start", "2", "start", "2");
        assertThat(run.progress().complete()).isTrue();
        assertThat(run.counts().created()).isEqualTo(3);
    }

    @Test
    void whatIsKnownIsPassedOverWithoutDoubtWhenAListIsBegunAnew() {
        page("2", 0, 1);
        page("3", 2);
        failure(Failure.Kind.INVALID_REQUEST);
        page("2", 0, 1);
        page("3", 2);
        page(null, 3);
        SyncRun run = hub.toTheEnd(search());
        assertThat(asked).containsExactly("start", "2", "3", "start", "2", "3");
        assertThat(run.progress().complete()).isTrue();
        assertThat(run.counts().created()).isEqualTo(4);
    }

    @Test
    void aPlaceThatIsAnsweredInNoWordsWeKnowIsTakenForForgotten() {
        page("2", 0, 1);
        for (int i = 0; i < 4; i++) {
            failure(Failure.Kind.BAD_RESPONSE);
        }
        page("2", 0, 1);
        page(null, 2);
        SyncRun run = hub.toTheEnd(search());
        assertThat(run.progress().complete()).isTrue();
        assertThat(run.counts().created()).isEqualTo(3);
    }

    @Test
    void aListIsBegunAnewAsLongAsItGetsFurther() {
        for (int reached = 1; reached <= 4; reached++) {
            for (int page = 1; page <= reached; page++) {
                page(Integer.toString(page + 1), page - 1);
            }
            failure(Failure.Kind.INVALID_REQUEST);
        }
        for (int page = 1; page <= 4; page++) {
            page(Integer.toString(page + 1), page - 1);
        }
        page(null, 4);
        SyncRun run = hub.toTheEnd(search());
        assertThat(run.progress().complete()).isTrue();
        assertThat(run.counts().created()).isEqualTo(5);
    }

    @Test
    void anEntryThatNobodyUnderstandsIsKeptWithTheRunAndTheOthersAreImported() {
        for (int i = 0; i < 4; i++) {
            marred("2", "{\"oops\":true}", 0, 1);
        }
        page(null, 2);
        page("2", 0, 1);
        page(null, 2);
        SyncRun run = hub.toTheEnd(feed());
        assertThat(asked).containsExactly("start", "start", "start", "start", "2", "start", "2");
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(run.counts().failed()).isEqualTo(1);
        assertThat(hub.feature
                        .runs()
                        .items(SyncHub.WORKSPACE, run.id(), "failed", null, 10)
                        .data())
                .singleElement()
                .satisfies(item -> assertThat(item.given()).isEqualTo("{\"oops\":true}"));
    }

    @Test
    void anEntryKnownToBeUnreadableIsNeitherWaitedForNorKeptAgainWhenTheListIsWalkedAgain() {
        for (int i = 0; i < 4; i++) {
            marred("2", "{\"oops\":true}", 0, 1);
        }
        failure(Failure.Kind.INVALID_REQUEST);
        for (int walked = 0; walked < 2; walked++) {
            marred("2", "{\"oops\":true}", 0, 1);
            page(null, 2);
        }
        SyncRun run = hub.toTheEnd(feed());
        assertThat(asked).containsExactly("start", "start", "start", "start", "2", "start", "2", "start", "2");
        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(run.counts().failed()).isEqualTo(1);
        assertThat(run.progress().complete()).isTrue();
    }

    @Test
    void anEntryThatIsUnreadableOnlyInALaterPassIsKeptAllTheSame() {
        page("2", 0, 1);
        page(null, 2);
        for (int i = 0; i < 4; i++) {
            marred("2", "{\"oops\":true}", 0, 1);
        }
        page(null, 2);
        SyncRun run = hub.toTheEnd(feed());
        assertThat(script).isEmpty();
        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(run.counts().failed()).isEqualTo(1);
    }

    @Test
    void anEntryThatIsUnderstoodTheNextTimeIsNoFailure() {
        marred("2", "{\"oops\":true}", 0);
        page("2", 0, 1);
        page(null, 2);
        SyncRun run = hub.toTheEnd(search());
        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(run.counts().failed()).isZero();
        assertThat(run.progress().complete()).isTrue();
    }

    @Test
    void aListOfWhichNothingIsUnderstoodIsIncomplete() {
        for (int i = 0; i < 4; i++) {
            marred("2", "{\"oops\":true}");
        }
        SyncRun run = hub.toTheEnd(search());
        assertThat(run.progress().complete()).isFalse();
        assertThat(run.counts().created()).isZero();
    }

    @Test
    void aLimitEndsTheWalk() {
        page("2", 0, 1, 2);
        SyncRun run = hub.toTheEnd(start(new ImportWish(null, null, "lamp", null, false, true, 2)));
        assertThat(asked).containsExactly("start");
        assertThat(run.counts().created()).isEqualTo(2);
    }

    private SyncRun search() {
        return start(new ImportWish(null, null, "lamp", null, false, true, 100));
    }

    private SyncRun feed() {
        return start(new ImportWish(null, null, null, "a feed", false, true, 100));
    }

    private SyncRun start(ImportWish wish) {
        return hub.feature.runs().importAll(SyncHub.WORKSPACE, null, connection, wish, null);
    }

    private void page(@Nullable String next, int... products) {
        script.add(() -> new Page<>(summaries(products), next == null ? null : new Cursor(next)));
    }

    /** A page with an entry that is no product. */
    private void marred(String next, String entry, int... products) {
        script.add(() -> new Page<>(summaries(products), new Cursor(next), List.of(entry)));
    }

    private List<ProductSummary> summaries(int... products) {
        List<ProductSummary> items = new ArrayList<>();
        for (int product : products) {
            items.add(new ProductSummary(ids.get(product), null, null, null, "{}"));
        }
        return items;
    }

    private void failure(Failure.Kind kind) {
        script.add(() -> {
            throw new SupplierException(Failure.of(kind, "as the test wants it"));
        });
    }
}
