package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.Streamed;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.sync.DeadLetter;
import com.citadelbuy.supplierhub.server.sync.Lane;
import com.citadelbuy.supplierhub.server.sync.RunItem;
import com.citadelbuy.supplierhub.server.sync.SyncRun;
import com.citadelbuy.supplierhub.server.sync.SyncRuns;
import java.util.List;
import java.util.function.BiFunction;

/** Reading and steering sync runs. */
public final class RunRoutes {

    private static final String TAG = "Sync";
    private static final String RUN = "/api/v1/sync/runs/{run_id}";
    private static final String ID = "run_id";
    private static final String SUCH_AS = "Such as run_01…";
    private static final QueryParam CONNECTION =
            QueryParam.text("connection_id", "Of this connection only.", "conn_01…");

    private final SyncRuns runs;
    private final RunProgress progress;

    public RunRoutes(SyncRuns runs) {
        this.runs = runs;
        this.progress = new RunProgress(runs);
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/sync/runs")
                        .tag(TAG)
                        .summary("List sync runs")
                        .description("Newest first; runs that ended two months ago are forgotten.")
                        .query(
                                CONNECTION,
                                QueryParam.choice("lane", "Of this lane only.", Lane.class),
                                QueryParam.choice("state", "In this state only.", SyncRun.State.class))
                        .answersPageOf(RunView.class)
                        .handle(this::list),
                Route.get(RUN)
                        .tag(TAG)
                        .summary("Read a sync run")
                        .parameter(ID, SUCH_AS)
                        .answers(200, RunView.class)
                        .handle(call -> one(runs.get(call.workspaceId(), call.path(ID)))),
                Route.get(RUN + "/items")
                        .tag(TAG)
                        .summary("List the products of a run")
                        .description(
                                "Those that it was told to read, or found in the supplier's list. Runs over all products "
                                        + "that are kept up to date have none.")
                        .parameter(ID, SUCH_AS)
                        .query(QueryParam.choice("state", "Items in this state only.", "waiting", "done", "failed"))
                        .answersPageOf(RunItemView.class)
                        .handle(this::items),
                Route.get(RUN + "/progress")
                        .tag(TAG)
                        .summary("Follow a sync run")
                        .description(
                                "Server-sent events named `progress`, each the run as it stands, whenever it has moved; the last "
                                        + "is named `end`. After ten minutes the stream ends anyway: ask again.")
                        .parameter(ID, SUCH_AS)
                        .answersStream("text/event-stream")
                        .handle(this::follow),
                steer("pause", "Pause a sync run", "Stands still until it is resumed; its lane with it.", runs::pause),
                steer("resume", "Resume a sync run", "Goes on where it stood.", runs::resume),
                steer(
                        "cancel",
                        "Cancel a sync run",
                        "Ends it where it stands. What it has written stays.",
                        runs::cancel),
                Route.get("/api/v1/sync/dead-letters")
                        .tag(TAG)
                        .summary("List what could not be read")
                        .description("Newest first.")
                        .query(CONNECTION, QueryParam.flag("resolved", "Adds those that were read again since."))
                        .answersPageOf(DeadLetter.class)
                        .handle(this::deadLetters),
                Route.post("/api/v1/sync/dead-letters/{dead_letter_id}/replay")
                        .tag(TAG)
                        .summary("Read it again")
                        .description("Starts a run that reads this product alone.")
                        .parameter("dead_letter_id", "Such as dead_01…")
                        .answers(202, RunView.class)
                        .handle(call -> one(runs.replay(call.workspaceId(), call.path("dead_letter_id")))));
    }

    private static Route<?, ?> steer(
            String verb, String summary, String description, BiFunction<String, String, SyncRun> change) {
        return Route.post(RUN + "/" + verb)
                .tag(TAG)
                .summary(summary)
                .description(description)
                .parameter(ID, SUCH_AS)
                .answers(200, RunView.class)
                .handle(call -> one(change.apply(call.workspaceId(), call.path(ID))));
    }

    private Answer<Page<RunView>> list(Call<Nothing> call) {
        Page<SyncRun> page = runs.list(
                call.workspaceId(),
                call.query("connection_id").orElse(null),
                call.query("lane").orElse(null),
                call.query("state").orElse(null),
                call.page().cursor(),
                call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(RunView::of).toList(), page.nextCursor()));
    }

    private Answer<Page<RunItemView>> items(Call<Nothing> call) {
        Page<RunItem> page = runs.items(
                call.workspaceId(),
                call.path(ID),
                call.query("state").orElse(null),
                call.page().cursor(),
                call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(RunItemView::of).toList(), page.nextCursor()));
    }

    private Answer<Page<DeadLetter>> deadLetters(Call<Nothing> call) {
        return Answer.of(runs.deadLetters(
                call.workspaceId(),
                call.query("connection_id").orElse(null),
                call.queryFlag("resolved"),
                call.page().cursor(),
                call.page().limit()));
    }

    private Answer<Streamed> follow(Call<Nothing> call) {
        String workspaceId = call.workspaceId();
        SyncRun run = runs.get(workspaceId, call.path(ID));
        return Answer.of((Streamed) out -> progress.follow(workspaceId, run, out))
                .header("Cache-Control", "no-store");
    }

    private static Answer<RunView> one(SyncRun run) {
        return Answer.of(RunView.of(run));
    }
}
