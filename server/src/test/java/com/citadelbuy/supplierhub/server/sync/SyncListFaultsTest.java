package com.citadelbuy.supplierhub.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.simulators.Fault;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong while a long list is walked: all of it is imported, nothing twice, and nothing is taken away. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class SyncListFaultsTest {

    private static final int ALWAYS = 1_000;

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

    private void prepare(String supplier) {
        list = new LongList(hub, supplier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void brokenAnswersErrorsAndResetsInTheMiddleOfAListAreWaitedOut(String supplier) {
        prepare(supplier);
        list.next(Fault.TRUNCATED, 3, list::isLaterPage);
        list.next(Fault.SERVER_ERROR, 5, list::isLaterPage);
        list.next(Fault.RESET, 2, list::isLaterPage);
        wholeAndComplete(list.imported());
        assertThat(hub.faults(supplier).pending()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aStormOfRefusalsInTheMiddleOfAListIsWaitedOut(String supplier) {
        prepare(supplier);
        list.next(Fault.RATE_LIMITED, 20, list::isLaterPage);
        wholeAndComplete(list.imported());
        assertThat(hub.faults(supplier).pending()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void whatAShortPageLeavesOutIsFoundWhenTheListIsWalkedOnceMore(String supplier) {
        prepare(supplier);
        list.next(Fault.SHORT_PAGE, 1, list::isPage);
        wholeAndComplete(list.imported());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aPageThatRepeatsTheOneBeforeIsReadAgain(String supplier) {
        prepare(supplier);
        list.next(Fault.REPEATED_PAGE, 1, list::isLaterPage);
        wholeAndComplete(list.imported());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aListThatGoesRoundInACircleEndsIncompleteAndALaterImportBringsTheRest(String supplier) {
        prepare(supplier);
        list.next(Fault.REPEATED_PAGE, ALWAYS, list::isLaterPage);
        firstPageOnly(list.imported());
        assertThat(list.pagesAsked()).isLessThan(20);
        hub.faults(supplier).clear();
        SyncRun again = list.imported();
        assertThat(again.counts().unchanged()).isEqualTo(list.firstPage().size());
        wholeAndComplete(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aPageThatNobodyCanReadEndsTheListIncompleteAndTheOthersAreImported(String supplier) {
        prepare(supplier);
        list.next(Fault.MALFORMED, ALWAYS, list::isLaterPage);
        SyncRun run = list.imported();
        firstPageOnly(run);
        assertThat(list.pagesAsked()).isLessThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aMalformedEntryOfAPageIsReadAgain(String supplier) {
        prepare(supplier);
        list.next(Fault.MALFORMED_RECORD, 2, list::isPage);
        wholeAndComplete(list.imported());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void anEntryThatStaysMalformedCostsTheOthersNothing(String supplier) {
        prepare(supplier);
        list.next(Fault.MALFORMED_RECORD, ALWAYS, list::isPage);
        SyncRun run = list.imported();
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.counts().failed()).isPositive();
        assertThat(run.counts().created())
                .isEqualTo(list.theirs().size() - run.counts().failed());
        assertThat(list.theirs()).containsAll(list.ours());
        assertThat(list.ours()).hasSize(run.counts().created());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aMalformedProductInTheMiddleOfAListIsADeadLetterAndReplayedBroughtIn(String supplier) {
        prepare(supplier);
        String bad = list.theirs().get(50);
        list.next(Fault.MALFORMED, ALWAYS, SyncHub.about(bad));
        SyncRun run = list.imported();
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.counts().failed()).isEqualTo(1);
        TreeSet<String> others = new TreeSet<>(list.theirs());
        others.remove(bad);
        assertThat(list.ours()).isEqualTo(others);
        List<DeadLetter> letters = hub.letters(list.connection);
        assertThat(letters).extracting(DeadLetter::supplierProductId).containsExactly(bad);

        hub.faults(supplier).clear();
        hub.toTheEnd(
                hub.feature.runs().replay(SyncHub.WORKSPACE, letters.getFirst().id()));
        assertThat(hub.letters(list.connection)).isEmpty();
        nothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aProductTakenOutBehindThePlaceOfReadingHidesNoOther(String supplier) {
        prepare(supplier);
        String removed = list.firstPage().get(3);
        SyncRun run = list.start();
        hub.beforeStep(2, () -> hub.vanish(supplier, removed));
        SyncRun ended = hub.toTheEnd(run);
        assertThat(ended.progress().complete()).isTrue();
        assertThat(ended.counts().failed()).isEqualTo(1);
        assertThat(list.ours()).doesNotContain(removed);
        nothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aProductPutInAfterItsPlaceWasReadIsFoundWhenTheListIsWalkedOnceMore(String supplier) {
        prepare(supplier);
        SyncRun run = list.start();
        hub.beforeStep(3, list::putOneMoreIn);
        wholeAndComplete(hub.toTheEnd(run));
    }

    /** AliExpress forgets a place in a feed after a minute; the other two know no place but a number. */
    @Test
    void aPlaceThatTheSupplierHasForgottenBeginsTheListAnew() {
        prepare("aliexpress");
        SyncRun run = list.start();
        hub.beforeStep(2, () -> hub.catalog.clock.advance(Duration.ofMinutes(2)));
        wholeAndComplete(hub.toTheEnd(run));
    }

    private void wholeAndComplete(SyncRun run) {
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.progress().complete()).isTrue();
        assertThat(run.counts().failed()).isZero();
        assertThat(run.counts().seen()).isEqualTo(list.theirs().size());
        nothingElse();
    }

    /** Exactly what they have, each of it imported once. */
    private void nothingElse() {
        assertThat(list.ours()).isEqualTo(new TreeSet<>(list.theirs()));
        nothingTwiceAndNothingGone();
    }

    private void firstPageOnly(SyncRun run) {
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.progress().complete()).isFalse();
        assertThat(list.ours()).isEqualTo(new TreeSet<>(list.firstPage()));
        nothingTwiceAndNothingGone();
    }

    private void nothingTwiceAndNothingGone() {
        assertThat(hub.gone()).isZero();
        assertThat(hub.events("product.removed")).isZero();
        assertThat(hub.events("product.imported")).isEqualTo(list.ours().size());
    }
}
