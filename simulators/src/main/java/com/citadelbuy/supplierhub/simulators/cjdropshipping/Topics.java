package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.CallbackUrl;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The topics that an account has switched on, one address each, and how well the address answers. */
final class Topics {

    private static final String SETTINGS = "webhooks";
    private static final List<String> ALWAYS = List.of("product", "stock", "order", "logistics");
    private static final List<String> IF_WANTED = List.of("makeup", "privateOrder");

    /** Of the settings call only these two are documented. */
    private static final List<String> SHOWN = List.of("product", "order");

    private static final int ENOUGH_PERCENT = 80;

    private final World world;
    private final SimClock clock;
    private final Replies replies;

    Topics(World world, SimClock clock, Replies replies) {
        this.world = world;
        this.clock = clock;
        this.replies = replies;
    }

    SimReply set(Call call) {
        ObjectNode topics = settings(call.account().id());
        for (String name : ALWAYS) {
            if (!call.body().has(name)) {
                throw Refusal.missing(name);
            }
            topics.set(name, topic(call.body(), name));
        }
        for (String name : IF_WANTED) {
            if (call.body().has(name)) {
                topics.set(name, topic(call.body(), name));
            }
        }
        world.put(SETTINGS, call.account().id(), topics);
        return replies.ok(SimJson.MAPPER.getNodeFactory().booleanNode(true));
    }

    private static ObjectNode topic(Body body, String name) {
        if (!(body.json().path(name) instanceof ObjectNode object)) {
            throw Refusal.wrongType();
        }
        Body asked = new Body(object);
        String type = asked.required("type");
        ObjectNode topic = SimJson.object().put("type", type);
        ArrayNode urls = topic.putArray("urls");
        switch (type) {
            case "ENABLE" -> urls.add(address(asked.texts("callbackUrls"), name));
            case "CANCEL" -> {}
            default -> throw new Refusal(1606001, "Webhook type of " + name + " is invalid");
        }
        return topic;
    }

    private static String address(List<String> urls, String name) {
        if (urls.size() != 1) {
            throw new Refusal(1606000, "Exactly one callback url per topic: " + name);
        }
        return CallbackUrl.parse(urls.getFirst())
                .map(URI::toString)
                .orElseThrow(() -> new Refusal(1606000, "Webhook url of " + name + " is invalid"));
    }

    ObjectNode shown(Account account) {
        ObjectNode topics = settings(account.id());
        ObjectNode shown = SimJson.object();
        for (String name : SHOWN) {
            ObjectNode topic = shown.putObject(name);
            topic.put("type", topics.path(name).path("type").asString("CANCEL"));
            ArrayNode urls = topic.putArray("urls");
            topics.path(name).path("urls").forEach(urls::add);
        }
        return shown;
    }

    /** Whether anybody listens to anything. */
    boolean any() {
        return world.ids(SETTINGS).stream()
                .anyMatch(account -> settings(account).valueStream().anyMatch(Topics::enabled));
    }

    Optional<URI> url(String account, String topic) {
        JsonNode setting = settings(account).path(topic);
        return enabled(setting)
                ? Optional.of(URI.create(setting.path("urls").path(0).asString()))
                : Optional.empty();
    }

    /** The accounts that listen to this. */
    List<String> listening(String topic) {
        return world.ids(SETTINGS).stream()
                .filter(account -> url(account, topic).isPresent())
                .toList();
    }

    void silence() {
        for (String account : world.ids(SETTINGS)) {
            ObjectNode topics = settings(account);
            topics.valueStream().forEach(Topics::close);
            world.put(SETTINGS, account, topics);
        }
    }

    void answered(String account, String name, boolean taken) {
        ObjectNode topics = settings(account);
        if (topics.path(name) instanceof ObjectNode topic) {
            topic.put("sent", topic.path("sent").asLong(0) + 1)
                    .put("good", topic.path("good").asLong(0) + (taken ? 1 : 0));
            world.put(SETTINGS, account, topics);
        }
    }

    /**
     * Ends the hour that was counted last, if it is over. A topic of which too much fails in two hours on end is closed, and
     * opens only when it is set anew. Hours are real.
     */
    private void turn(ObjectNode topic) {
        long now = Duration.ofMillis(clock.now().toEpochMilli()).toHours();
        long counted = topic.path("hour").asLong(now);
        if (counted < now
                && topic.path("good").asLong(0) * 100 < topic.path("sent").asLong(0) * ENOUGH_PERCENT) {
            if (topic.path("badHour").asLong(0) == counted - 1) {
                close(topic);
            }
            topic.put("badHour", counted);
        }
        if (counted != now || !topic.has("hour")) {
            topic.put("hour", now).put("sent", 0L).put("good", 0L);
        }
    }

    private static boolean enabled(JsonNode topic) {
        return topic.path("type").asString("").equals("ENABLE");
    }

    private static void close(JsonNode topic) {
        ((ObjectNode) topic).put("type", "CANCEL");
    }

    private ObjectNode settings(String account) {
        ObjectNode topics = world.get(SETTINGS, account).orElseGet(SimJson::object);
        topics.valueStream().map(ObjectNode.class::cast).forEach(this::turn);
        return topics;
    }
}
