package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One address per topic and account, all four set at once. What it is signed with is the account's openId, not a key made here. */
final class CjWebhooks implements ManageWebhooks {

    private static final String ON = "ENABLE";
    private static final String OFF = "CANCEL";
    private static final List<String> TOPICS = List.of("product", "stock", "order", "logistics");

    private record Topic(String type, List<String> callbackUrls) {}

    private record Settings(
            @JsonSetter(contentNulls = Nulls.SKIP) @Nullable Map<String, Callback> callback) {

        private Map<String, Callback> listed() {
            return callback == null ? Map.of() : callback;
        }

        /** One per address. CJ switches off topics one by one, and need not list them all: one that is not listed may be on. */
        List<WebhookRegistration> registrations() {
            return listed().values().stream()
                    .flatMap(Callback::places)
                    .distinct()
                    .map(place -> new WebhookRegistration(place, topics(place), isWhole(place), Map.of(), null))
                    .toList();
        }

        private List<String> topics(URI place) {
            return listed().entrySet().stream()
                    .filter(topic -> topic.getValue().delivers(place))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private boolean isWhole(URI place) {
            return listed().entrySet().stream()
                    .filter(topic -> TOPICS.contains(topic.getKey()))
                    .allMatch(topic -> topic.getValue().delivers(place));
        }
    }

    private record Callback(
            @Nullable String type,
            @JsonDeserialize(using = WrappedList.class) List<String> urls) {

        Stream<URI> places() {
            return urls.stream().flatMap(url -> WireUri.of(url).stream());
        }

        boolean delivers(URI place) {
            return ON.equals(type) && places().anyMatch(place::equals);
        }
    }

    private final Session session;

    CjWebhooks(Session session) {
        this.session = session;
    }

    @Override
    public WebhookRegistration register(URI callback) {
        set(ON, callback);
        return new WebhookRegistration(callback, TOPICS, true, Map.of(), null);
    }

    @Override
    public List<WebhookRegistration> registered() {
        return session.http()
                .get("setting.get", "/setting/get")
                .read(Settings.class)
                .registrations();
    }

    @Override
    public void remove(WebhookRegistration registration) {
        set(OFF, registration.callback());
    }

    /** Setting the same again changes nothing. */
    private void set(String type, URI callback) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        TOPICS.forEach(name -> topics.put(name, new Topic(type, List.of(callback.toString()))));
        session.http()
                .post("webhook.set", "/webhook/set")
                .json(topics)
                .repeatable()
                .send();
    }
}
