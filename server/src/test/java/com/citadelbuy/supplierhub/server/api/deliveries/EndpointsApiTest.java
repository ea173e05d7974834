package com.citadelbuy.supplierhub.server.api.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.deliveries.DeliveriesFeature;
import com.citadelbuy.supplierhub.server.deliveries.DeliveryWork;
import com.citadelbuy.supplierhub.server.deliveries.Receiver;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.events.Sequencer;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundClient;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundGuard;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundRules;
import com.citadelbuy.supplierhub.server.work.Worker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints and deliveries as clients meet them. */
@NullMarked
class EndpointsApiTest {

    private static final String PATH = "/api/v1/event-endpoints";

    private final CatalogHub hub = new CatalogHub();
    private final Receiver receiver = Receiver.open();
    private final OutboundClient client = new OutboundClient(
            new OutboundGuard(OutboundRules.parse("loopback"), _ -> List.of(InetAddress.getLoopbackAddress())), 4, 8);
    private final DeliveriesFeature feature = feature();

    private DeliveriesFeature feature() {
        Ids ids = new Ids(hub.clock, new Random(17));
        DeliveriesFeature made = DeliveriesFeature.on(
                new DeliveriesFeature.Ground(
                        hub.database,
                        hub.vault,
                        new Events(ids, hub.clock),
                        ids,
                        new Random(19),
                        hub.clock,
                        new SimpleMeterRegistry()),
                client,
                new DeliveriesFeature.Rules(
                        true, URI.create("http://localhost:8010"), Duration.ofDays(5), Duration.ofDays(30)));
        hub.serveAlso(Stream.of(new EndpointRoutes(made.endpoints()).routes(), new DeliveryRoutes(made.log()).routes())
                .<Route<?, ?>>flatMap(List::stream)
                .toList());
        return made;
    }

    @AfterEach
    void close() {
        receiver.close();
        client.close();
        hub.close();
    }

