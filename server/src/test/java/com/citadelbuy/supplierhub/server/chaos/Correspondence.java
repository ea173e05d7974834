package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sees to it that suppliers send webhooks to the hub and that the hub tells the receiver of its events. */
final class Correspondence {

    /** Those of the run's suppliers that have webhooks. */
    private static final Set<String> SENDERS = Set.of("keyed", "printful", "cjdropshipping", "aliexpress", "alibaba");

    /** So that one that waits in vain for an answer keeps few others waiting. */
    private static final int AT_ONCE = 16;

    private final Web web;
    private final URI hub;
    private final Simulation simulation;
    private final Set<String> wanted;

    Correspondence(Web web, URI hub, Simulation simulation, Set<String> suppliers) {
        this.web = web;
        this.hub = hub;
        this.simulation = simulation;
        this.wanted = senders(suppliers);
    }

    static Set<String> senders(Set<String> suppliers) {
        return suppliers.stream().filter(SENDERS::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Has the receiver told, from the next event on. */
    void subscribe(EventReceiver receiver) throws IOException, InterruptedException {
        Web.Reply reply = web.post(
                hub.resolve("/api/v1/event-endpoints"),
                Json.write(Map.of(
                        "url",
                        receiver.address().toString(),
                        "event_types",
                        List.of(Mail.TOLD_TYPES),
                        "parallel",
                        AT_ONCE)),
                null);
        if (!reply.isGood()) {
            throw new IllegalStateException("The hub answered " + reply.status() + ": " + reply.body());
        }
        receiver.believes(reply.body().at("/key/secret").asString());
    }

    /** Whether all suppliers send by now; the address of those that take it by hand is entered by this hand. */
    boolean isEstablished() {
        try {
            Map<String, String> states = new HashMap<>();
            for (JsonNode one : web.get(hub.resolve("/api/v1/webhooks/registrations"))
                    .body()
                    .path("data")) {
                String supplier = one.path("supplier").asString();
                String state = one.path("state").asString();
                states.put(supplier, state);
                if (state.equals("by_hand")) {
                    enter(supplier, one.path("connection_id").asString());
                }
            }
            return wanted.stream()
                    .allMatch(supplier ->
                            Set.of("registered", "by_hand").contains(states.getOrDefault(supplier, "absent")));
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void enter(String supplier, String connectionId) throws IOException, InterruptedException {
        String address = web.get(hub.resolve("/api/v1/webhooks/registrations/" + connectionId + "/address"))
                .body()
                .path("url")
                .asString();
        simulation.enterInConsole(supplier, address);
    }
}
