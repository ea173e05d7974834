package com.citadelbuy.supplierhub.server.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.server.platform.outbound.OutboundException.Kind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboundClientTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String LOOPBACK = "127.0.0.1";

    private final Place place = Place.open();
    private final Deque<String> answers = new ArrayDeque<>();

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void anAllowedPlaceIsCalledAndAnswers() throws Exception {
        place.answers("HTTP/1.1 201 Created\r\nRetry-After: 7\r\nContent-Length: 2\r\n\r\nok");
        try (OutboundClient client = client(LOOPBACK)) {
            OutboundReply reply = client.send(OutboundCall.post(
                    client.guard().url(url(LOOPBACK)),
                    Map.of("webhook-id", "msg_1"),
                    "application/json",
                    bytes("{}"),
                    LONG,
                    100));
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.header("Retry-After")).contains("7");
            assertThat(reply.body()).isEqualTo(bytes("ok"));
            assertThat(reply.whole()).isTrue();
        }
        assertThat(place.heard())
                .singleElement()
                .asString()
                .startsWith("POST /hook HTTP/1.1")
                .contains("webhook-id: msg_1");
    }

    @Test
    void aNameThatStandsForAnotherAddressByNowIsNotCalled() throws Exception {
        answers.add("93.184.215.14");
        answers.add(LOOPBACK);
        try (OutboundClient client = client("")) {
            OutboundUrl url = client.guard().resolvedUrl(url("rebound.example"));
            assertThat(failure(client, OutboundCall.get(url, LONG, 100, 0))).isEqualTo(Kind.REFUSED);
        }
        assertThat(place.heard()).isEmpty();
    }

    @Test
    void theConnectionGoesToTheAddressThatWasLookedAt() throws Exception {
        place.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        answers.add(LOOPBACK);
        try (OutboundClient client = client(LOOPBACK)) {
            OutboundUrl url = client.guard().url(url("once.example"));
            assertThat(client.send(OutboundCall.get(url, LONG, 100, 0)).status())
                    .isEqualTo(200);
        }
        assertThat(answers).as("asked for once and never again").isEmpty();
        assertThat(place.heard()).singleElement().asString().contains("Host: once.example:" + place.port());
    }

    @Test
    void eachRedirectIsCheckedAnew() throws Exception {
        place.answers(
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:" + place.port() + "/\r\nContent-Length: 0\r\n\r\n");
        try (OutboundClient client = client(LOOPBACK)) {
            OutboundUrl url = client.guard().url(url(LOOPBACK));
            assertThat(failure(client, OutboundCall.get(url, LONG, 100, 3))).isEqualTo(Kind.REFUSED);
        }
        assertThat(place.heard()).hasSize(1);
    }

    @Test
    void redirectsAreFollowedAsFarAsIsAllowed() throws Exception {
        place.answers("HTTP/1.1 307 Temporary Redirect\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
        try (OutboundClient client = client(LOOPBACK)) {
            OutboundUrl url = client.guard().url(url(LOOPBACK));
            assertThat(client.send(OutboundCall.get(url, LONG, 100, 2)).status())
                    .isEqualTo(307);
        }
        assertThat(place.heard()).hasSize(3);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws Exception {
        place.answersWithoutEnd("HTTP/1.1 200 OK\r\n\r\n", "aaaaaaaaaaaaaaaa");
        try (OutboundClient client = client(LOOPBACK)) {
            OutboundReply reply = client.send(OutboundCall.get(client.guard().url(url(LOOPBACK)), LONG, 1000, 0));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.whole()).isFalse();
            assertThat(reply.body()).hasSize(1000);
        }
    }

    @Test
    void headersWithoutEndAreNotReadOn() throws Exception {
        place.answersWithoutEnd("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n");
        try (OutboundClient client = client(LOOPBACK)) {
            OutboundUrl url = client.guard().url(url(LOOPBACK));
            assertThat(failure(client, OutboundCall.get(url, LONG, 100, 0))).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void anAnswerThatDoesNotComeEndsWithTheDeadline() throws Exception {
        place.answers("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
        try (OutboundClient client = client(LOOPBACK)) {
            OutboundUrl url = client.guard().url(url(LOOPBACK));
            assertThat(failure(client, OutboundCall.get(url, Duration.ofMillis(300), 100, 0)))
                    .isEqualTo(Kind.TIMED_OUT);
        }
    }

    @Test
    void aNameThatNobodyKnowsIsNoPlace() throws Exception {
        try (OutboundClient client = client(LOOPBACK)) {
            OutboundUrl url = client.guard().url("https://unknown.example/");
            assertThat(failure(client, OutboundCall.get(url, LONG, 100, 0))).isEqualTo(Kind.UNKNOWN_HOST);
        }
    }

    private OutboundClient client(String allowed) {
        return new OutboundClient(new OutboundGuard(OutboundRules.parse(allowed), this::resolve), 2, 4);
    }

    /** Another address each time. */
    private List<InetAddress> resolve(String name) throws UnknownHostException {
        String address = answers.poll();
        if (address == null) {
            throw new UnknownHostException(name);
        }
        return List.of(InetAddress.ofLiteral(address));
    }

    private static Kind failure(OutboundClient client, OutboundCall call) {
        return catchThrowableOfType(OutboundException.class, () -> client.send(call))
                .kind();
    }

    private String url(String host) {
        return "http://" + host + ":" + place.port() + "/hook";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
