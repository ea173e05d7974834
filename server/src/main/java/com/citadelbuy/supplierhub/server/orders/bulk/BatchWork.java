package com.citadelbuy.supplierhub.server.orders.bulk;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.orders.Orders;
import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.orders.PlaceOutcome;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Places the next chunk of a batch: its orders, the items' outcomes and the batch's own row in one transaction, so that a
 * crash leaves a chunk whole or untouched. Between chunks the row goes back to the queue, and batches take turns.
 */
public final class BatchWork implements Handler {

    /** Two of a workspace at once: a small batch need not wait for the end of a large one. */
    public static final Queue QUEUE =
            new Queue("order_batches", "order_batches", "workspace_id", "TRUE", 2, Duration.ofSeconds(20));

    private static final int CHUNK = 100;

    /** After so many fruitless attempts at a chunk its items are taken one by one, so that a bad one shows itself. */
    private static final int PATIENCE = 3;

    /** After that the one at fault is given up, so that it does not keep the others waiting. */
    private static final int LAST_ATTEMPT = 7;

    private final Database database;
    private final BatchStore store;
    private final Orders orders;
    private final Events events;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);

    public BatchWork(Database database, Vault vault, Orders orders, Events events, InstantSource clock) {
        this.database = database;
        this.store = new BatchStore(vault);
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        database.useTransaction(tx -> {
            var batch = store.lock(tx, lease);
            if (batch.isPresent()) {
                Batch after = next(tx, lease, batch.get());
                claim.settle(tx, lease, after.waiting() > 0 ? clock.instant() : null);
            }
        });
    }

    private Batch next(Handle tx, Lease lease, Batch batch) {
        String workspaceId = lease.workspaceId();
        List<BatchStore.Outcome> outcomes = lease.attempts() > LAST_ATTEMPT
                ? store.firstWaiting(tx, workspaceId, batch.id()).stream()
                        .map(BatchWork::givenUp)
                        .toList()
                : place(tx, workspaceId, batch.id(), lease.attempts() > PATIENCE ? 1 : CHUNK);
        store.settle(tx, workspaceId, batch.id(), outcomes);
        Batch after = counted(batch, outcomes);
        store.update(tx, workspaceId, after);
        if (after.waiting() == 0) {
            finished(tx, workspaceId, after);
        }
        return after;
    }

    private List<BatchStore.Outcome> place(Handle tx, String workspaceId, String batchId, int most) {
        List<BatchStore.Waiting> chunk = store.waiting(tx, workspaceId, batchId, most);
        List<PlaceCommand> commands = chunk.stream()
                .map(item -> keyed(item.command(), "batch:" + batchId + ":" + item.number()))
                .toList();
        List<PlaceOutcome> placed = orders.placeAll(tx, workspaceId, commands);
        List<BatchStore.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            outcomes.add(outcome(chunk.get(i).number(), placed.get(i)));
        }
        return outcomes;
    }

    /** With the item as its request key: whatever happens, an item makes one order. */
    private static PlaceCommand keyed(PlaceCommand wish, String key) {
        return new PlaceCommand(
                wish.supplierId(),
                wish.connectionId(),
                wish.reference(),
                key,
                wish.lines(),
                wish.shipTo(),
                wish.shippingMethod(),
                wish.maxPrice(),
                wish.coolOff(),
                wish.note());
    }

    private static BatchStore.Outcome outcome(int number, PlaceOutcome outcome) {
        return switch (outcome) {
            case PlaceOutcome.Placed(var order) -> new BatchStore.Outcome(number, "accepted", order.id(), null);
            case PlaceOutcome.Refused(var refusal) ->
                new BatchStore.Outcome(number, "refused", null, KeptRefusal.of(refusal));
        };
    }

    /** Whatever was tried with it was rolled back whole: there is no such order. */
    private static BatchStore.Outcome givenUp(int number) {
        Refusal refusal = new Refusal.Unavailable(
                "unavailable",
                "An error of ours keeps this order from being accepted; the log tells more. It was not placed.");
        return new BatchStore.Outcome(number, "refused", null, KeptRefusal.of(refusal));
    }

    private Batch counted(Batch batch, List<BatchStore.Outcome> outcomes) {
        int accepted = (int)
                outcomes.stream().filter(outcome -> outcome.orderId() != null).count();
        int left = batch.waiting() - outcomes.size();
        Instant now = clock.instant();
        return new Batch(
                batch.id(),
                left == 0 ? "done" : "running",
                batch.total(),
                batch.accepted() + accepted,
                batch.refused() + outcomes.size() - accepted,
                batch.createdAt(),
                left == 0 ? now : null);
    }

    private void finished(Handle tx, String workspaceId, Batch batch) {
        events.append(
                tx,
                Event.of(workspaceId, "order_batch.finished", "order_batch", batch.id())
                        .with("total", batch.total())
                        .with("accepted", batch.accepted())
                        .with("refused", batch.refused()));
    }
}
