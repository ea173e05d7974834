package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.pipeline.Pause;
import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.sync.SyncRun;
import com.citadelbuy.supplierhub.server.sync.SyncRuns;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Tells how a run gets on, as server-sent events. Looks at its row each second; holds nothing between two looks. Each message is
 * all there is to know, so that whoever connects again has missed nothing and needs no place to go on from.
 */
final class RunProgress {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS = 600;
    private static final int HEARTBEAT = 15;

    private final SyncRuns runs;
    private final Pause pause = Pause.real();

    RunProgress(SyncRuns runs) {
        this.runs = runs;
    }

    void follow(String workspaceId, SyncRun first, OutputStream out) throws IOException {
        SyncRun told = first;
        tell(first, out);
        for (int look = 1; look <= LOOKS && !told.state().over(); look++) {
            if (!rested()) {
                return;
            }
            SyncRun now = runs.get(workspaceId, first.id());
            if (!now.progress().equals(told.progress())) {
                tell(now, out);
            } else if (look % HEARTBEAT == 0) {
                // Shows proxies that the line is in use, and us that the client is still there.
                write(out, ": still at it\n\n");
            }
            told = now;
        }
    }

    private boolean rested() {
        try {
            pause.sleep(LOOK);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void tell(SyncRun run, OutputStream out) throws IOException {
        String name = run.state().over() ? "end" : "progress";
        write(out, "event: " + name + "\ndata: " + ApiJson.mapper().writeValueAsString(RunView.of(run)) + "\n\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
