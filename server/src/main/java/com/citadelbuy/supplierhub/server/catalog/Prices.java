package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.MomentCursor;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How prices changed, and those that wait for a person because they are too odd. */
public final class Prices {

    private static final String HISTORY = "price_history";
    private static final String HOLDS = "price_holds";

    private final Database database;
    private final Events events;
    private final InstantSource clock;

    public Prices(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** How the prices of a product changed, the latest first. */
    public Page<PriceChange> history(
            String workspaceId, String productId, @Nullable String variantId, @Nullable String cursor, int limit) {
        MomentCursor after = MomentCursor.decode(HISTORY, cursor);
        List<PriceChange> found = database.withHandle(
                handle -> PriceStore.history(handle, workspaceId, productId, variantId, after, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        PriceChange last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), new MomentCursor(last.at(), last.seq()).encode(HISTORY));
    }

    /** The newest first. */
    public Page<PriceHold> holds(String workspaceId, @Nullable String status, @Nullable String cursor, int limit) {
        @Nullable
        String after = cursor == null ? null : Cursors.decode(HOLDS, 1, cursor).getFirst();
        List<PriceHold> found =
                database.withHandle(handle -> PriceStore.holds(handle, workspaceId, status, after, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(
                found.subList(0, limit),
                Cursors.encode(HOLDS, found.get(limit - 1).id()));
    }

    /** Lets the price in. */
    public PriceHold approve(String workspaceId, String holdId) {
        return database.inTransaction(tx -> {
            PriceHold hold = lock(tx, workspaceId, holdId);
            Instant now = clock.instant();
            decide(tx, workspaceId, holdId, "approved", now);
            PriceStore.letIn(tx, workspaceId, holdId);
            ProductRows.refreshCurrency(tx, workspaceId, hold.productId(), now);
            PriceStore.addHistory(
                    tx,
                    workspaceId,
                    List.of(new VariantDiff.Price(hold.productId(), hold.variantId(), hold.stored(), hold.price())),
                    now);
            events.append(
                    tx,
                    Event.of(workspaceId, "price.changed", "product", hold.productId())
                            .with("connection_id", hold.connectionId())
                            .with(
                                    "changes",
                                    Json.mapper()
                                            .valueToTree(List.of(Map.of(
                                                    "variant_id", hold.variantId(),
                                                    "cost_before",
                                                            hold.stored()
                                                                    .amount()
                                                                    .toPlainString(),
                                                    "currency_before",
                                                            hold.stored().currency(),
                                                    "cost",
                                                            hold.price()
                                                                    .amount()
                                                                    .toPlainString(),
                                                    "currency", hold.price().currency())))));
            return PriceStore.find(tx, workspaceId, holdId).orElseThrow();
        });
    }

    /** Keeps the stored price; the same price does not ask again until the supplier has named another one. */
    public PriceHold reject(String workspaceId, String holdId) {
        return database.inTransaction(tx -> {
            PriceHold hold = lock(tx, workspaceId, holdId);
            decide(tx, workspaceId, holdId, "rejected", clock.instant());
            events.append(
                    tx,
                    Event.of(workspaceId, "price.hold_rejected", "price_hold", holdId)
                            .with("connection_id", hold.connectionId())
                            .with("product_id", hold.productId())
                            .with("variant_id", hold.variantId()));
            return PriceStore.find(tx, workspaceId, holdId).orElseThrow();
        });
    }

    static EventDraft superseded(String workspaceId, PriceStore.Over hold) {
        return Event.of(workspaceId, "price.hold_superseded", "price_hold", hold.id())
                .with("connection_id", hold.connectionId())
                .with("product_id", hold.productId())
                .with("variant_id", hold.variantId());
    }

    /** Locks the product first, as those do who read it, so that none waits for the other. */
    private static PriceHold lock(Handle tx, String workspaceId, String holdId) {
        PriceHold hold =
                PriceStore.find(tx, workspaceId, holdId).orElseThrow(() -> new Refusal.Missing("price hold", holdId));
        ProductRows.lockOne(tx, workspaceId, hold.productId());
        return hold;
    }

    private static void decide(Handle tx, String workspaceId, String holdId, String status, Instant now) {
        if (!PriceStore.decide(tx, workspaceId, holdId, status, now)) {
            throw new Refusal.Clash("already_decided", "The price hold is not pending any more.");
        }
    }
}
