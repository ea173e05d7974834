package com.citadelbuy.supplierhub.server.api.events;

import com.citadelbuy.supplierhub.server.events.EventCursor;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.events.EventFilter;
import com.citadelbuy.supplierhub.server.events.PlacedEvent;
import com.citadelbuy.supplierhub.server.events.TailLine;
import com.citadelbuy.supplierhub.server.events.TailReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One client that follows. Whatever it is sent last carries the cursor from which it goes on, here or at another replica. */
final class EventStream {

    /** What it reads, and how often it is shown that the line is alive. */
    record Ground(
            EventFeed feed, String workspaceId, EventFilter filter, Duration heartbeat, InstantSource clock) {}

    private static final int PAGE = 200;

    private final Ground ground;
    private final TailReader reader;
    private final OutputStream out;
    private long told;

    EventStream(Ground ground, TailReader reader, long after, OutputStream out) {
        this.ground = ground;
        this.reader = reader;
        this.told = after;
        this.out = out;
    }

    void run(Instant until) throws IOException {
        // Proxies and clients see at once that it has begun.
        write("retry: 2000\n\n");
        try {
            catchUp();
            keepUp(until);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            end("end");
        }
    }

    /** The reader has stood in line since before, so that nothing falls between the feed and the tail. */
    private void catchUp() throws IOException {
        while (told < reader.from() && reader.state() != TailReader.State.OVER) {
            EventFeed.Part part = ground.feed().oldest(ground.workspaceId(), ground.filter(), told, PAGE);
            for (PlacedEvent placed : part.events()) {
                out.write(EventStreams.message(placed));
            }
            boolean further = part.end() > told;
            told = Math.max(told, part.end());
            beat();
            if (!further) {
                return;
            }
        }
    }

    private void keepUp(Instant until) throws IOException, InterruptedException {
        while (ground.clock().instant().isBefore(until)) {
            @Nullable TailLine line = reader.next(ground.heartbeat());
            if (line != null) {
                tellAll(line);
            } else if (reader.state() == TailReader.State.OPEN) {
                beat();
            } else {
                break;
            }
        }
        end(reader.state() == TailReader.State.TOO_SLOW ? "dropped" : "end");
    }

    /** With all that waits behind it, and then sent in one. */
    private void tellAll(TailLine first) throws IOException, InterruptedException {
        for (TailLine line = first; line != null; line = reader.next(Duration.ZERO)) {
            // The feed may have told of it already.
            if (line.position() > told) {
                out.write(line.text());
                told = line.position();
            }
        }
        out.flush();
    }

    /** Carries the cursor on although nothing happened that is wanted, lest all else be looked through again. */
    private void beat() throws IOException {
        write(": still here\nid: " + cursor() + "\n\n");
    }

    private void end(String name) throws IOException {
        write("event: " + name + "\nid: " + cursor() + "\ndata: {\"cursor\":\"" + cursor() + "\"}\n\n");
    }

    private String cursor() {
        return EventCursor.after(told).encode();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
