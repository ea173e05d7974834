package com.citadelbuy.supplierhub.server.orders.bulk;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.orders.OfferBook;
import com.citadelbuy.supplierhub.server.orders.Order;
import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is in a batch and whatever dies while it is worked off, each item makes one order or tells why not. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class BatchesTest {

    private static final Address HOME = new Address(
            "Ada Lovelace",
            null,
            "12 Analytical Street",
            null,
            "New York",
            "NY",
            "10001",
            "US",
            "+12125550142",
            null,
            null);

    private static OrderHub hub;
    private static Batches batches;
    private static BatchWork work;
    private static OfferBook.Offered mug;
    private static OfferBook.Offered shirt;

    @BeforeAll
    static void start() {
        hub = new OrderHub();
        hub.catalog.connect("cjdropshipping");
        hub.catalog.connect("printful");
        mug = hub.offer("cjdropshipping", 0);
        shirt = hub.offer("printful", 0);
        batches = new Batches(
                hub.catalog.database, hub.catalog.vault, hub.ground.events(), hub.ground.ids(), hub.catalog.clock);
        work = new BatchWork(
                hub.catalog.database, hub.catalog.vault, hub.orders, hub.ground.events(), hub.catalog.clock);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void goodItemsBecomeOrdersAndBadOnesTellWhyAndNeitherHindersTheOther() {
        Batch batch = create(
                null,
                wish("GOOD-1", mug, 2),
                malformed("BAD-1"),
                wish("BAD-2", "prod_none"),
                wish("GOOD-2", shirt, 1),
                wish("GOOD-1", mug, 1));
        assertThat(batch)
                .extracting(Batch::status, Batch::refused, Batch::waiting)
                .containsExactly("queued", 1, 4);

        run();

        assertThat(batches.get(WORKSPACE, batch.id()))
                .extracting(Batch::status, Batch::total, Batch::accepted, Batch::refused, Batch::finishedAt)
                .containsExactly("done", 5, 2, 3, hub.catalog.clock.instant());
        List<BatchItem> items = items(batch, null);
        assertThat(items)
                .extracting(BatchItem::status)
                .containsExactly("accepted", "refused", "refused", "accepted", "refused");
        Order first = hub.order(String.valueOf(items.getFirst().orderId()));
        assertThat(first.reference()).isEqualTo("GOOD-1");
        assertThat(first.lines().getFirst().quantity()).isEqualTo(2);
        assertThat(problem(items.get(1)).errors().getFirst().pointer()).isEqualTo("/products");
        assertThat(problem(items.get(2)).errors().getFirst().pointer()).isEqualTo("/products/0/product_id");
        assertThat(problem(items.get(4)).code()).isEqualTo("reference_taken");
        assertThat(problem(items.get(4)).detail()).contains(first.id());
        assertThat(problem(items.get(4)).refusal()).isInstanceOf(Refusal.Clash.class);
    }

    @Test
    void whatItemsHoldOfPersonsIsSealedAndErasedOnceTheyAreDone() {
        Batch batch = create(null, wish("SEALED-1", mug, 1));
        String sealed = "SELECT count(*) FROM order_batch_items WHERE batch_id = '" + batch.id()
                + "' AND sealed IS NOT NULL AND position(CAST('Lovelace' AS bytea) IN sealed) = 0";
        assertThat(hub.catalog.count(sealed)).isOne();
        run();
        assertThat(hub.catalog.count(sealed)).isZero();
    }

    @Test
    void theSameKeyAnswersWithTheSameBatch() {
        Batch first = create("bulk-key", wish("KEY-1", mug, 1));
        assertThat(create("bulk-key", wish("KEY-1", mug, 1))).isEqualTo(first);
        run();
        assertThat(create("bulk-key", wish("KEY-1", mug, 1)).status()).isEqualTo("done");
        assertThat(count("SELECT count(*) FROM orders WHERE reference = 'KEY-1'"))
                .isOne();
    }

    @Test
    void anItemThatCannotBeOpenedIsGivenUpAndTheOthersGoOn() {
        Batch batch = create(null, wish("POISON-1", mug, 1), wish("POISON-2", mug, 1), wish("POISON-3", mug, 1));
        hub.catalog.database.useHandle(handle -> handle.execute(
                "UPDATE order_batch_items SET sealed = '\\x00' WHERE batch_id = ? AND number = 2", batch.id()));
        for (int i = 0; i < 20; i++) {
            run();
            hub.catalog.clock.advance(Duration.ofMinutes(10));
        }
        assertThat(items(batch, null)).extracting(BatchItem::status).containsExactly("accepted", "refused", "accepted");
        assertThat(problem(items(batch, null).get(1)).detail()).contains("It was not placed");
        assertThat(batches.get(WORKSPACE, batch.id()).status()).isEqualTo("done");
    }

    @Test
    void aWorkerThatDiesBetweenChunksIsFollowedByOneThatMakesNoDouble() {
        Batch batch = create(null, many("CRASH-", 250));
        long before = count("SELECT count(*) FROM orders");
        Lease dead = take("replica-1");
        work.handle(dead);
        assertThat(batches.get(WORKSPACE, batch.id()))
                .extracting(Batch::status, Batch::accepted)
                .containsExactly("running", 100);

        Lease dying = take("replica-1");
        hub.catalog.clock.advance(BatchWork.QUEUE.lease().plus(Duration.ofSeconds(1)));
        work.handle(take("replica-2"));
        work.handle(dying);
        assertThat(batches.get(WORKSPACE, batch.id()).accepted()).isEqualTo(200);

        run();
        assertThat(batches.get(WORKSPACE, batch.id()))
                .extracting(Batch::status, Batch::accepted, Batch::refused)
                .containsExactly("done", 250, 0);
        assertThat(count("SELECT count(*) FROM orders")).isEqualTo(before + 250);
        assertThat(items(batch, "accepted").stream().map(BatchItem::orderId).distinct())
                .hasSize(250);
    }

    @Test
    void anItemWhoseOrderIsThereAlreadyIsAnsweredWithIt() {
        Batch batch = create(null, wish(null, mug, 1));
        Order there = hub.orders.place(WORKSPACE, command(null, "batch:" + batch.id() + ":1", mug, 1));
        run();
        assertThat(items(batch, null).getFirst().orderId()).isEqualTo(there.id());
    }

    @Test
    void itemsComeByPagesAndByStatus() {
        BatchEntry[] entries = many("PAGE-", 5);
        entries[1] = malformed(null);
        entries[3] = malformed(null);
        Batch batch = create(null, entries);
        Page<BatchItem> first = batches.items(WORKSPACE, batch.id(), null, null, 2);
        assertThat(first.data()).extracting(BatchItem::number).containsExactly(1, 2);
        Page<BatchItem> second = batches.items(WORKSPACE, batch.id(), null, first.nextCursor(), 2);
        assertThat(second.data()).extracting(BatchItem::number).containsExactly(3, 4);
        Page<BatchItem> last = batches.items(WORKSPACE, batch.id(), null, second.nextCursor(), 2);
        assertThat(last.data()).extracting(BatchItem::number).containsExactly(5);
        assertThat(last.nextCursor()).isNull();
        assertThat(items(batch, "refused")).extracting(BatchItem::number).containsExactly(2, 4);
        assertThat(items(batch, "waiting")).extracting(BatchItem::number).containsExactly(1, 3, 5);
        run();
    }

    @Test
    void batchesAreListedNewestFirst() {
        Batch one = create(null, wish(null, mug, 1));
        Batch two = create(null, wish(null, mug, 1));
        Page<Batch> page = batches.list(WORKSPACE, null, 1);
        assertThat(page.data()).extracting(Batch::id).containsExactly(two.id());
        assertThat(batches.list(WORKSPACE, page.nextCursor(), 1).data())
                .extracting(Batch::id)
                .containsExactly(one.id());
        run();
    }

    @Test
    void whatHappensToABatchIsTold() {
        Batch batch = create(null, wish(null, mug, 1), malformed(null));
        run();
        assertThat(count("SELECT count(*) FROM events WHERE subject_id = '" + batch.id()
                        + "' AND (type = 'order_batch.created' OR type = 'order_batch.finished'"
                        + " AND payload->>'accepted' = '1' AND payload->>'refused' = '1')"))
                .isEqualTo(2);
    }

    @Test
    void aBatchThatIsNotThereIsMissing() {
        assertThat(catchThrowable(() -> batches.get(WORKSPACE, "batch_none"))).isInstanceOf(Refusal.Missing.class);
        assertThat(catchThrowable(() -> batches.items(WORKSPACE, "batch_none", null, null, 10)))
                .isInstanceOf(Refusal.Missing.class);
    }

    private static void run() {
        new Worker(hub.catalog.database, BatchWork.QUEUE, work, "replica-1", hub.catalog.clock, 2).runUntilIdle();
    }

    private static Lease take(String owner) {
        Claim claim = new Claim(BatchWork.QUEUE);
        return hub.catalog
                .database
                .inTransaction(tx -> claim.take(tx, owner, hub.catalog.clock.instant(), 1))
                .getFirst();
    }

    private static Batch create(@Nullable String key, BatchEntry... entries) {
        return batches.create(WORKSPACE, List.of(entries), key);
    }

    private static List<BatchItem> items(Batch batch, @Nullable String status) {
        return new ArrayList<>(
                batches.items(WORKSPACE, batch.id(), status, null, 1000).data());
    }

    private static KeptRefusal problem(BatchItem item) {
        KeptRefusal problem = item.problem();
        assertThat(problem).isNotNull();
        return java.util.Objects.requireNonNull(problem);
    }

    private static long count(String sql) {
        return hub.catalog.count(sql);
    }

    private static BatchEntry[] many(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> wish(prefix + i, i % 2 == 0 ? mug : shirt, 1))
                .toArray(BatchEntry[]::new);
    }

    private static BatchEntry malformed(@Nullable String reference) {
        return new BatchEntry.Malformed(reference, Refusal.Invalid.field("/products", "Must not be empty."));
    }

    private static BatchEntry wish(@Nullable String reference, OfferBook.Offered offer, int quantity) {
        return new BatchEntry.Wish(command(reference, null, offer, quantity));
    }

    private static BatchEntry wish(String reference, String productId) {
        return new BatchEntry.Wish(new PlaceCommand(
                null,
                null,
                reference,
                null,
                List.of(new PlaceCommand.Line(productId, null, 1)),
                HOME,
                null,
                null,
                null,
                null));
    }

    private static PlaceCommand command(
            @Nullable String reference, @Nullable String key, OfferBook.Offered offer, int quantity) {
        return new PlaceCommand(
                null,
                null,
                reference,
                key,
                List.of(new PlaceCommand.Line(
                        offer.productId(), offer.variantId(), quantity, Money.of("99.50", "USD"))),
                HOME,
                null,
                Money.of("250.00", "USD"),
                Duration.ofSeconds(5),
                "a note");
    }
}
