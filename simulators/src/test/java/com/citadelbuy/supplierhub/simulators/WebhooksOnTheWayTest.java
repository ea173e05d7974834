package com.citadelbuy.supplierhub.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How webhooks travel and what may happen to them, over those of Printful's second version. */
class WebhooksOnTheWayTest {

    private static final String ID = "printful";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Receiver receiver = new Receiver();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private SimulatorServer server;
    private String secret = "";
    private String publicKey = "";
    private int orders;

    WebhooksOnTheWayTest() throws Exception {
        server = SimulatorServer.byHand(0, Map.of());
    }

    @BeforeEach
    void open() throws Exception {
        restart();
        JsonNode made = json("POST", "/printful/v2/webhooks", """
                {"default_url": "%s", "events": [{"type": "order_created"}, {"type": "order_updated"}]}""".formatted(receiver.url("/hooks/abc")))
                .path("result");
        secret = made.path("secret_key").asString();
        publicKey = made.path("public_key").asString();
    }

    private void restart() throws Exception {
        server.close();
        World world = World.in(folder.resolve("printful.jsonl"));
        Simulator simulator = Simulators.create(ID, world, new SimClock(() -> now, 1));
        server = SimulatorServer.byHand(0, Map.of(simulator, world));
    }

    @AfterEach
    void close() {
        server.close();
        receiver.close();
        client.close();
    }

    @Test
    void whatHappensIsToldInOrderAndSigned() throws Exception {
        place();
        List<Receiver.Got> got = delivered();
        assertThat(got).extracting(Receiver.Got::type).containsExactly("order_created", "order_updated");
        assertThat(got).allMatch(one -> one.path().equals("/hooks/abc"));
        assertThat(got).allMatch(this::genuine);
        assertThat(got).allMatch(one -> one.header("x-pf-webhook-public-key").equals(publicKey));
        assertThat(got).allMatch(one -> one.header("content-type").equals("application/json"));
    }

    @Test
    void whatIsNotTakenIsSentAgainAtTheDocumentedTimes() throws Exception {
        place();
        receiver.answer(500, 200);
        assertThat(delivered()).hasSize(2);
        pass(Duration.ofSeconds(59));
        assertThat(delivered()).isEmpty();
        pass(Duration.ofSeconds(1));
        Receiver.Got again = delivered().getFirst();
        assertThat(again.json().path("retries").asInt()).isEqualTo(1);
        assertThat(genuine(again)).isTrue();
        pass(Duration.ofDays(2));
        assertThat(delivered()).extracting(Receiver.Got::type).containsOnly("order_updated");
    }

    @Test
    void afterTheLastAttemptItGivesUp() throws Exception {
        json("POST", "/printful/orders?confirm=0", order());
        for (int attempt = 0; attempt < 7; attempt++) {
            receiver.answer(503);
            assertThat(delivered()).as("attempt " + attempt).hasSize(1);
            pass(Duration.ofMinutes(1024));
        }
        assertThat(delivered()).isEmpty();
        assertThat(server.waitingWebhooks(ID)).isZero();
        assertThat(server.webhooks(ID)).hasSize(7).allMatch(one -> one.status() == 503);
    }

    @Test
    void noAnswerIsNoYes() throws Exception {
        json("POST", "/printful/orders?confirm=0", order());
        receiver.answer(0);
        server.deliver(ID);
        assertThat(server.webhooks(ID).getFirst().outcome()).isEqualTo(SentWebhook.Outcome.UNANSWERED);
        assertThat(server.waitingWebhooks(ID)).isEqualTo(1);
    }

    @Test
    void aRestartForgetsNothingThatWaits() throws Exception {
        json("POST", "/printful/orders?confirm=0", order());
        receiver.answer(500);
        assertThat(delivered()).hasSize(1);
        restart();
        pass(Duration.ofMinutes(1));
        assertThat(delivered().getFirst().json().path("retries").asInt()).isEqualTo(1);
    }

