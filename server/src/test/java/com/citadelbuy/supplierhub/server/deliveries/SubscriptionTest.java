package com.citadelbuy.supplierhub.server.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class SubscriptionTest {

    @ParameterizedTest
    @CsvSource({
        "*, order.accepted, true",
        "order.accepted, order.accepted, true",
        "order.accepted, order.accepted_twice, false",
        "order.*, order.accepted, true",
        "order.*, order_batch.created, false",
        "order.*, order, false",
        "price.*, order.accepted, false"
    })
    void typesAreMatchedWholeOrByTheirBeginning(String pattern, String type, boolean wanted) {
        assertThat(wants(List.of(pattern), List.of(), List.of()).wanted().test(event(type, "order", "order_1", "{}")))
                .isEqualTo(wanted);
    }

    @Test
    void aFilterOfConnectionsLetsOnlyTheirEventsPass() {
        Subscription one = wants(List.of("*"), List.of("conn_1"), List.of());
        assertThat(one.wanted().test(event("price.changed", "product", "prod_1", "{\"connection_id\":\"conn_1\"}")))
                .isTrue();
        assertThat(one.wanted().test(event("price.changed", "product", "prod_1", "{\"connection_id\":\"conn_2\"}")))
                .isFalse();
        assertThat(one.wanted().test(event("mapping.changed", "mapping", "sku", "{}")))
                .isFalse();
        assertThat(one.wanted().test(event("connection.connected", "connection", "conn_1", "{}")))
                .isTrue();
    }

    @Test
    void aFilterOfSuppliersDoesTheSame() {
        Subscription one = wants(List.of("*"), List.of(), List.of("printful"));
        assertThat(one.wanted().test(event("order.submitted", "order", "order_1", "{\"supplier\":\"printful\"}")))
                .isTrue();
        assertThat(one.wanted().test(event("order.submitted", "order", "order_1", "{\"supplier\":\"aliexpress\"}")))
                .isFalse();
        assertThat(one.wanted().test(event("order.accepted", "order", "order_1", "{}")))
                .isFalse();
    }

    private static Subscription wants(List<String> types, List<String> connections, List<String> suppliers) {
        return new Subscription(types, connections, suppliers);
    }

    private static Event event(String type, String kind, String id, String payload) {
        return new Event(
                "default", "evt_1", type, kind, id, Instant.EPOCH, Json.mapper().readTree(payload));
    }
}
