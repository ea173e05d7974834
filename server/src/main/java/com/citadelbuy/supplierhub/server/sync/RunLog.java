package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Begins and ends runs: their rows, the events that tell of it, and the figures. */
final class RunLog {

    private final Events events;
    private final SyncFeature.Figures figures;
    private final InstantSource clock;

    RunLog(Events events, SyncFeature.Figures figures, InstantSource clock) {
        this.events = events;
        this.figures = figures;
        this.clock = clock;
    }

    void queued(Handle tx, SyncRun run) {
        events.append(tx, event("sync.queued", run));
    }

    /** Paused by a person, or taken up again. */
    void steered(Handle tx, SyncRun run) {
        events.append(tx, event(run.state() == State.PAUSED ? "sync.paused" : "sync.resumed", run));
    }

    SyncRun started(Handle tx, SyncRun run, RunCounts known) {
        SyncRun started = run.with(run.progress().started(clock.instant(), known));
        RunStore.save(tx, started);
        events.append(tx, event("sync.started", started));
        return started;
    }

    void succeeded(Handle tx, SyncRun run) {
        SyncRun ended = ended(tx, run, State.SUCCEEDED);
        events.append(
                tx,
                event("sync.finished", ended)
                        .with("complete", ended.progress().complete())
                        .with("counts", Json.mapper().valueToTree(ended.counts())));
    }

    void failed(Handle tx, SyncRun run, Problem problem) {
        SyncRun ended = ended(tx, run.with(run.progress().troubled(problem.code(), problem.detail())), State.FAILED);
        events.append(
                tx,
                event("sync.failed", ended)
                        .with("error", problem.code())
                        .with("detail", problem.detail())
                        .with("counts", Json.mapper().valueToTree(ended.counts())));
    }

    SyncRun cancelled(Handle tx, SyncRun run) {
        SyncRun ended = run.with(run.progress().ended(State.CANCELLED, clock.instant()));
        RunStore.save(tx, ended);
        events.append(tx, event("sync.cancelled", ended));
        return ended;
    }

    /** A record that cannot be read is a dead letter now. */
    void unreadable(Handle tx, SyncRun run, DeadLetterStore.Letter letter, Problem problem) {
        events.append(tx, event("sync.dead_letter_created", run, letter).with("cause", problem.code()));
    }

    void readAgain(Handle tx, SyncRun run, DeadLetterStore.Letter letter) {
        events.append(tx, event("sync.dead_letter_resolved", run, letter));
    }

    private SyncRun ended(Handle tx, SyncRun run, State how) {
        SyncRun ended = run.with(run.progress().ended(how, clock.instant()));
        RunStore.save(tx, ended);
        RunStore.afterCommit(tx, () -> figures.synced(run.figure(), took(ended), how == State.SUCCEEDED));
        return ended;
    }

    private Duration took(SyncRun run) {
        @Nullable Instant from = run.progress().startedAt();
        return Duration.between(from == null ? run.createdAt() : from, clock.instant());
    }

    private static EventDraft event(String type, SyncRun run) {
        return Event.of(run.workspaceId(), type, "sync_run", run.id())
                .with("connection_id", run.connectionId())
                .with("supplier", run.supplier())
                .with("lane", run.lane().word())
                .with("requested_by", run.requestedBy());
    }

    private static EventDraft event(String type, SyncRun run, DeadLetterStore.Letter letter) {
        return Event.of(run.workspaceId(), type, "dead_letter", letter.id())
                .with("connection_id", run.connectionId())
                .with("supplier", run.supplier())
                .with("lane", run.lane().word())
                .with("supplier_product_id", letter.supplierProductId())
                .with("sync_run_id", run.id());
    }
}