    @Test
    void aServerSendsByItself() throws Exception {
        server.close();
        World world = World.in(folder.resolve("printful.jsonl"));
        Simulator simulator = Simulators.create(ID, world, new SimClock(() -> now, 1));
        server = SimulatorServer.start(0, Map.of(simulator, world));
        place();
        Receiver.Got first = receiver.await();
        assertThat(first.type()).isEqualTo("order_created");
        assertThat(genuine(first)).isTrue();
        assertThat(receiver.await().type()).isEqualTo("order_updated");
    }

    @Test
    void aDuplicateIsTheSameToTheByte() throws Exception {
        server.webhookFaults(ID).next(WebhookFault.DUPLICATED);
        json("POST", "/printful/orders?confirm=0", order());
        List<Receiver.Got> got = delivered();
        assertThat(got).hasSize(2);
        assertThat(got.get(1).body()).isEqualTo(got.get(0).body());
    }

    @Test
    void anOlderOneMayComeLater() throws Exception {
        server.webhookFaults(ID).next(WebhookFault.OUT_OF_ORDER);
        place();
        assertThat(delivered()).extracting(Receiver.Got::type).containsExactly("order_updated", "order_created");
    }

    @Test
    void oneThatIsHeldBackComesLateWhereNothingFollows() throws Exception {
        server.webhookFaults(ID).next(WebhookFault.OUT_OF_ORDER);
        json("POST", "/printful/orders?confirm=0", order());
        assertThat(delivered()).isEmpty();
        restart();
        pass(Duration.ofHours(6));
        assertThat(delivered()).extracting(Receiver.Got::type).containsExactly("order_created");
    }

    @Test
    void aLostOneNeverComesAndIsListed() throws Exception {
        server.webhookFaults(ID).next(WebhookFault.LOST);
        place();
        assertThat(delivered()).extracting(Receiver.Got::type).containsExactly("order_updated");
        assertThat(server.webhooks(ID)).extracting(SentWebhook::outcome).contains(SentWebhook.Outcome.LOST);
    }

    @Test
    void aBadSignatureIsWhatIsWrongAndNothingElse() throws Exception {
        server.webhookFaults(ID).next(WebhookFault.BAD_SIGNATURE);
        json("POST", "/printful/orders?confirm=0", order());
        Receiver.Got got = delivered().getFirst();
        assertThat(got.type()).isEqualTo("order_created");
        assertThat(genuine(got)).isFalse();
    }

    @Test
    void otherKeysSignFromThenOn() throws Exception {
        server.webhookFaults(ID).next(WebhookFault.REKEYED);
        place();
        List<Receiver.Got> got = delivered();
        assertThat(got).hasSize(2).noneMatch(this::genuine);
        assertThat(got).noneMatch(one -> one.header("x-pf-webhook-public-key").equals(publicKey));
    }

    @Test
    void aRegistrationThatWasSwitchedOffIsSilentAndGone() throws Exception {
        server.webhookFaults(ID).next(WebhookFault.SILENT);
        place();
        place();
        assertThat(delivered()).isEmpty();
        assertThat(json("GET", "/printful/v2/webhooks", "").path("code").asInt())
                .isEqualTo(404);
    }

