package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.CallbackUrl;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The webhooks of v2: one configuration a token, with keys of its own. Its endpoints speak the envelope of v1. */
final class WebhooksV2 {

    private static final String SETTINGS = "webhooks_v2";
    private static final List<String> SHOWN = List.of("default_url", "expires_at", "events", "public_key");

    /** Who wants to hear of something. */
    record Listener(String token, String store, URI url) {}

    private final World world;
    private final SimClock clock;

    WebhooksV2(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    SimReply set(Call call) {
        Fields body = call.body();
        ObjectNode setting = SimJson.object();
        CatalogV2.textOrNull(
                setting,
                "default_url",
                body.text("default_url").map(WebhooksV2::address).orElse(""));
        CatalogV2.textOrNull(
                setting,
                "expires_at",
                body.text("expires_at").map(WebhooksV2::instant).orElse(""));
        ArrayNode events = setting.putArray("events");
        body.requiredObjects("events").forEach(event -> events.add(event(event, setting)));
        setting.put("store", call.store()).put("token", call.grant().token());
        WebhookKeys keys = renewed(setting);
        return CatalogV1.ok(shown(setting).put("secret_key", keys.secret()));
    }

    SimReply get(Call call) {
        return CatalogV1.ok(shown(found(call)));
    }

    SimReply remove(Call call) {
        found(call);
        world.remove(SETTINGS, call.grant().token());
        return SimReply.empty(204);
    }

    SimReply getEvent(Call call) {
        return CatalogV1.ok(event(found(call), call.argument()).orElseThrow(Refusal::notFound));
    }

    /** Keys are shown when a configuration is made, so that an event alone cannot make one. */
    SimReply setEvent(Call call) {
        ObjectNode setting = world.get(SETTINGS, call.grant().token())
                .orElseThrow(() -> Refusal.badRequest("Set up the webhook configuration first"));
        ObjectNode event = event(call.body(), setting);
        if (!event.path("type").asString().equals(call.argument())) {
            throw Refusal.badRequest("The event type differs from the one in the path");
        }
        without(setting, call.argument()).add(event);
        keep(setting);
        return CatalogV1.ok(event);
    }

    SimReply removeEvent(Call call) {
        ObjectNode setting = found(call);
        if (event(setting, call.argument()).isEmpty()) {
            throw Refusal.notFound();
        }
        without(setting, call.argument());
        keep(setting);
        return SimReply.empty(204);
    }

    boolean any() {
        return world.size(SETTINGS) > 0;
    }

    void silence() {
        world.ids(SETTINGS).forEach(token -> world.remove(SETTINGS, token));
    }

    void rekey() {
        world.all(SETTINGS).forEach(this::renewed);
    }

    /** What signs a webhook; empty unless it is still wanted, and there. */
    Optional<WebhookKeys> keys(String token, String type, URI url) {
        return world.get(SETTINGS, token)
                .filter(this::valid)
                .filter(setting -> event(setting, type)
                        .map(event -> listener(setting, event).url())
                        .filter(url::equals)
                        .isPresent())
                .map(setting -> new WebhookKeys(
                        setting.path("public_key").asString(),
                        setting.path("secret_key").asString()));
    }

    /**
     * Who wants to hear of this.
     *
     * @param store empty for what is about no store
     * @param product counts for stock alone
     */
    List<Listener> listeners(String store, String type, long product) {
        return world.all(SETTINGS).stream()
                .filter(this::valid)
                .filter(setting ->
                        store.isEmpty() || setting.path("store").asString().equals(store))
                .flatMap(setting -> event(setting, type).stream()
                        .filter(event -> !type.equals("catalog_stock_updated")
                                || named(event).anyMatch(id -> id == product))
                        .map(event -> listener(setting, event)))
                .toList();
    }

    private static Listener listener(ObjectNode setting, ObjectNode event) {
        JsonNode url = event.path("url").isString() ? event.path("url") : setting.path("default_url");
        return new Listener(
                setting.path("token").asString(), setting.path("store").asString(), URI.create(url.asString()));
    }

    private static ObjectNode event(Fields asked, ObjectNode setting) {
        String type = asked.requiredText("type");
        if (!WebhookTypes.V2.contains(type)) {
            throw Refusal.badRequest("Invalid webhook event type: " + type);
        }
        ObjectNode event = SimJson.object().put("type", type);
        String url = asked.text("url").map(WebhooksV2::address).orElse("");
        if (url.isEmpty() && setting.path("default_url").isNull()) {
            throw Refusal.missing("default_url");
        }
        CatalogV2.textOrNull(event, "url", url);
        ArrayNode params = event.putArray("params");
        asked.objects("params").forEach(param -> params.add(param.node()));
        boolean named = named(event).findAny().isPresent();
        if (type.equals("catalog_stock_updated") && !named) {
            throw Refusal.missing("params.products");
        }
        return event;
    }

    private static Stream<Long> named(ObjectNode event) {
        return event.path("params")
                .valueStream()
                .filter(param -> param.path("name").asString("").equals("products"))
                .flatMap(param -> param.path("value").valueStream())
                .map(value -> value.path("id").asLong(0));
    }

    private static String address(String text) {
        return CallbackUrl.parse(text).orElseThrow(WebhooksV1::notAnAddress).toString();
    }

    private static String instant(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeParseException wrong) {
            throw Fields.wrongType("expires_at", true);
        }
    }

    private WebhookKeys renewed(ObjectNode setting) {
        WebhookKeys keys = WebhookKeys.of(world.next("webhook_keys", 1) + "|" + clock.now());
        setting.put("public_key", keys.open()).put("secret_key", keys.secret());
        keep(setting);
        return keys;
    }

    private void keep(ObjectNode setting) {
        world.put(SETTINGS, setting.path("token").asString(), setting);
    }

    private ObjectNode found(Call call) {
        boolean expired = call.flag("show_expired");
        return world.get(SETTINGS, call.grant().token())
                .filter(setting -> expired || valid(setting))
                .orElseThrow(Refusal::notFound);
    }

    private boolean valid(ObjectNode setting) {
        String until = setting.path("expires_at").asString("");
        return until.isEmpty() || clock.now().isBefore(Instant.parse(until));
    }

    private static ObjectNode shown(ObjectNode setting) {
        ObjectNode shown = SimJson.object();
        SHOWN.forEach(name -> shown.set(name, setting.path(name)));
        return shown;
    }

    private static Optional<ObjectNode> event(ObjectNode setting, String type) {
        return setting.path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static ArrayNode without(ObjectNode setting, String type) {
        ArrayNode kept = SimJson.array();
        for (JsonNode event : setting.path("events")) {
            if (!event.path("type").asString().equals(type)) {
                kept.add(event);
            }
        }
        setting.set("events", kept);
        return kept;
    }
}
