package com.citadelbuy.supplierhub.server.chaos;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Asks the made-up suppliers, as their own client and past the hub, where orders truly stand. */
final class Truth {

    private static final Set<String> ASKED = Set.of("keyed", "listed", "mute");
    private static final Set<String> REST = Set.of("arrived", "void");

    private final Web web;
    private final URI simulators;
    private final Map<String, String> tokens = new HashMap<>();

    Truth(Web web, URI simulators) {
        this.web = web;
        this.simulators = simulators;
    }

    List<Mail.Word> of(List<History.PartRow> parts) throws IOException, InterruptedException {
        List<Mail.Word> words = new ArrayList<>();
        for (History.PartRow part : parts) {
            for (String theirId : ASKED.contains(part.supplier()) ? part.theirIds() : List.<String>of()) {
                words.add(of(part.supplier(), theirId));
            }
        }
        return words;
    }

    /** Whether nothing becomes of any of them any more. */
    boolean isAtRest(List<History.PartRow> parts) throws IOException, InterruptedException {
        return of(parts).stream().allMatch(word -> REST.contains(word.status()));
    }

    private Mail.Word of(String supplier, String theirId) throws IOException, InterruptedException {
        URI address = simulators.resolve("/" + supplier + "/orders/" + theirId);
        Web.Reply reply = web.get(address, Map.of("X-Token", token(supplier)));
        if (!reply.body().path("ok").asBoolean(false)) {
            throw new IllegalStateException(address + " answered " + reply.status() + ": " + reply.body());
        }
        return new Mail.Word(supplier, theirId, reply.body().at("/data/status").asString());
    }

    private String token(String supplier) throws IOException, InterruptedException {
        if (!tokens.containsKey(supplier)) {
            String key = "{\"key\": \"" + key(supplier) + "\"}";
            tokens.put(
                    supplier,
                    web.post(simulators.resolve("/" + supplier + "/login"), key, null)
                            .body()
                            .at("/data/token")
                            .asString());
        }
        return tokens.getOrDefault(supplier, "");
    }

    private String key(String supplier) throws IOException, InterruptedException {
        for (JsonNode one : web.get(simulators.resolve("/_control")).body()) {
            if (one.path("id").asString().equals(supplier)) {
                return one.at("/guide/credentials/api_key").asString();
            }
        }
        throw new IllegalStateException("There is no simulator of " + supplier);
    }
}
