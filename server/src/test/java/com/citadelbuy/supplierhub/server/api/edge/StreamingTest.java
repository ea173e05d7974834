package com.citadelbuy.supplierhub.server.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.Streamed;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class StreamingTest {

    private static final int LINES = 100_000;

    private final CountDownLatch firstWasRead = new CountDownLatch(1);
    private final EdgeFixture fixture = new EdgeFixture(List.of(
            route("/lines", out -> {
                for (int line = 0; line < LINES; line++) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }),
            route("/refused", out -> {
                throw new Refusal.Missing("list", "l1");
            }),
            route("/broken", out -> {
                for (int line = 0; line < LINES; line++) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                throw new IllegalStateException("on purpose");
            }),
            Route.get("/events")
                    .answersStream("text/event-stream")
                    .handle(call -> Answer.of(out -> {
                        out.write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
                        out.flush();
                        boolean read = waitUntilRead();
                        out.write(("data: " + read + "\n\n").getBytes(StandardCharsets.UTF_8));
                    }))));

    private static Route<?, ?> route(String path, Streamed body) {
        return Route.get(path).answersStream("text/plain").handle(_ -> Answer.of(body));
    }

    private boolean waitUntilRead() {
        try {
            return firstWasRead.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void allOfItArrivesWithTheUsualHeaders() {
        var answer = fixture.get("/lines");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(LINES).endsWith(String.valueOf(LINES - 1));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void whatIsRefusedBeforeAnythingWasSentIsAProblem() {
        var answer = fixture.get("/refused");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not_found\"");
    }

    /** A part must never be taken for the whole. */
    @Test
    void whatFailsHalfwayIsCutOff() {
        assertThatThrownBy(() -> fixture.get("/broken")).hasMessageContaining("IOException");
    }

    @Test
    void eventsAreSentAsTheyCome() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + fixture.edge.port() + "/events"))
                    .header("Accept-Encoding", "gzip")
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("data: 1");
                firstWasRead.countDown();
                assertThat(lines.lines()).contains("data: true");
            }
        }
    }

    @Test
    void askingForTheHeadersAloneWritesNothing() {
        var answer = fixture.send(fixture.to("/broken").HEAD());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
