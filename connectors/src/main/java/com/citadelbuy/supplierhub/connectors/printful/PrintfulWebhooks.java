package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** v2's one configuration per token, which is signed. v1's one address per store belongs to whoever has set it and is let be. */
final class PrintfulWebhooks implements ManageWebhooks {

    static final String PUBLIC_KEY = "public_key";
    static final String SECRET_KEY = "secret_key";

    /** All that v2 delivers of orders and parcels. Stock and prices of blanks, and mockups, are about no products here. */
    private static final List<String> TOPICS = List.of(
            "order_created",
            "order_updated",
            "order_failed",
            "order_canceled",
            "order_put_hold",
            "order_put_hold_approval",
            "order_remove_hold",
            "order_refunded",
            "shipment_sent",
            "shipment_delivered",
            "shipment_returned",
            "shipment_out_of_stock",
            "shipment_canceled",
            "shipment_put_hold",
            "shipment_put_hold_approval",
            "shipment_remove_hold");

    private final Session session;

    PrintfulWebhooks(Session session) {
        this.session = session;
    }

    @Override
    public WebhookRegistration register(URI callback) {
        return session.http()
                .post("createWebhook", "/v2/webhooks")
                .json(NewConfiguration.of(callback))
                .read(Configuration.class)
                .at(callback, session.clock().instant());
    }

    @Override
    public List<WebhookRegistration> registered() {
        return session
                .http()
                .get("getWebhooks", "/v2/webhooks")
                .query("show_expired", true)
                .find(Configuration.class)
                .map(Raw::value)
                .flatMap(found -> WireUri.of(found.defaultUrl())
                        .map(callback -> found.at(callback, session.clock().instant())))
                .stream()
                .toList();
    }

    @Override
    public void remove(WebhookRegistration registration) {
        session.http().delete("disableWebhook", "/v2/webhooks").repeatable().sendUnlessGone();
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record NewConfiguration(String defaultUrl, List<NewEvent> events) {
        static NewConfiguration of(URI callback) {
            return new NewConfiguration(
                    callback.toString(), TOPICS.stream().map(NewEvent::new).toList());
        }
    }

    private record NewEvent(String type) {}

    /** The secret key is there only once, in the answer to the registration. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Configuration(
            @Nullable String defaultUrl,
            @Nullable Instant expiresAt,
            @Nullable List<Event> events,
            @Nullable String publicKey,
            @Nullable String secretKey) {

        WebhookRegistration at(URI callback, Instant now) {
            return new WebhookRegistration(
                    callback, topics(), expiresAt == null || expiresAt.isAfter(now), keys(), expiresAt);
        }

        private List<String> topics() {
            return Stream.ofNullable(events)
                    .flatMap(List::stream)
                    .filter(event -> event.url() == null || event.url().equals(defaultUrl))
                    .flatMap(event -> Stream.ofNullable(event.type()))
                    .toList();
        }

        private Map<String, Secret> keys() {
            return WireTexts.named(PUBLIC_KEY, publicKey, SECRET_KEY, secretKey).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, key -> Secret.of(key.getValue())));
        }

        @Override
        public String toString() {
            return "Configuration[" + topics() + "]";
        }
    }

    /** One may have an address of its own, which we never ask for. */
    private record Event(@Nullable String type, @Nullable String url) {}
}
