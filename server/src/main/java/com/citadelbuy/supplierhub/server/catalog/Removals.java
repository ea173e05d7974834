package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Products that are gone at their supplier. Only a pass over the whole catalogue that came to its end takes any away, and
 * only those that the supplier, asked for each, says it does not have. More than a twentieth of a connection's products
 * at once is rather a fault than the truth: those wait for a person. Whoever reads a product makes all of this void for
 * it.
 */
public final class Removals {

    /** What the end of a pass came to. */
    public sealed interface Verdict {

        record Nothing() implements Verdict {}

        record Removed(int count) implements Verdict {}

        record Quarantined(String proposalId, int count) implements Verdict {}
    }

    private static final int PERCENT_BELIEVED = 5;
    private static final int ALWAYS_BELIEVED = 1;
    private static final String CURSOR = "removals";

    private final Database database;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    public Removals(Database database, Events events, Ids ids, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The supplier, asked in this pass for this product alone, says that there is none. */
    public void missing(Handle tx, Connection connection, String passId, String supplierProductId) {
        RemovalStore.note(tx, pass(connection, passId), supplierProductId);
    }

    /** These are there after all; who applies a reading of them need not say so. */
    public void seen(Handle tx, Connection connection, String passId, Collection<String> supplierProductIds) {
        RemovalStore.seen(tx, connection.workspaceId(), connection.id(), supplierProductIds);
    }

    /**
     * Ends a pass.
     *
     * @param complete whether it went through the whole catalogue; if not, nothing is taken away
     */
    public Verdict end(Handle tx, Connection connection, String passId, boolean complete) {
        RemovalStore.Pass pass = pass(connection, passId);
        List<String> missing = complete ? RemovalStore.lockMissing(tx, pass) : List.of();
        if (missing.isEmpty()) {
            RemovalStore.forget(tx, pass);
            return new Verdict.Nothing();
        }
        int live = RemovalStore.live(tx, pass);
        if (missing.size() > ALWAYS_BELIEVED && missing.size() * 100L > (long) live * PERCENT_BELIEVED) {
            return quarantine(tx, pass, live, missing.size());
        }
        remove(tx, connection.workspaceId(), missing);
        RemovalStore.forget(tx, pass);
        return new Verdict.Removed(missing.size());
    }

    /** The newest first. */
    public Page<RemovalProposal> proposals(
            String workspaceId, @Nullable String status, @Nullable String cursor, int limit) {
        @Nullable
        String after = cursor == null ? null : Cursors.decode(CURSOR, 1, cursor).getFirst();
        List<RemovalProposal> found =
                database.withHandle(handle -> RemovalStore.list(handle, workspaceId, status, after, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(
                found.subList(0, limit),
                Cursors.encode(CURSOR, found.get(limit - 1).id()));
    }

    /** Takes away what was not read again since. */
    public RemovalProposal approve(String workspaceId, String proposalId) {
        return database.inTransaction(tx -> {
            RemovalStore.Pass pass = decide(tx, workspaceId, proposalId, "approved");
            remove(tx, workspaceId, RemovalStore.lockMissing(tx, pass));
            RemovalStore.forget(tx, pass);
            events.append(tx, decided(pass, "catalog.removal_approved", proposalId));
            return proposal(tx, workspaceId, proposalId);
        });
    }

    /** Leaves all of it as it is; no later pass asks again for what was not read since. */
    public RemovalProposal reject(String workspaceId, String proposalId) {
        return database.inTransaction(tx -> {
            RemovalStore.Pass pass = decide(tx, workspaceId, proposalId, "rejected");
            events.append(tx, decided(pass, "catalog.removal_rejected", proposalId));
            return proposal(tx, workspaceId, proposalId);
        });
    }

    private static EventDraft decided(RemovalStore.Pass pass, String type, String proposalId) {
        return Event.of(pass.workspaceId(), type, "removal_proposal", proposalId)
                .with("connection_id", pass.connectionId());
    }

    private Verdict quarantine(Handle tx, RemovalStore.Pass pass, int live, int missing) {
        String id = ids.next("rmv");
        RemovalStore.supersede(tx, pass, clock.instant())
                .forEach(before -> events.append(tx, decided(pass, "catalog.removal_superseded", before)));
        RemovalStore.propose(tx, pass, id, live, missing, clock.instant());
        events.append(
                tx,
                Event.of(pass.workspaceId(), "catalog.removal_quarantined", "removal_proposal", id)
                        .with("connection_id", pass.connectionId())
                        .with("live", live)
                        .with("missing", missing));
        return new Verdict.Quarantined(id, missing);
    }

    private void remove(Handle tx, String workspaceId, List<String> productIds) {
        Instant now = clock.instant();
        List<EventDraft> removed = RemovalStore.markGone(tx, workspaceId, productIds, now).stream()
                .map(product -> Event.of(workspaceId, "product.removed", "product", product.id())
                        .with("supplier", product.supplier())
                        .with("connection_id", product.connectionId())
                        .with("supplier_product_id", product.supplierProductId())
                        .with("title", product.title()))
                .toList();
        events.appendAll(tx, removed);
    }

    private RemovalStore.Pass decide(Handle tx, String workspaceId, String proposalId, String status) {
        return RemovalStore.decide(tx, workspaceId, proposalId, status, clock.instant())
                .orElseThrow(() -> refusal(tx, workspaceId, proposalId));
    }

    private static Refusal refusal(Handle tx, String workspaceId, String proposalId) {
        return RemovalStore.find(tx, workspaceId, proposalId)
                .<Refusal>map(decided ->
                        new Refusal.Clash("already_decided", "The proposal is " + decided.status() + " already."))
                .orElseGet(() -> new Refusal.Missing("proposal", proposalId));
    }

    private static RemovalProposal proposal(Handle tx, String workspaceId, String proposalId) {
        return RemovalStore.find(tx, workspaceId, proposalId).orElseThrow();
    }

    private static RemovalStore.Pass pass(Connection connection, String passId) {
        return new RemovalStore.Pass(connection.workspaceId(), connection.id(), passId);
    }
}
