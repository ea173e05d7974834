package com.citadelbuy.supplierhub.server.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.access.Authenticator.Verdict;
import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.StartException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@NullMarked
class HttpEdgeTest {

    private static final String GOOD = "{\"fruit\":\"apple\",\"quantity\":2,\"max_price\":\"12.50\"}";

    @SuppressWarnings("NullAway.Init")
    private static EdgeFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new EdgeFixture(
                Fruit.routes(), _ -> new Verdict.Admitted(Caller.quickStart()), List.of("https://shop.example"));
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void aGoodCallIsAnsweredWithStatusBodyAndHeaders() {
        var answer = fixture.post("/fruit", GOOD);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .isEqualTo("{\"id\":\"r1\",\"fruit\":\"apple\",\"quantity\":2,\"max_price\":\"12.50\"}");
        assertThat(answer.headers().firstValue("Location")).contains("/fruit/r1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).startsWith("req_");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void theCallersRequestIdIsKeptUnlessItCouldDoHarm() {
        assertThat(requestId("abc-1")).isEqualTo("abc-1");
        assertThat(requestId("a\"b<c")).startsWith("req_");
    }

    private static String requestId(String sent) {
        return fixture.send(fixture.to("/fruit").header("X-Request-Id", sent))
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    @Test
    void aPageNamesTheNextOneInBodyAndLink() {
        var answer = fixture.get("/fruit?limit=7&colour=red");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"data\":[{\"id\":\"r1\",\"fruit\":\"apple\",\"quantity\":7}],\"next_cursor\":\"next one\"}");
        assertThat(answer.headers().firstValue("Link").orElseThrow())
                .isEqualTo("</fruit?limit=7&colour=red&cursor=next+one>; rel=\"next\"");
        var last = fixture.get("/fruit?cursor=x");
        assertThat(last.body()).endsWith("\"next_cursor\":null}");
        assertThat(last.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void aFixedPathIsNotTakenForAParameter() {
        assertThat(fixture.get("/fruit/best").body()).isEqualTo("the best");
        assertThat(fixture.get("/fruit/f%20%C3%A9").body()).startsWith("{\"id\":\"f é\"");
        assertThat(fixture.get("/fruit/a%2Fb").body()).startsWith("{\"id\":\"a/b\"");
    }

    /** In every row: one answer of problem+json with this status, this code, and this pointer where there is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /fruit | application/json | ''                                                   | 400 | malformed_json  |
            POST   | /fruit | application/json | {                                                    | 400 | malformed_json  |
            POST   | /fruit | application/json | {} {}                                                | 400 | malformed_json  |
            POST   | /fruit | application/json | {"fruit":"a","fruit":"b"}                            | 400 | malformed_json  |
            POST   | /fruit | application/json | nonsense                                             | 400 | malformed_json  |
            POST   | /fruit | application/json | {"fruit":"a","quantity":01}                          | 400 | malformed_json  |
            POST   | /fruit | application/json | []                                                   | 422 | invalid_request |
            POST   | /fruit | application/json | null                                                 | 422 | invalid_request |
            POST   | /fruit | application/json | {"quantity":1}                                       | 422 | invalid_request | /fruit
            POST   | /fruit | application/json | {"fruit":"a","quantity":1,"shipping_address":{"country":"US"}} | 422 | invalid_request | /shipping_address/address1
            POST   | /fruit | application/json | {"fruit":"a","quantity":1,"foo":1}                   | 422 | invalid_request | /foo
            POST   | /fruit | application/json | {"fruit":"a","quantity":0}                           | 422 | invalid_request | /quantity
            POST   | /fruit | application/json | {"fruit":"a","quantity":"1"}                         | 422 | invalid_request | /quantity
            POST   | /fruit | application/json | {"fruit":"a","quantity":1.5}                         | 422 | invalid_request | /quantity
            POST   | /fruit | application/json | {"fruit":"a","quantity":1e999999999}                 | 422 | invalid_request | /quantity
            POST   | /fruit | application/json | {"fruit":"a","quantity":99999999999999999999}        | 422 | invalid_request | /quantity
            POST   | /fruit | application/json | {"fruit":"a\\u0000","quantity":1}                    | 422 | invalid_request | /fruit
            POST   | /fruit | application/json | {"fruit":"\\ud800","quantity":1}                     | 422 | invalid_request | /fruit
            POST   | /fruit | application/json | {"fruit":"a","quantity":1,"max_price":1.5}           | 422 | invalid_request | /max_price
            POST   | /fruit | application/json | {"fruit":"a","quantity":1,"notes":[1]}               | 422 | invalid_request | /notes/0
            POST   | /fruit | text/plain       | {"fruit":"a","quantity":1}                           | 415 | unsupported_media_type |
            POST   | /fruit | application/json; charset=latin1 | {"fruit":"a","quantity":1}             | 415 | unsupported_media_type |
            GET    | /fruit?limit=0      | - | '' | 422 | invalid_request | query:limit
            GET    | /fruit?limit=201    | - | '' | 422 | invalid_request | query:limit
            GET    | /fruit?limit=x      | - | '' | 422 | invalid_request | query:limit
            GET    | /fruit?colour=blue  | - | '' | 422 | invalid_request | query:colour
            GET    | /fruit?ripe=maybe   | - | '' | 422 | invalid_request | query:ripe
            GET    | /fruit?after=monday | - | '' | 422 | invalid_request | query:after
            GET    | /fruit?page=2       | - | '' | 422 | invalid_request | query:page
            GET    | /fruit?colour=red&colour=green | - | '' | 422 | invalid_request | query:colour
            GET    | /fruit?colour=%00   | - | '' | 400 | malformed_request |
            GET    | /fruit?colour=%FF   | - | '' | 400 | malformed_request |
            GET    | /fruit/%00          | - | '' | 400 | malformed_request |
            GET    | /nowhere            | - | '' | 404 | not_found |
            PUT    | /fruit              | - | '' | 405 | method_not_allowed |
            BREW   | /fruit              | - | '' | 405 | method_not_allowed |
            GET    | /broken/missing     | - | '' | 404 | not_found |
            GET    | /broken/clash       | - | '' | 409 | rotten |
            GET    | /broken/invalid     | - | '' | 422 | invalid_request | /fruit
            GET    | /broken/forbidden   | - | '' | 403 | forbidden |
            GET    | /broken/unsupported | - | '' | 501 | capability_not_supported |
            GET    | /broken/unavailable | - | '' | 503 | feature_disabled |
            GET    | /broken/limited     | - | '' | 503 | supplier_rate_limited |
            GET    | /broken/poor        | - | '' | 424 | supplier_insufficient_funds |
            GET    | /broken/unknown     | - | '' | 503 | supplier_outcome_unknown |
            GET    | /broken/otherwise   | - | '' | 500 | internal_error |
            """)
    void badInputIsAlwaysAProblemWithStatusCodeAndPointer(
            String method,
            String path,
            String type,
            String body,
            int status,
            String code,
            @org.jspecify.annotations.Nullable String pointer) {
        var request = fixture.to(path).method(method, BodyPublishers.ofString(body));
        var answer = fixture.send(type.equals("-") ? request : request.header("Content-Type", type));
        JsonNode problem = problem(answer, status, code);
        if (pointer != null) {
            assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
            assertThat(problem.at("/errors/0/detail").asString()).endsWith(".");
        }
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "secret inner detail");
        JsonNode problem = Json.mapper().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).isEqualTo("/docs/errors#" + code);
        assertThat(problem.path("request_id").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(problem.path("suggested_action").asString()).isNotEmpty();
        return problem;
    }

    @Test
    void malformedJsonTellsWhere() {
        JsonNode problem = problem(fixture.post("/fruit", "{\"fruit\":\n  x}"), 400, "malformed_json");
        assertThat(problem.path("detail").asString()).contains("line 2");
    }

    @Test
    void brokenUtf8IsMalformed() {
        byte[] bytes = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
        var request = fixture.to("/fruit").header("Content-Type", "application/json");
        problem(fixture.send(request.POST(BodyPublishers.ofByteArray(bytes))), 400, "malformed_json");
    }

    @Test
    void deepNestingIsMalformed() {
        problem(fixture.post("/fruit", "[".repeat(60) + "]".repeat(60)), 400, "malformed_json");
    }

    @Test
    void aSupplierThatAsksToWaitIsPassedOn() {
        var answer = fixture.get("/broken/limited");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        JsonNode problem = problem(answer, 503, "supplier_rate_limited");
        assertThat(problem.path("retryable").asBoolean()).isTrue();
        assertThat(problem.path("retry_after").asInt()).isEqualTo(2);
        assertThat(problem.at("/supplier/code").asString()).isEqualTo("E429");
        assertThat(problem.at("/supplier/message").asString()).isEqualTo("Slow down");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAlsoWhenItsLengthIsNotTold() {
        byte[] large = new byte[1024 * 1024 + 1];
        var told = fixture.to("/fruit").header("Content-Type", "application/json");
        problem(fixture.send(told.POST(BodyPublishers.ofByteArray(large))), 413, "body_too_large");
        var chunked = fixture.to("/fruit").header("Content-Type", "application/json");
        var stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        problem(fixture.send(chunked.POST(stream)), 413, "body_too_large");
    }

    @Test
    void whoWaitsToBeToldToSendTooMuchIsRefusedAndNotToldTo() throws IOException {
        String head = "POST /fruit HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: ";
        assertThat(raw(head + (1024 * 1024 + 1) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("\"code\":\"body_too_large\"");
        assertThat(raw(head + GOOD.length() + "\r\n\r\n" + GOOD)).startsWith("HTTP/1.1 100");
    }

    @Test
    void aCompressedBodyIsRefused() {
        problem(fixture.post("/fruit", GOOD, "Content-Encoding", "gzip"), 415, "unsupported_media_type");
    }

    @Test
    void aKnownPathNamesItsMethods() {
        var wrong = fixture.send(fixture.to("/fruit").method("PATCH", BodyPublishers.noBody()));
        assertThat(wrong.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
        var options = fixture.send(fixture.to("/fruit/f1").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains("DELETE, GET, HEAD, OPTIONS");
    }

    @Test
    void headIsGetWithoutTheBody() {
        var answer = fixture.send(fixture.to("/fruit?limit=3").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Link")).isPresent();
        assertThat(fixture.send(fixture.to("/nowhere").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void longAnswersAreCompressedForThoseWhoTakeIt() {
        var answer = fixture.send(fixture.to("/fruit/f1").header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(fixture.get("/fruit/f1").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void pagesOfNamedOriginsMayCallAndOthersLearnNothing() {
        var friend = fixture.send(fixture.to("/fruit").header("Origin", "https://shop.example"));
        assertThat(friend.headers().firstValue("Access-Control-Allow-Origin")).contains("https://shop.example");
        var preflight = fixture.send(fixture.to("/fruit")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElseThrow())
                .contains("POST");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElseThrow())
                .contains("Idempotency-Key");
        var stranger = fixture.send(fixture.to("/fruit").header("Origin", "https://evil.example"));
        assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        problem(stranger, 403, "origin_not_allowed");
    }

    @Test
    void withoutAKeyANameOfSomebodyElseIsRefused() throws IOException {
        assertThat(raw("GET /fruit HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("host_not_allowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /%zz HTTP/1.1              | 400 | malformed_request
            GET  HTTP/1.1                  | 400 | malformed_request
            nonsense                       | 400 | malformed_request
            GET /fruit?colour=%zz HTTP/1.1 | 400 | malformed_request
            """)
    void whatIsHardlyHttpIsAnsweredInOurWords(String requestLine, int status, String code) throws IOException {
        assertThat(raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain("Jetty", "<html");
    }

    @Test
    void headersBeyondAllMeasureAreRefused() throws IOException {
        assertThat(raw("GET /fruit HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("\"code\":\"header_too_large\"");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fixture.edge.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aScopeThatIsTooSmallIsRefused() {
        Caller reader = new Caller("default", "reader", Set.of(Scope.READ));
        try (EdgeFixture small = new EdgeFixture(Fruit.routes(), _ -> new Verdict.Admitted(reader), List.of())) {
            assertThat(small.get("/fruit").statusCode()).isEqualTo(200);
            problem(small.post("/fruit", GOOD), 403, "insufficient_scope");
        }
    }

    @Test
    void aTakenPortIsOneSentence() {
        EdgeSettings same = new EdgeSettings("127.0.0.1", fixture.edge.port(), List.of(), Duration.ofSeconds(1));
        assertThatThrownBy(() -> HttpEdge.start(
                        same, List.of(), _ -> new Verdict.Admitted(Caller.quickStart()), fixture.keys, () -> "r"))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("127.0.0.1:" + fixture.edge.port())
                .hasMessageContaining("PORT");
    }

    @Test
    void stoppingWaitsForTheCallUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var slow = Route.get("/slow").answersText("text/plain").handle(_ -> {
            begun.countDown();
            await(goOn);
            return Answer.of("done");
        });
        try (EdgeFixture stopping = new EdgeFixture(List.of(slow));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> answer = threads.submit(() -> stopping.get("/slow"));
            await(begun);
            Future<?> stopped = threads.submit(stopping.edge::close);
            while (accepts(stopping)) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            assertThat(answer.get().body()).isEqualTo("done");
            stopped.get();
        }
    }

    private static boolean accepts(EdgeFixture stopping) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stopping.edge.port())) {
            return socket.isConnected();
        } catch (IOException | RuntimeException refused) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
