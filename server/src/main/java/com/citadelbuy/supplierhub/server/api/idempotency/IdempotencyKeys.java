package com.citadelbuy.supplierhub.server.api.idempotency;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.platform.Vault.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One row per workspace and key. Answers are kept sealed: they hold addresses, and once the secret of a new API key.
 * Safe for many threads and replicas; the row decides.
 */
public final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    /** Takes a new key, one that is past its time, or one whose owner has not come back from the same request. */
    private static final String CLAIM = """
            INSERT INTO idempotency_keys AS k
              (workspace_id, key, method, path, fingerprint, state, created_at, expires_at, owner, lease_until)
            VALUES (:workspace, :key, :method, :path, :fingerprint, 'in_flight', :now, :expires, :owner, :lease)
            ON CONFLICT (workspace_id, key) DO UPDATE
            SET method = excluded.method, path = excluded.path, fingerprint = excluded.fingerprint,
                state = 'in_flight', status = NULL, answer = NULL, created_at = excluded.created_at,
                expires_at = excluded.expires_at, owner = excluded.owner, lease_until = excluded.lease_until
            WHERE k.expires_at <= :now
               OR (k.state = 'in_flight' AND k.lease_until <= :now AND k.fingerprint = excluded.fingerprint)
            """;

    private final Database database;
    private final Vault vault;
    private final Ids ids;
    private final InstantSource clock;
    private final Duration lease;

    /** @param lease longer than any handler works: after it another caller may do the same again */
    public IdempotencyKeys(Database database, Vault vault, Ids ids, InstantSource clock, Duration lease) {
        this.database = database;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.lease = lease;
    }

    /** @param fingerprint of everything that makes two requests the same */
    public Claim claim(String workspaceId, String key, String method, String path, String fingerprint) {
        Claim.Ticket ticket = new Claim.Ticket(workspaceId, key, ids.next("claim"));
        return database.inTransaction(handle -> {
            // Twice at most: the row seen by the first look may be gone, released, by the second.
            for (int look = 0; look < 2; look++) {
                if (take(handle, ticket, method, path, fingerprint)) {
                    return new Claim.Granted(ticket);
                }
                Optional<Row> row = find(handle, workspaceId, key);
                if (row.isPresent()) {
                    return judge(row.get(), ticket, fingerprint);
                }
            }
            return new Claim.InFlight(ASK_AGAIN);
        });
    }

    private boolean take(Handle handle, Claim.Ticket ticket, String method, String path, String fingerprint) {
        Instant now = clock.instant();
        return handle.createUpdate(CLAIM)
                        .bind("workspace", ticket.workspaceId())
                        .bind("key", ticket.key())
                        .bind("method", method)
                        .bind("path", path)
                        .bind("fingerprint", fingerprint)
                        .bind("now", now)
                        .bind("expires", now.plus(KEPT))
                        .bind("owner", ticket.owner())
                        .bind("lease", now.plus(lease))
                        .execute()
                == 1;
    }

    private static Optional<Row> find(Handle handle, String workspaceId, String key) {
        return handle.createQuery("""
                        SELECT fingerprint, answer FROM idempotency_keys
                        WHERE workspace_id = :workspace AND key = :key
                        """)
                .bind("workspace", workspaceId)
                .bind("key", key)
                .mapTo(Row.class)
                .findOne();
    }

    private Claim judge(Row row, Claim.Ticket ticket, String fingerprint) {
        if (!row.fingerprint().equals(fingerprint)) {
            return new Claim.Reused();
        }
        return row.answer() == null
                ? new Claim.InFlight(ASK_AGAIN)
                : new Claim.Replay(vault.open(Base64.getDecoder().decode(row.answer()), place(ticket)));
    }

    /** Keeps the answer. Does nothing where the ticket is void. */
    public void complete(Claim.Ticket ticket, int status, byte[] answer) {
        String sealed = Base64.getEncoder().encodeToString(vault.seal(answer, place(ticket)));
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE idempotency_keys SET state = 'done', status = :status, answer = :answer
                        WHERE workspace_id = :workspace AND key = :key AND owner = :owner AND state = 'in_flight'
                        """)
                .bind("status", status)
                .bind("answer", sealed)
                .bind("workspace", ticket.workspaceId())
                .bind("key", ticket.key())
                .bind("owner", ticket.owner())
                .execute());
    }

    /** Gives the key back: the call failed in a way that says nothing about its next try. */
    public void release(Claim.Ticket ticket) {
        database.useHandle(handle -> handle.createUpdate("""
                        DELETE FROM idempotency_keys
                        WHERE workspace_id = :workspace AND key = :key AND owner = :owner AND state = 'in_flight'
                        """)
                .bind("workspace", ticket.workspaceId())
                .bind("key", ticket.key())
                .bind("owner", ticket.owner())
                .execute());
    }

    /** Forgets what is past its time; to be called now and then. */
    public int forgetExpired() {
        return database.withHandle(
                handle -> handle.createUpdate("DELETE FROM idempotency_keys WHERE expires_at <= :now")
                        .bind("now", clock.instant())
                        .execute());
    }

    private static Place place(Claim.Ticket ticket) {
        return new Place(ticket.workspaceId(), ticket.key(), "idempotent_answer");
    }

    /** What a second caller must know of the first. */
    public record Row(String fingerprint, @Nullable String answer) {}
}