    @Test
    void anEndpointIsMadeReadChangedListedAndRemoved() {
        Reply made = hub.post(PATH, "{\"url\": \"%s\", \"event_types\": [\"order.*\"]}".formatted(receiver.url()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/key/secret")).startsWith("whsec_");
        assertThat(made.text("/endpoint/payload")).isEqualTo("full");
        String one = PATH + "/" + made.text("/endpoint/id");
        assertThat(made.http().headers().firstValue("Location")).contains(one);

        Reply read = hub.get(one);
        assertThat(read.body()).doesNotContain("whsec_");
        assertThat(read.text("/event_types/0")).isEqualTo("order.*");

        Reply changed = hub.patch(one, "{\"payload\": \"thin\", \"format\": \"cloudevents\", \"rate_limit\": 9}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/payload")).isEqualTo("thin");
        assertThat(changed.at("/rate_limit").asInt()).isEqualTo(9);
        assertThat(changed.text("/url")).isEqualTo(receiver.url());
        assertThat(hub.patch(one, "{\"rate_limit\": 0}").json().has("rate_limit"))
                .isFalse();

        assertThat(hub.get(PATH).at("/data").size()).isOne();
        assertThat(hub.delete(one).status()).isEqualTo(204);
        assertThat(hub.get(one).status()).isEqualTo(404);
        assertThat(hub.get(PATH).at("/data").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\": \"http://169.254.169.254/latest\"}|/url",
                "{\"url\": \"ftp://shop.example/\"}|/url",
                "{\"url\": \"https://10.0.0.1/\"}|/url",
                "{\"url\": \"https://shop.example/\", \"event_types\": [\"Order!\"]}|/event_types",
                "{\"url\": \"https://shop.example/\", \"event_types\": []}|/event_types",
                "{\"url\": \"https://shop.example/\", \"event_types\": [\"order.shiped\"]}|/event_types",
                "{\"url\": \"https://shop.example/\", \"event_types\": [\"orders.*\"]}|/event_types",
                "{\"url\": \"https://shop.example/\", \"secret\": \"short\"}|/secret",
                "{\"url\": \"https://shop.example/\", \"parallel\": 17}|/parallel",
                "{\"url\": \"https://shop.example/\", \"surprise\": 1}|/surprise"
            })
    void whatIsWrongIsRefusedByName(String body, String pointer) {
        Reply refused = hub.post(PATH, body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.body()).doesNotContain("short\"");
        assertThat(hub.get(PATH).at("/data").isEmpty()).isTrue();
    }

    @Test
    void theSameIdempotencyKeyMakesOneEndpoint() {
        String body = "{\"url\": \"%s\"}".formatted(receiver.url());
        Reply first = hub.post(PATH, body, "Idempotency-Key", "endpoint-1");
        Reply again = hub.post(PATH, body, "Idempotency-Key", "endpoint-1");
        assertThat(again.text("/endpoint/id")).isEqualTo(first.text("/endpoint/id"));
        assertThat(again.text("/key/secret")).isEqualTo(first.text("/key/secret"));
        assertThat(hub.get(PATH).at("/data").size()).isOne();
    }

    @Test
    void aTestIsSentAndItsAnswerRead() {
        String one = PATH + "/"
                + hub.post(PATH, "{\"url\": \"%s\"}".formatted(receiver.url())).text("/endpoint/id");
        Reply test = hub.post(one + "/test", "");
        assertThat(test.status()).as(test.body()).isEqualTo(202);
        work();
        assertThat(receiver.heard()).hasSize(1);
        Reply read = hub.get(one + "/deliveries/" + test.text("/id"));
        assertThat(read.text("/status")).isEqualTo("delivered");
        assertThat(read.at("/attempts/0/http_status").asInt()).isEqualTo(200);
    }

    @Test
    void deliveriesAreListedByStatusAndReplayed() {
        String one = PATH + "/"
                + hub.post(PATH, "{\"url\": \"%s\"}".formatted(receiver.url())).text("/endpoint/id");
        receiver.answers(410);
        hub.connect("printful");
        work();
        assertThat(hub.get(one).text("/status")).isEqualTo("disabled");
        assertThat(hub.get(one).text("/status_reason")).isEqualTo("gone");
        String delivery = one + "/deliveries/"
                + hub.get(one + "/deliveries?status=failed").text("/data/0/id");
        Reply refused = hub.post(delivery + "/replay", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("endpoint_disabled");

        receiver.answers(200);
        assertThat(hub.post(one + "/enable", "{\"missed\": \"skip\"}").text("/status"))
                .isEqualTo("enabled");
        Reply replayed = hub.post(one + "/deliveries/replay", "{}");
        assertThat(replayed.status()).as(replayed.body()).isEqualTo(202);
        assertThat(replayed.at("/replayed").asInt()).isOne();
        work();
        assertThat(hub.get(delivery).text("/status")).isEqualTo("delivered");
        assertThat(hub.get(one + "/deliveries?status=failed").at("/data").isEmpty())
                .isTrue();
        assertThat(hub.get(one + "/deliveries?status=nonsense").status()).isEqualTo(422);
    }

    @Test
    void aKeyIsChangedAndBothAreShownToWhomeverMaySeeThem() {
        Reply made = hub.post(PATH, "{\"url\": \"%s\"}".formatted(receiver.url()));
        String one = PATH + "/" + made.text("/endpoint/id");
        Reply rotated = hub.post(one + "/secret/rotate", "{\"signing\": \"ed25519\", \"overlap_hours\": 2}");
        assertThat(rotated.status()).as(rotated.body()).isEqualTo(200);
        assertThat(rotated.text("/key/public_key")).startsWith("whpk_");
        assertThat(rotated.json().at("/key").has("secret")).isFalse();
        Reply keys = hub.get(one + "/secret");
        assertThat(keys.text("/data/0/public_key")).isEqualTo(rotated.text("/key/public_key"));
        assertThat(keys.text("/data/1/secret")).isEqualTo(made.text("/key/secret"));
        assertThat(keys.text("/data/1/expires_at"))
                .isEqualTo(hub.clock.instant().plus(Duration.ofHours(2)).toString());
    }

    private void work() {
        try (Sequencer sequencer = new Sequencer(hub.database)) {
            sequencer.placeAll();
        }
        feature.fanOut().catchUp();
        new Worker(hub.database, DeliveryWork.QUEUE, feature.work(), "replica-1", hub.clock, 4).runUntilIdle();
    }
}
