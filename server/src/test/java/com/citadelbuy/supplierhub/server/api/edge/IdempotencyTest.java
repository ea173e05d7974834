package com.citadelbuy.supplierhub.server.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.idempotency.Claim;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class IdempotencyTest {

    record Wish(String what) {}

    record Done(int times) {}

    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final EdgeFixture fixture = new EdgeFixture(List.of(Route.post("/wishes")
            .tag("Wishes")
            .summary("Wish")
            .body(Wish.class)
            .answers(202, Done.class)
            .handle(call -> grant(call.body()))));

    private Answer<Done> grant(Wish wish) {
        int time = times.incrementAndGet();
        switch (wish.what()) {
            case "clash" -> throw new Refusal.Clash("conflict", "No.");
            case "crash" -> throw new IllegalStateException("on purpose");
            case "later" -> throw new Refusal.Unavailable("unavailable", "Later.");
            case "slow" -> waitForLeave();
            default -> {}
        }
        return Answer.of(new Done(time)).location("/wishes/" + time);
    }

    private void waitForLeave() {
        begun.countDown();
        try {
            assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        goOn.countDown();
        fixture.close();
    }

    @Test
    void aRepeatIsAnsweredTheSameAndDoneOnce() {
        var first = wish("gold", "k1");
        var second = wish("gold", "k1");
        assertThat(times).hasValue(1);
        assertThat(second.statusCode()).isEqualTo(202).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("{\"times\":1}");
        assertThat(second.headers().firstValue("Location")).contains("/wishes/1");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void withoutAKeyOrWithAnotherItIsDoneAgain() {
        wish("gold", "k1");
        wish("gold", "k2");
        fixture.post("/wishes", "{\"what\":\"gold\"}");
        assertThat(times).hasValue(3);
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        wish("gold", "k1");
        assertProblem(wish("silver", "k1"), 422, "idempotency_key_reused");
        assertThat(times).hasValue(1);
    }

    @Test
    void aRefusalIsKeptToo() {
        assertProblem(wish("clash", "k1"), 409, "conflict");
        assertProblem(wish("clash", "k1"), 409, "conflict");
        assertThat(times).hasValue(1);
    }

    @Test
    void ourOwnFailuresAreNotKept() {
        assertProblem(wish("crash", "k1"), 500, "internal_error");
        assertProblem(wish("later", "k2"), 503, "unavailable");
        wish("crash", "k1");
        wish("later", "k2");
        assertThat(times).hasValue(4);
    }

    @Test
    void aBodyThatIsNotValidUsesNoKeyUp() {
        assertProblem(fixture.post("/wishes", "{}", "Idempotency-Key", "k1"), 422, "invalid_request");
        assertThat(wish("gold", "k1").statusCode()).isEqualTo(202);
    }

    @Test
    void aKeyBeyondItsLimitsIsRefused() {
        assertProblem(wish("gold", "x".repeat(256)), 400, "malformed_request");
        assertProblem(wish("gold", "a b"), 400, "malformed_request");
        assertThat(wish("gold", "x".repeat(255)).statusCode()).isEqualTo(202);
    }

    @Test
    void whileTheFirstIsAtWorkTheSecondIsToldToWait() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> wish("slow", "k1"));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            var second = wish("slow", "k1");
            assertProblem(second, 409, "idempotency_key_in_flight");
            assertThat(second.headers().firstValue("Retry-After")).contains("2");
            goOn.countDown();
            assertThat(first.get().statusCode()).isEqualTo(202);
        }
        assertThat(wish("slow", "k1").body()).isEqualTo("{\"times\":1}");
    }

    @Test
    void theAnswerIsKeptEvenWhenTheClientHasGone() throws Exception {
        String body = "{\"what\":\"slow\"}";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fixture.edge.port())) {
            send(socket.getOutputStream(), body);
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            socket.setSoLinger(true, 0);
        }
        goOn.countDown();
        HttpResponse<String> again = wish("slow", "k1");
        while (again.statusCode() == 409) {
            again = wish("slow", "k1");
        }
        assertThat(again.body()).isEqualTo("{\"times\":1}");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    private static void send(OutputStream out, String body) throws IOException {
        String request = "POST /wishes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: k1\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void aClaimLeftByACrashIsTakenOverAfterItsLeaseAndTheLateOwnerIsIgnored() {
        Claim.Granted crashed = (Claim.Granted) claim("f");
        assertThat(claim("f")).isInstanceOf(Claim.InFlight.class);
        fixture.advance(EdgeFixture.LEASE.plusSeconds(1));
        assertThat(claim("other")).isInstanceOf(Claim.Reused.class);
        Claim.Granted taken = (Claim.Granted) claim("f");
        fixture.keys.complete(crashed.ticket(), 200, new byte[] {1});
        fixture.keys.release(crashed.ticket());
        assertThat(claim("f")).isInstanceOf(Claim.InFlight.class);
        fixture.keys.complete(taken.ticket(), 200, new byte[] {2});
        assertThat(claim("f"))
                .isInstanceOfSatisfying(
                        Claim.Replay.class,
                        replay -> assertThat(replay.answer()).containsExactly(2));
    }

    @Test
    void afterThirtyDaysAKeyIsForgotten() {
        wish("gold", "k1");
        fixture.advance(Duration.ofDays(29));
        assertThat(fixture.keys.forgetExpired()).isZero();
        fixture.advance(Duration.ofDays(2));
        assertThat(wish("silver", "k1").statusCode()).isEqualTo(202);
        fixture.advance(Duration.ofDays(31));
        assertThat(fixture.keys.forgetExpired()).isEqualTo(1);
    }

    @Test
    void keptAnswersAreSealed() {
        wish("gold", "k1");
        String row = fixture.database.withHandle(
                handle -> handle.createQuery("SELECT idempotency_keys::text FROM idempotency_keys")
                        .mapTo(String.class)
                        .one());
        assertThat(row).contains("done").doesNotContain("times", "wishes/1");
    }

    private Claim claim(String fingerprint) {
        return fixture.keys.claim("default", "k9", "POST", "/wishes", fingerprint);
    }

    private HttpResponse<String> wish(String what, String key) {
        return fixture.post("/wishes", "{\"what\":\"" + what + "\"}", "Idempotency-Key", key);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Json.mapper().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }
}
