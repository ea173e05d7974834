package com.citadelbuy.supplierhub.server.api.events;

import com.citadelbuy.supplierhub.server.events.EventCursor;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.events.EventFilter;
import com.citadelbuy.supplierhub.server.events.EventTail;
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
            EventFeed feed,
            EventTail tail,
            String workspaceId,
            EventFilter filter,
            Duration heartbeat,
            InstantSource clock) {}

    private static final int PAGE = 200;

    private final Ground ground;
    private final OutputStream out;
    private long told;

    EventStream(Ground ground, OutputStream out) {
        this.ground = ground;
        this.out = out;
    }

    /** What was missed is read at the client's own pace; only one who has nearly all of it stands in line at the tail. */
    void run(@Nullable Long after, Instant until) throws IOException {
        if (after != null) {
            told = after;
            begin();
            catchUp(Long.MAX_VALUE, until);
        }
        try (TailReader reader = ground.tail().read(ground.workspaceId(), ground.filter())) {
            if (after == null) {
                told = reader.from();
                begin();
            }
            catchUp(reader.from(), until);
            keepUp(reader, until);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            end("end");
        }
    }

    /** Proxies and clients see at once that it has begun, and where. */
    private void begin() throws IOException {
        write("retry: 2000\nid: " + cursor() + "\n\n");
    }

    private void catchUp(long position, Instant until) throws IOException {
        boolean more = true;
        while (more
                && told < position
                && !ground.tail().stopped()
                && ground.clock().instant().isBefore(until)) {
            EventFeed.Part part = ground.feed().oldest(ground.workspaceId(), ground.filter(), told, PAGE);
            for (PlacedEvent placed : part.events()) {
                out.write(EventStreams.message(placed));
            }
            told = Math.max(told, part.end());
            more = part.more();
            beat();
        }
    }

    private void keepUp(TailReader reader, Instant until) throws IOException, InterruptedException {
        while (ground.clock().instant().isBefore(until)) {
            long passed = reader.passed();
            @Nullable TailLine line = reader.next(ground.heartbeat());
            if (line != null) {
                tellAll(reader, line);
            } else if (reader.state() == TailReader.State.OPEN) {
                told = Math.max(told, passed);
                beat();
            } else {
                break;
            }
        }
        end(reader.state() == TailReader.State.TOO_SLOW ? "dropped" : "end");
    }

    /** With what waits behind it, and then sent in one. */
    private void tellAll(TailReader reader, TailLine first) throws IOException, InterruptedException {
        tell(first);
        for (int i = 1; i < PAGE; i++) {
            @Nullable TailLine line = reader.next(Duration.ZERO);
            if (line == null) {
                break;
            }
            tell(line);
        }
        out.flush();
    }

    /** The feed may have told of it already. */
    private void tell(TailLine line) throws IOException {
        if (line.position() > told) {
            out.write(line.text());
            told = line.position();
        }
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
