package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.access.Authenticator;
import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.idempotency.IdempotencyKeys;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import com.citadelbuy.supplierhub.server.platform.Vault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;

/** A server on a free port with a database of its own, and a client to it. */
@NullMarked
final class EdgeFixture implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(60);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T12:00:00Z"));
    final InstantSource clock = now::get;
    final Ids ids = new Ids(clock, new Random(1));
    final Database database = TestDatabase.fresh();
    final IdempotencyKeys keys = new IdempotencyKeys(database, Vault.of(Vault.newKeyset()), ids, clock, LEASE);
    final HttpEdge edge;
    private final HttpClient client = HttpClient.newHttpClient();

    EdgeFixture(List<? extends Route<?, ?>> routes) {
        this(routes, _ -> new Authenticator.Verdict.Admitted(Caller.quickStart()), List.of());
    }

    EdgeFixture(List<? extends Route<?, ?>> routes, Authenticator authenticator, List<String> corsOrigins) {
        this.edge = HttpEdge.start(
                new EdgeSettings("127.0.0.1", 0, corsOrigins, Duration.ofSeconds(5)),
                routes,
                authenticator,
                keys,
                () -> ids.next("req"));
    }

    void advance(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path));
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        edge.close();
        database.close();
    }
}
