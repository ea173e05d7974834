package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
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

    private record Settings(@Nullable Map<String, Callback> callback) {

        /** One per address, and per whether CJ delivers there; it switches off topics whose deliveries fail. */
        List<WebhookRegistration> registrations() {
            Map<Place, List<String>> places = Stream.ofNullable(callback)
                    .flatMap(topics -> topics.entrySet().stream())
                    .flatMap(topic -> topic.getValue().places().map(place -> Map.entry(place, topic.getKey())))
                    .collect(groupingBy(Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, toList())));
            return places.entrySet().stream()
                    .map(place -> place.getKey().with(place.getValue()))
                    .toList();
        }
    }

    private record Callback(
            @Nullable String type,
            @JsonDeserialize(using = WrappedList.class) List<String> urls) {

        Stream<Place> places() {
            return urls.stream()
                    .flatMap(url -> WireUri.of(url).stream())
                    .map(url -> new Place(url, ON.equals(type)));
        }
    }

    private record Place(URI url, boolean active) {

        WebhookRegistration with(List<String> topics) {
            return new WebhookRegistration(url, topics, active, Map.of(), null);
        }

        @Override
        public String toString() {
            return "Place[active=" + active + "]";
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
