package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SignedBody;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookKey;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

record SyntheticWebhooks(Session session) implements ReadWebhooks, ManageWebhooks {

    static final SignedBody SIGNATURE = new SignedBody(
            "X-Signature",
            SignedBody.Encoding.HEX,
            new WebhookKey.OfRegistration("secret", "X-Webhook-Id", "id"),
            SignedBody.Encoding.UTF_8,
            null,
            SignedBody.Missing.REFUSED);

    static final WebhookRules RULES = WebhookRules.of(SIGNATURE).knownBy("/id");

    private record Listing(List<Webhook> webhooks) {}

    private record Webhook(
            String id,
            URI url,
            boolean active,
            List<String> topics,
            @Nullable String secret) {

        WebhookRegistration toRegistration() {
            Map<String, Secret> keys = new LinkedHashMap<>();
            keys.put("id", Secret.of(id));
            if (secret != null) {
                keys.put("secret", Secret.of(secret));
            }
            return new WebhookRegistration(url, topics, active, keys, null);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Event(
            String type,
            Instant at,
            @Nullable Raw<SyntheticOrder> order,
            @Nullable String orderId,
            @Nullable List<SyntheticParcels.Parcel> parcels,
            @Nullable String product) {

        List<Observation> observations() {
            return switch (type) {
                case "order.changed" -> List.of(ofOrder(SyntheticOrder.snapshot(Objects.requireNonNull(order))));
                case "parcels.changed" -> List.of(ofParcels(Objects.requireNonNull(parcels)));
                case "stock.changed" ->
                    List.of(Observation.hint(
                            type, at, new Observation.Subject.ProductStock(Objects.requireNonNull(product))));
                default -> List.of();
            };
        }

        private Observation ofOrder(OrderSnapshot told) {
            return new Observation(
                    type,
                    at,
                    new Observation.Subject.Order(told.id(), told.reference()),
                    new Observation.Told.Orders(List.of(told)));
        }

        private Observation ofParcels(List<SyntheticParcels.Parcel> told) {
            return new Observation(
                    type,
                    at,
                    new Observation.Subject.Order(orderId, null),
                    new Observation.Told.Shipments(told.stream()
                            .map(SyntheticParcels.Parcel::toShipment)
                            .toList()));
        }
    }

    @Override
    public List<Observation> read(WebhookDelivery delivery) {
        return WireDelivery.read(delivery, Event.class, event -> event.value().observations());
    }

    @Override
    public WebhookRegistration register(URI callback) {
        return session.http()
                .post("register_webhook", "/webhooks")
                .json(Map.of("url", callback.toString()))
                .repeatable()
                .read(Webhook.class)
                .toRegistration();
    }

    @Override
    public List<WebhookRegistration> registered() {
        return session.http().get("webhooks", "/webhooks").read(Listing.class).webhooks().stream()
                .map(Webhook::toRegistration)
                .toList();
    }

    @Override
    public void remove(WebhookRegistration registration) {
        Secret id = Objects.requireNonNull(registration.keys().get("id"));
        session.http()
                .delete("remove_webhook", "/webhooks/{}", id.reveal())
                .repeatable()
                .sendUnlessGone();
    }
}
