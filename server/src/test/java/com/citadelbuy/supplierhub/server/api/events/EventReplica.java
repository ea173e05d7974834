package com.citadelbuy.supplierhub.server.api.events;

import com.citadelbuy.supplierhub.server.access.Authenticator;
import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.api.edge.EdgeSettings;
import com.citadelbuy.supplierhub.server.api.edge.HttpEdge;
import com.citadelbuy.supplierhub.server.api.idempotency.IdempotencyKeys;
import com.citadelbuy.supplierhub.server.events.Arrivals;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Listener;
import com.citadelbuy.supplierhub.server.platform.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** One replica that shows events, with a client to it. The database is the test's. */
@NullMarked
final class EventReplica implements AutoCloseable {

    private final Listener listener;
    private final EventStreams streams;
    private final HttpEdge edge;
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean stopped;

    EventReplica(Database database, EventStreams.Limits limits) {
        InstantSource clock = InstantSource.system();
        Ids ids = new Ids(clock, new Random());
        EventFeed feed = new EventFeed(database);
        listener = new Listener(database);
        streams = new EventStreams(feed, limits, clock);
        edge = HttpEdge.start(
                new EdgeSettings("127.0.0.1", 0, List.of(), Duration.ofSeconds(5)),
                new EventRoutes(feed, streams).routes(),
                _ -> new Authenticator.Verdict.Admitted(Caller.quickStart()),
                new IdempotencyKeys(database, Vault.of(Vault.newKeyset()), ids, clock, Duration.ofSeconds(60)),
                () -> ids.next("req"));
        Arrivals arrivals = Arrivals.on(listener);
        listener.start();
        streams.start(arrivals);
    }

    HttpResponse<String> get(String path) {
        return send(path, null, BodyHandlers.ofString());
    }

    /** Follows; to be closed. */
    Follower follow(String query, @Nullable String lastEventId) {
        HttpResponse<InputStream> answer =
                send("/api/v1/events/stream" + query, lastEventId, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Status " + answer.statusCode());
        }
        return new Follower(answer.body());
    }

    private <T> HttpResponse<T> send(String path, @Nullable String lastEventId, HttpResponse.BodyHandler<T> form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path))
                .timeout(Duration.ofSeconds(20));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return client.send(request.build(), form);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the hub stops: those who follow first. */
    void stop() {
        if (!stopped) {
            stopped = true;
            streams.close();
            edge.close();
            listener.close();
        }
    }

    @Override
    public void close() {
        stop();
        client.shutdownNow();
    }
}
