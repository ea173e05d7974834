package com.citadelbuy.supplierhub.server.ops;

import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the record of what went over the wire. */
public final class Exchanges {

    private static final String CURSOR = "exchanges";

    /** Where a list goes on: behind this exchange. */
    private record Place(Instant startedAt, String id) {

        private static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), "");

        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return NEWEST;
            }
            List<String> parts = Cursors.decode(CURSOR, 2, cursor);
            try {
                return new Place(Instant.parse(parts.getFirst()), parts.getLast());
            } catch (DateTimeException tampered) {
                throw Refusal.Invalid.field("query:cursor", "This is no cursor of this list.");
            }
        }
    }

    private final Database database;

    public Exchanges(Database database) {
        this.database = database;
    }

    /** A 404 when there is none. */
    public RecordedExchange get(String workspaceId, String id) {
        return database.withHandle(handle -> ExchangeRows.find(handle, workspaceId, id))
                .orElseThrow(() -> new Refusal.Missing("exchange", id));
    }

    /** The newest first. */
    public Page<RecordedExchange> list(String workspaceId, ExchangeFilter filter, @Nullable String cursor, int limit) {
        Place after = Place.of(cursor);
        List<RecordedExchange> found = database.withHandle(
                handle -> ExchangeRows.list(handle, workspaceId, filter, after.startedAt(), after.id(), limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        RecordedExchange last = found.get(limit - 1);
        return new Page<>(
                found.subList(0, limit), Cursors.encode(CURSOR, last.startedAt().toString(), last.id()));
    }
}
