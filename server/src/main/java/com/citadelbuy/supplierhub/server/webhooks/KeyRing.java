package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registrations of a connection with the secrets that the supplier made for them: the one that holds, and those it
 * replaced as long as their deliveries may still be repeated. Prints nothing.
 */
record KeyRing(List<Held> held) {

    /** Longer than any supplier repeats a delivery. */
    private static final Duration STILL_REPEATED = Duration.ofHours(48);

    /** However often somebody has it registered anew. */
    private static final int MOST = 16;

    static final KeyRing NONE = new KeyRing(List.of());

    /** @param replacedAt null for the one that holds */
    record Held(WebhookRegistration registration, @Nullable Instant replacedAt) {}

    KeyRing {
        held = List.copyOf(held);
    }

    List<WebhookRegistration> registrations() {
        return held.stream().map(Held::registration).toList();
    }

    KeyRing with(WebhookRegistration fresh, Instant now) {
        List<Held> all = new ArrayList<>();
        all.add(new Held(fresh, null));
        for (Held old : held) {
            Instant replacedAt = old.replacedAt() == null ? now : old.replacedAt();
            if (replacedAt.plus(STILL_REPEATED).isAfter(now)) {
                all.add(new Held(old.registration(), replacedAt));
            }
        }
        return new KeyRing(all.subList(0, Math.min(MOST, all.size())));
    }

    /** To be sealed. */
    byte[] bytes() {
        ArrayNode all = Json.mapper().createArrayNode();
        for (Held each : held) {
            ObjectNode node = all.addObject();
            node.put("callback", each.registration().callback().toString());
            ArrayNode topics = node.putArray("topics");
            each.registration().topics().forEach(topics::add);
            node.put("active", each.registration().active());
            ObjectNode keys = node.putObject("keys");
            each.registration().keys().forEach((name, secret) -> keys.put(name, secret.reveal()));
            put(node, "expires", each.registration().expires());
            put(node, "replaced_at", each.replacedAt());
        }
        return Json.write(all).getBytes(StandardCharsets.UTF_8);
    }

    static KeyRing of(byte[] bytes) {
        List<Held> held = new ArrayList<>();
        for (JsonNode node : Json.mapper().readTree(bytes)) {
            Map<String, Secret> keys = new HashMap<>();
            node.path("keys").forEachEntry((name, value) -> keys.put(name, Secret.of(value.asString())));
            List<String> topics = new ArrayList<>();
            node.path("topics").forEach(topic -> topics.add(topic.asString()));
            held.add(new Held(
                    new WebhookRegistration(
                            URI.create(node.path("callback").asString()),
                            topics,
                            node.path("active").asBoolean(),
                            keys,
                            instant(node, "expires")),
                    instant(node, "replaced_at")));
        }
        return new KeyRing(held);
    }

    private static void put(ObjectNode node, String name, @Nullable Instant at) {
        if (at != null) {
            node.put(name, at.toString());
        }
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        return node.has(name) ? Instant.parse(node.path(name).asString()) : null;
    }

    @Override
    public String toString() {
        return "KeyRing[" + held.size() + "]";
    }
}
