package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Entries that could not be read, in the database. */
final class SaleLetterStore {

    /** With what is sealed of it. */
    record Sealed(SaleLetter letter, byte @Nullable [] sealed) {}

    private record SealedRow(String id, byte @Nullable [] sealed) {}

    private static final String OPEN = """
             WHERE workspace_id = :workspace AND connection_id = :connection AND kind = :kind AND resolved_at IS NULL
            """;

    private static final String COLUMNS = """
            workspace_id, id, connection_id, kind, their_id, cause, window_from, window_to, attempts, first_at, last_at, resolved_at
            """;

    private SaleLetterStore() {}

    /** Counts it once more; false where it does not stand yet. */
    static boolean metAgain(Handle tx, SaleLetter met, String entry) {
        return tx.createUpdate("UPDATE sale_dead_letters SET attempts = attempts + 1, last_at = :lastAt,"
                                + " window_from = :windowFrom, window_to = :windowTo" + OPEN + " AND entry = :entry")
                        .bind("lastAt", met.lastAt())
                        .bind("windowFrom", met.windowFrom())
                        .bind("windowTo", met.windowTo())
                        .bind("workspace", met.workspaceId())
                        .bind("connection", met.connectionId())
                        .bind("kind", met.kind())
                        .bind("entry", entry)
                        .execute()
                == 1;
    }

    static void insert(Handle tx, SaleLetter letter, String entry, byte @Nullable [] sealed) {
        tx.createUpdate("""
                        INSERT INTO sale_dead_letters (workspace_id, id, connection_id, kind, entry, their_id, cause, sealed,
                          window_from, window_to, attempts, first_at, last_at)
                        VALUES (:workspaceId, :id, :connectionId, :kind, :known, :theirId, :cause, :sealed, :windowFrom,
                          :windowTo, :attempts, :firstAt, :lastAt)
                        """)
                .bindMethods(letter)
                .bind("known", entry)
                .bind("sealed", sealed)
                .execute();
    }

    /** How many stand, of one lane. */
    static int standing(Handle tx, Connection connection, SaleLane.Kind kind) {
        return tx.createQuery("SELECT count(*) FROM sale_dead_letters" + OPEN)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("kind", kind.word())
                .mapTo(Integer.class)
                .one();
    }

    /** These were kept; answers the letters that are settled by it. */
    static List<SaleLetter> resolve(
            Handle tx, Connection connection, SaleLane.Kind kind, Collection<String> theirIds, Instant now) {
        return tx.createQuery("UPDATE sale_dead_letters SET resolved_at = :now" + OPEN
                        + " AND their_id = ANY(:theirs) RETURNING " + COLUMNS)
                .bind("now", now)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("kind", kind.word())
                .bindArray("theirs", String.class, theirIds)
                .mapTo(SaleLetter.class)
                .list();
    }

    /** This stretch was walked from one end to the other and they were not met. */
    static List<SaleLetter> resolve(
            Handle tx, Connection connection, SaleLane.Kind kind, SaleWindow walked, Instant began, Instant now) {
        return tx.createQuery("UPDATE sale_dead_letters SET resolved_at = :now" + OPEN
                        + " AND last_at < :began AND window_from >= :from AND window_to <= :to RETURNING " + COLUMNS)
                .bind("now", now)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("kind", kind.word())
                .bind("began", began)
                .bind("from", walked.from())
                .bind("to", walked.to())
                .mapTo(SaleLetter.class)
                .list();
    }

    static Optional<SaleLetter> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM sale_dead_letters WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(SaleLetter.class)
                .findOne();
    }

    /** The newest first; those that are settled only if asked for. */
    static List<SaleLetter> page(
            Handle handle,
            String workspaceId,
            @Nullable String connectionId,
            boolean resolved,
            @Nullable String before,
            int limit) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM sale_dead_letters WHERE workspace_id = :workspace
                          AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                          AND (:resolved OR resolved_at IS NULL)
                          AND (CAST(:before AS text) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("resolved", resolved)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(SaleLetter.class)
                .list();
    }

    /** What is sealed of these, in their order. */
    static List<Sealed> sealed(Handle handle, String workspaceId, List<SaleLetter> letters) {
        List<SealedRow> rows = handle.createQuery(
                        "SELECT id, sealed FROM sale_dead_letters WHERE workspace_id = :workspace AND id = ANY(:ids)")
                .bind("workspace", workspaceId)
                .bindArray(
                        "ids",
                        String.class,
                        letters.stream().map(SaleLetter::id).toList())
                .mapTo(SealedRow.class)
                .list();
        return letters.stream()
                .flatMap(letter -> rows.stream()
                        .filter(row -> row.id().equals(letter.id()))
                        .map(row -> new Sealed(letter, row.sealed())))
                .toList();
    }

    static void forget(Handle handle, Instant before) {
        handle.createUpdate("DELETE FROM sale_dead_letters WHERE last_at < :before")
                .bind("before", before)
                .execute();
    }
}
