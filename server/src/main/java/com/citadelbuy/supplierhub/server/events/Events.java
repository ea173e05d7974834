package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.CopyRows;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where features say what happened. */
public final class Events {

    private static final String INSERT = """
            INSERT INTO events
              (workspace_id, id, type, subject_kind, subject_id, occurred_at, payload, payload_version)
            VALUES
              (:workspaceId, :id, :type, :subjectKind, :subjectId, :occurredAt, CAST(:json AS jsonb), :version)""";

    private static final String COLUMNS =
            "events (workspace_id, id, type, subject_kind, subject_id, occurred_at, payload, payload_version)";

    static final String ID = "evt";

    /** Fewer are cheaper by a batch of statements, which is prepared already. */
    private static final int WORTH_COPYING = 20;

    private final Ids ids;
    private final InstantSource clock;

    public Events(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives the draft its id and time and writes it in the transaction of the change that it tells of. */
    public void append(Handle transaction, EventDraft draft) {
        append(transaction, draft.at(ids.next(ID), clock.instant()));
    }

    /** The same with many, in one round trip. */
    public void appendAll(Handle transaction, List<EventDraft> drafts) {
        if (drafts.size() < WORTH_COPYING) {
            insertAll(transaction, drafts);
            return;
        }
        CopyRows.copy(transaction, COLUMNS, drafts, (row, draft) -> {
            Event event = draft.at(ids.next(ID), clock.instant());
            row.text(event.workspaceId())
                    .text(event.id())
                    .text(event.type())
                    .text(event.subjectKind())
                    .text(event.subjectId())
                    .instant(event.occurredAt())
                    .jsonb(Json.write(event.payload()))
                    .integer(EventCatalogue.version(event));
        });
    }

    private void insertAll(Handle transaction, List<EventDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        PreparedBatch batch = transaction.prepareBatch(INSERT);
        for (EventDraft draft : drafts) {
            Event event = draft.at(ids.next(ID), clock.instant());
            batch.bindMethods(event)
                    .bind("json", Json.write(event.payload()))
                    .bind("version", EventCatalogue.version(event))
                    .add();
        }
        batch.execute();
    }

    /** Writes the event in the transaction of the change that it tells of: both are there, or neither. */
    public static void append(Handle transaction, Event event) {
        transaction
                .createUpdate(INSERT)
                .bindMethods(event)
                .bind("json", Json.write(event.payload()))
                .bind("version", EventCatalogue.version(event))
                .execute();
    }
}
