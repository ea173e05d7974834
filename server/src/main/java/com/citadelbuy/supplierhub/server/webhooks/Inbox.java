package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came in, for people: what became of it, what it said, and reading it again. */
public final class Inbox {

    private static final String CURSOR = "inbox";

    /** Which deliveries; null is any. */
    public record Filter(
            @Nullable String state,
            @Nullable String connectionId,
            @Nullable String supplier) {}

    /**
     * A delivery with what it said.
     *
     * @param body without secrets and personal data
     */
    public record Opened(InboxItem item, String body) {}

    private final Database database;
    private final Vault vault;
    private final SupplierRegistry suppliers;
    private final InstantSource clock;

    Inbox(Database database, Vault vault, SupplierRegistry suppliers, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** The newest first. */
    public Page<InboxItem> list(String workspaceId, Filter filter, @Nullable String cursor, int limit) {
        @Nullable String before = Cursors.after(CURSOR, cursor);
        List<InboxItem> found =
                database.withHandle(handle -> InboxStore.page(handle, workspaceId, filter, before, limit + 1));
        return Page.of(found, limit, last -> Cursors.encode(CURSOR, last.id()));
    }

    public InboxItem get(String workspaceId, String id) {
        return database.withHandle(handle -> InboxStore.item(handle, workspaceId, id))
                .orElseThrow(() -> new Refusal.Missing("delivery", id));
    }

    public Opened open(String workspaceId, String id) {
        InboxItem item = get(workspaceId, id);
        InboxStore.Row row = database.withHandle(handle -> InboxStore.find(handle, workspaceId, id))
                .orElseThrow(() -> new Refusal.Missing("delivery", id));
        Set<String> personal = Optional.ofNullable(row.supplier())
                .flatMap(suppliers::find)
                .map(SupplierDefinition::personal)
                .orElse(Set.of());
        return new Opened(item, new Redaction(personal).of(envelope(vault, row).body()));
    }

    /** Has it read again, whatever became of it; one that waits already is left as it is. */
    public InboxItem replay(String workspaceId, String id) {
        database.useTransaction(tx -> InboxStore.again(tx, workspaceId, id, clock.instant()));
        return get(workspaceId, id);
    }

    /** Has all read again that could not be; answers how many there are. */
    public int replayFailed(String workspaceId, @Nullable String connectionId) {
        return database.inTransaction(tx -> InboxStore.failedAgain(tx, workspaceId, connectionId, clock.instant()));
    }

    static Envelope envelope(Vault vault, InboxStore.Row row) {
        return Envelope.of(vault.open(row.sealed(), place(row.workspaceId(), row.id())));
    }

    static Vault.Place place(String workspaceId, String id) {
        return new Vault.Place(workspaceId, id, "delivery");
    }
}
