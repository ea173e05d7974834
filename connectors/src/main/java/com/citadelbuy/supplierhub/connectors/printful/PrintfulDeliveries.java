package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.SignedBody;
import com.citadelbuy.supplierhub.spi.SignedBody.Encoding;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookKey;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Observation.Told;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What both versions deliver. v2 signs and shows a stub of the order, v1 signs nothing: either way the order is read again. Only
 * a refund is told here and nowhere else. What concerns blanks of the catalogue or mockups is about nothing that is kept.
 */
final class PrintfulDeliveries implements ReadWebhooks {

    /** The one fact that no look shows ("Order states"). */
    private static final String REFUNDED = "order_refunded";

    /**
     * v2's header names the key that it is signed with. There is no event id; the documents tell a repeat by what, which and
     * when ("Delivery"), and the body's count of retries makes the bytes of a repeat other ones.
     */
    static final WebhookRules RULES = WebhookRules.of(new SignedBody(
                    "x-pf-webhook-signature",
                    Encoding.HEX,
                    new WebhookKey.OfRegistration(
                            PrintfulWebhooks.SECRET_KEY, "x-pf-webhook-public-key", PrintfulWebhooks.PUBLIC_KEY),
                    Encoding.HEX,
                    null,
                    SignedBody.Missing.HINT))
            .knownBy("/type", "/occurred_at", "/data/shipment/id")
            .knownBy("/type", "/occurred_at", "/data/order/id")
            .knownBy("/type", "/created", "/data/shipment/id")
            .knownBy("/type", "/created", "/data/order/id")
            .knownBy("/type", "/created", "/data/sync_product/id");

    @Override
    public List<Observation> read(WebhookDelivery delivery) {
        return WireDelivery.read(
                delivery,
                Event.class,
                event -> event.value().observations(event.json()).toList());
    }

    /**
     * An event of either version: v1 says {@code created} in Unix seconds, v2 {@code occurred_at}.
     *
     * @param data an object, and an array for the stock of blanks
     */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Event(
            String type,
            @JsonAlias("created") @Nullable Instant occurredAt,
            @Nullable JsonNode data) {

        Event {
            Objects.requireNonNull(type, "the type of an event is missing");
        }

        Stream<Observation> observations(String raw) {
            return Stream.concat(
                    part("order", Stub.class).map(order -> of(order, raw)).stream(),
                    part("sync_product", Product.class)
                            .map(product -> Observation.hint(type, occurredAt, new Subject.Product(product.id())))
                            .stream());
        }

        private Observation of(Stub order, String raw) {
            Subject subject = new Subject.Order(order.id(), order.externalId());
            return type.equals(REFUNDED)
                    ? new Observation(type, occurredAt, subject, new Told.Orders(List.of(order.refunded(raw))))
                    : Observation.hint(type, occurredAt, subject);
        }

        private <T> Optional<T> part(String name, Class<T> wire) {
            return Optional.ofNullable(data)
                    .map(content -> content.path(name))
                    .filter(JsonNode::isObject)
                    .map(part -> WireJson.MAPPER.treeToValue(part, wire));
        }
    }

    /** What both versions show of an order. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Stub(
            String id,
            @Nullable String externalId,
            @JsonAlias("created") @Nullable Instant createdAt) {

        Stub {
            Objects.requireNonNull(id, "the id of an order is missing");
        }

        OrderSnapshot refunded(String raw) {
            return new OrderSnapshot(
                    id, externalId, OrderStatus.REFUNDED, REFUNDED, null, null, List.of(), createdAt, Map.of(), raw);
        }
    }

    private record Product(String id) {
        Product {
            Objects.requireNonNull(id, "the id of a sync product is missing");
        }
    }
}
