package com.citadelbuy.supplierhub.server.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.PlacedEvent;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@NullMarked
class EnvelopeTest {

    private static final Instant AT = Instant.parse("2026-03-04T09:00:00.123456Z");
    private final Envelope envelope = new Envelope(URI.create("https://hub.example"));

    @Test
    void theStandardOneHasTypeTimestampAndData() {
        assertThat(json(Format.STANDARD, Payload.FULL, payload()))
                .isEqualTo(Json.mapper().readTree("""
                        {"type": "price.changed", "timestamp": "2026-03-04T09:00:00.123456Z", "id": "evt_1", "sequence": 7,
                         "version": 1, "subject": {"kind": "product", "id": "prod_1"}, "payload": "full",
                         "data": {"id": "prod_1", "connection_id": "conn_1", "supplier": "printful", "cost": "9.50"}}
                        """));
    }

    @Test
    void aThinOneNamesOnlyWhomItIsAbout() {
        JsonNode thin = json(Format.STANDARD, Payload.THIN, payload());
        assertThat(thin.path("payload").asString()).isEqualTo("thin");
        assertThat(thin.path("data")).isEqualTo(Json.mapper().readTree("""
                {"id": "prod_1", "connection_id": "conn_1", "supplier": "printful"}
                """));
    }

    @Test
    void aCloudEventHasWhatItsSpecificationAsksFor() {
        JsonNode cloud = json(Format.CLOUDEVENTS, Payload.FULL, payload());
        assertThat(cloud.path("specversion").asString()).isEqualTo("1.0");
        assertThat(cloud.path("id").asString()).isEqualTo("evt_1");
        assertThat(cloud.path("source").asString()).isEqualTo("https://hub.example");
        assertThat(cloud.path("type").asString()).isEqualTo("com.citadelbuy.supplierhub.price.changed");
        assertThat(cloud.path("time").asString()).isEqualTo(AT.toString());
        assertThat(cloud.path("subject").asString()).isEqualTo("product/prod_1");
        assertThat(cloud.path("sequence").asString()).isEqualTo("7");
        assertThat(cloud.at("/data/cost").asString()).isEqualTo("9.50");
        assertThat(cloud.propertyNames()).allSatisfy(name -> assertThat(name).matches("[a-z0-9]+"));
    }

    @Test
    void oneThatWouldBeTooLargeIsThinAndSaysSo() {
        JsonNode large = json(Format.STANDARD, Payload.FULL, payload().put("story", "long ".repeat(5_000)));
        assertThat(large.path("payload").asString()).isEqualTo("thin");
        assertThat(large.at("/data/connection_id").asString()).isEqualTo("conn_1");
        assertThat(large.path("data").has("story")).isFalse();
    }

    private JsonNode json(Format format, Payload payload, ObjectNode told) {
        Subscription all = new Subscription(List.of("*"), List.of(), List.of());
        Terms terms = new Terms("https://shop.example", "", all, payload, format, null, 1);
        Event event = new Event("default", "evt_1", "price.changed", "product", "prod_1", AT, told);
        return Json.mapper().readTree(envelope.body(terms, new PlacedEvent(7, event)));
    }

    private static ObjectNode payload() {
        return Json.mapper()
                .createObjectNode()
                .put("connection_id", "conn_1")
                .put("supplier", "printful")
                .put("cost", "9.50");
    }
}
