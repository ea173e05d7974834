package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.pipeline.Pause;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A client that wants an answer: whatever goes wrong, it asks again, at another replica, until it gets one. */
final class Client {

    private static final int TRIES = 300;
    private static final int PATIENT_TRIES = 20;
    private static final Duration REST = Duration.ofMillis(400);

    private final Web web;
    private final Replicas replicas;
    private final Pause pause;
    private final Queue<History.Promise> promises = new ConcurrentLinkedQueue<>();
    private final Map<URI, AtomicInteger> promised = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    Client(Web web, Replicas replicas, Pause pause) {
        this.web = web;
        this.replicas = replicas;
        this.pause = pause;
    }

    List<History.Promise> promises() {
        return List.copyOf(promises);
    }

    /** How many orders that replica has promised by now. */
    int promisedBy(URI replica) {
        return promised.computeIfAbsent(replica, _ -> new AtomicInteger()).get();
    }

    /** Answers that no repeat would change, and orders given up on. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    void order(Intent intent) throws InterruptedException {
        switch (intent.manner()) {
            case PLAIN -> insist(intent, intent.key());
            case REFERENCE_ONLY -> insist(intent, "");
            case TWICE_AT_ONCE -> {
                Thread twin = Thread.ofVirtual().start(() -> quietly(intent));
                insist(intent, intent.key());
                twin.join();
            }
            case HANGS_UP -> {
                hangUp(intent);
                if (find(intent).isEmpty()) {
                    insist(intent, intent.key());
                }
            }
        }
    }

    private void quietly(Intent intent) {
        try {
            insist(intent, intent.key());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hangUp(Intent intent) throws InterruptedException {
        try {
            web.postAndHangUp(replicas.next().resolve("/api/v1/orders"), intent.body(), intent.key());
            pause.sleep(REST);
        } catch (IOException e) {
            pause.sleep(REST);
        }
    }

    private void insist(Intent intent, String key) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            // The key of a process that died is in flight for a minute; the reference alone holds as well.
            if (tried(intent, i < PATIENT_TRIES ? key : "")) {
                return;
            }
            pause.sleep(REST);
        }
        refusals.add(intent.reference() + " was given up after " + TRIES + " tries");
    }

    /** Whether there was an answer that settles it. */
    private boolean tried(Intent intent, String key) throws InterruptedException {
        try {
            URI replica = replicas.next();
            Web.Reply reply = web.post(replica.resolve("/api/v1/orders"), intent.body(), key.isEmpty() ? null : key);
            if (reply.isGood()) {
                promised.computeIfAbsent(replica, _ -> new AtomicInteger()).incrementAndGet();
                return promise(intent, reply.body());
            }
            if (reply.code().equals("reference_taken") || reply.code().equals("idempotency_key_in_flight")) {
                return find(intent).isPresent();
            }
            if (reply.status() >= 500 || reply.status() == 429) {
                return false;
            }
            refusals.add(intent.reference() + " was answered " + reply.status() + " " + reply.body());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> find(Intent intent) throws InterruptedException {
        try {
            Web.Reply reply = web.get(replicas.next().resolve("/api/v1/orders?reference=" + intent.reference()));
            List<JsonNode> found = new ArrayList<>(reply.body().path("data").values());
            found.forEach(order -> promise(intent, order));
            return found.stream().map(order -> order.path("id").asString()).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean promise(Intent intent, JsonNode order) {
        promises.add(new History.Promise(
                intent.reference(), intent.key(), order.path("id").asString()));
        return true;
    }
}
