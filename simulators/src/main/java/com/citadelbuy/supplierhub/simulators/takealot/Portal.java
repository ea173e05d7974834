package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.CallbackUrl;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The page of the Seller Portal on which a webhook is entered by hand, and what became of it. */
final class Portal {

    static final String ACTIVE = "active";
    static final String INACTIVE = "inactive";
    static final String DISABLED = "disabled";

    private static final String PORTAL = "portal";
    private static final String HOOK = "webhook";
    private static final Duration WINDOW = Duration.ofHours(8);
    private static final int MOST_FAILURES_PERCENT = 80;

    private final World world;
    private final SimClock clock;

    Portal(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    void enter(String url) {
        ObjectNode hook = hook();
        if (url.isEmpty()) {
            hook.remove("url");
        } else {
            URI address = CallbackUrl.parse(url)
                    .orElseThrow(() -> new IllegalArgumentException("The page wants a public https address"));
            hook.put("url", address.toString());
        }
        count(hook.put("status", ACTIVE), 0, 0);
    }

    /** Where to send to; empty while nothing is entered, or it is not active. */
    Optional<URI> url() {
        return status().equals(ACTIVE) && hook().has("url")
                ? Optional.of(URI.create(hook().path("url").asString()))
                : Optional.empty();
    }

    String status() {
        ObjectNode hook = hook();
        long sent = hook.path("sent").asLong(0);
        long failed = hook.path("failed").asLong(0);
        if (sent > 0
                && clock.worked(Instant.parse(hook.path("since").asString())).compareTo(WINDOW) >= 0) {
            if (failed * 100 > sent * MOST_FAILURES_PERCENT) {
                hook.put("status", DISABLED);
            }
            count(hook, 0, 0);
        }
        return hook.path("status").asString(INACTIVE);
    }

    void answered(boolean taken) {
        if (status().equals(ACTIVE)) {
            ObjectNode hook = hook();
            count(hook, hook.path("sent").asLong(0) + 1, hook.path("failed").asLong(0) + (taken ? 0 : 1));
        }
    }

    String secret() {
        return hook().path("secret").asString(Account.WEBHOOK_SECRET);
    }

    void rekey() {
        String next = UUID.nameUUIDFromBytes(secret().getBytes(StandardCharsets.UTF_8))
                .toString();
        world.put(PORTAL, HOOK, hook().put("secret", "whsec_" + next));
    }

    void silence() {
        world.put(PORTAL, HOOK, hook().put("status", INACTIVE));
    }

    private void count(ObjectNode hook, long sent, long failed) {
        if (sent <= 1) {
            hook.put("since", clock.now().toString());
        }
        world.put(PORTAL, HOOK, hook.put("sent", sent).put("failed", failed));
    }

    private ObjectNode hook() {
        return world.get(PORTAL, HOOK).orElseGet(SimJson::object);
    }
}