    @Test
    void aDelayedOneComesSixHoursLater() throws Exception {
        server.webhookFaults(ID).next(WebhookFault.DELAYED);
        json("POST", "/printful/orders?confirm=0", order());
        assertThat(delivered()).isEmpty();
        pass(Duration.ofHours(6));
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void whatWaitsForARegistrationThatWasRemovedIsDropped() throws Exception {
        json("POST", "/printful/orders?confirm=0", order());
        assertThat(send("DELETE", "/printful/v2/webhooks", "").statusCode()).isEqualTo(204);
        assertThat(delivered()).isEmpty();
        assertThat(server.webhooks(ID)).extracting(SentWebhook::outcome).containsOnly(SentWebhook.Outcome.DROPPED);
    }

    @Test
    void whatWaitsForAnAddressThatWasReplacedIsDropped() throws Exception {
        json("POST", "/printful/orders?confirm=0", order());
        json("POST", "/printful/v2/webhooks", """
                {"default_url": "%s", "events": [{"type": "order_created"}]}""".formatted(receiver.url("/hooks/new")));
        assertThat(delivered()).isEmpty();
        assertThat(server.webhooks(ID)).extracting(SentWebhook::outcome).containsOnly(SentWebhook.Outcome.DROPPED);
    }

    @Test
    void theTestersHandSendsOneNowAndTellsWhatBecameOfIt() throws Exception {
        String id = json("POST", "/printful/orders?confirm=0", order())
                .path("result")
                .path("id")
                .asString();
        delivered();
        String door = "/_control/printful/webhooks";
        assertThat(send("POST", door + "?type=order_updated&resource=" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(delivered()).extracting(Receiver.Got::type).containsExactly("order_updated");
        assertThat(send("POST", door + "?type=order_updated&resource=1", "").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", door + "?type=order_failed&resource=" + id, "").statusCode())
                .isEqualTo(409);
        assertThat(send("POST", door + "?product=71", "").statusCode()).isEqualTo(409);
        JsonNode told = json("GET", door, "");
        assertThat(told.path("waiting").asInt()).isZero();
        assertThat(told.path("sent").path(1).path("outcome").asString()).isEqualTo("TAKEN");
        assertThat(told.toString()).doesNotContain("/hooks/abc");
    }

    @Test
    void theTestersHandPlansFaults() throws Exception {
        String door = "/_control/printful/webhook-faults";
        assertThat(send("POST", door + "?fault=lost&times=2&type=order_updated", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("POST", door + "?fault=rain", "").statusCode()).isEqualTo(400);
        place();
        assertThat(delivered()).extracting(Receiver.Got::type).containsExactly("order_created");
        JsonNode told = json("GET", door, "");
        assertThat(told.path("pending").asInt()).isEqualTo(1);
        assertThat(told.path("struck").path("LOST").asInt()).isEqualTo(1);
        assertThat(send("DELETE", door, "").statusCode()).isEqualTo(204);
        assertThat(server.webhookFaults(ID).pending()).isZero();
    }

    @Test
    void theTestersHandEntersAnAddressInAConsoleWhereThereIsOne() throws Exception {
        assertThat(send("PUT", "/_control/printful/console?url=" + receiver.url("/x"), "")
                        .statusCode())
                .isEqualTo(409);
        World world = World.inMemory();
        Simulator pushing = Simulators.create("aliexpress", world, new SimClock(() -> now, 1));
        World other = World.inMemory();
        Simulator here = Simulators.create(ID, other, new SimClock(() -> now, 1));
        server.close();
        server = SimulatorServer.byHand(0, Map.of(pushing, world, here, other));
        String door = "/_control/aliexpress/console";
        assertThat(send("PUT", door + "?url=" + receiver.url("/x"), "").statusCode())
                .isEqualTo(204);
        assertThat(pushing.announcer().orElseThrow().write(pushed(receiver.url("/x")), 0))
                .isPresent();
        assertThat(send("PUT", door + "?url=http://hub.example/x", "").statusCode())
                .isEqualTo(400);
        assertThat(send("DELETE", door, "").statusCode()).isEqualTo(204);
        assertThat(pushing.announcer().orElseThrow().write(pushed(receiver.url("/x")), 0))
                .isEmpty();
    }

    private static Announcement pushed(URI to) {
        return new Announcement("OrderShipped", "order 1", "app", to, SimJson.object());
    }

    private void place() throws Exception {
        json("POST", "/printful/orders?confirm=1", order());
    }

    private String order() {
        return """
                {"external_id": "w-%d",
                 "recipient": {"name": "Ana Bērziņa", "address1": "8 Quayside Rd", "city": "Portland",
                   "state_code": "OR", "country_code": "US", "zip": "97209"},
                 "items": [{"sync_variant_id": 3374445301, "quantity": 1}]}""".formatted(++orders);
    }

    private List<Receiver.Got> delivered() {
        server.deliver(ID);
        return receiver.take();
    }

    private boolean genuine(Receiver.Got got) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(got.body())).equals(got.header("x-pf-webhook-signature"));
        } catch (java.security.GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private JsonNode json(String method, String path, String body) throws Exception {
        return SimJson.MAPPER.readTree(send(method, path, body).body());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        String token = server.ids().isEmpty()
                ? ""
                : server.simulator(ID).guide().credentials().getOrDefault("token", "");
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
