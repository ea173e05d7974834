package com.citadelbuy.supplierhub.server.work;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** A table of work to try the queue on. */
final class Chores implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Database database;
    private final Queue queue;

    Chores(int perLane, Duration lease) {
        DatabaseUrl url = TestDatabase.freshUrl();
        database = Database.open(url);
        TestDatabase.execute(url, """
                CREATE TABLE hub.chores (
                  workspace_id text NOT NULL, id text NOT NULL, lane text NOT NULL, note text,
                  next_attempt_at timestamptz, attempts integer NOT NULL DEFAULT 0,
                  lease_owner text, lease_until timestamptz, fencing bigint NOT NULL DEFAULT 0,
                  PRIMARY KEY (workspace_id, id))""");
        queue = new Queue("chores", "chores", "lane", "TRUE", perLane, lease);
    }

    Database database() {
        return database;
    }

    Queue queue() {
        return queue;
    }

    void add(String id, String lane, Instant due) {
        database.useHandle(handle -> add(handle, id, lane, due));
    }

    static void add(Handle handle, String id, String lane, Instant due) {
        handle.createUpdate(
                        "INSERT INTO chores (workspace_id, id, lane, next_attempt_at) VALUES ('w', :id, :lane, :due)")
                .bind("id", id)
                .bind("lane", lane)
                .bind("due", due)
                .execute();
    }

    @Override
    public void close() {
        database.close();
    }
}
