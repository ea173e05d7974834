package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Private tokens: which there are, what they may do and for which store they speak. */
final class Access {

    static final String STORE_TOKEN = "nW4tK8yRqZ2vLd7Xs0cJbH5mGfP1aTeU9oIxQ3wE";
    static final String ACCOUNT_TOKEN = "Lr6BvTz1qNcYx8hPd3WkM0sJfUaG7oEiKt5RyQ2X";
    static final String READ_ONLY_TOKEN = "c0VbN7mKq2WzXr5TyHd8LsJfGpA3uEoI1tQ6wR9B";
    static final String EXPIRED_TOKEN = "Qp4sDf7gHj1kLz9xCv3bNm6qWe8rTy2uIo5pAs0D";

    /** Every scope with its documented name, where the documents name it. */
    static final List<String> SCOPES = List.of(
            "orders",
            "orders/read",
            "sync_products",
            "sync_products/read",
            "file_library",
            "file_library/read",
            "webhooks",
            "webhooks/read");

    private static final List<String> READ_SCOPES = List.of("orders/read", "sync_products/read");
    private static final String TOKENS = "tokens";

    /**
     * What a token allows.
     *
     * @param token the token itself, by which calls are counted
     * @param account whether it speaks for all stores of the account and so must name one
     */
    record Grant(String token, boolean account, List<String> stores, List<String> scopes) {

        boolean allows(String scope) {
            return scope.isEmpty()
                    || scopes.contains(scope)
                    || (scope.endsWith("/read") && scopes.contains(scope.substring(0, scope.length() - 5)));
        }
    }

    private final World world;
    private final SimClock clock;

    Access(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    static void seed(World world, List<String> stores) {
        List<String> all = new ArrayList<>(SCOPES);
        all.add("stores_list");
        world.put(TOKENS, STORE_TOKEN, token("store", stores.subList(0, 1), all));
        world.put(TOKENS, ACCOUNT_TOKEN, token("account", stores, all));
        world.put(TOKENS, READ_ONLY_TOKEN, token("store", stores.subList(0, 1), READ_SCOPES));
        world.put(
                TOKENS,
                EXPIRED_TOKEN,
                token("store", stores.subList(0, 1), all).put("expires_at", "2024-01-31T00:00:00Z"));
    }

    private static ObjectNode token(String level, List<String> stores, List<String> scopes) {
        ObjectNode token = SimJson.object().put("level", level);
        ArrayNode names = token.putArray("stores");
        stores.forEach(names::add);
        ArrayNode allowed = token.putArray("scopes");
        scopes.forEach(allowed::add);
        return token;
    }

    /** Who asks; empty when no token was sent at all. */
    Optional<Grant> caller(SimRequest request) {
        Optional<String> header = request.header("Authorization");
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String[] words = header.get().split(" ", -1);
        if (words.length != 2 || !words[0].equalsIgnoreCase("Bearer") || words[1].isEmpty()) {
            throw Refusal.malformedAuthorization();
        }
        ObjectNode token = world.get(TOKENS, words[1])
                .orElseThrow(() -> Refusal.unauthorized("The access token provided is invalid."));
        if (token.has("expires_at")
                && !clock.now().isBefore(Instant.parse(token.path("expires_at").asString()))) {
            throw Refusal.unauthorized("The access token provided has expired.");
        }
        return Optional.of(new Grant(
                words[1],
                token.path("level").asString().equals("account"),
                texts(token.path("stores")),
                texts(token.path("scopes"))));
    }

    /** The store a call is about. An account-level token has to say; a store-level one may not say another. */
    static String store(Grant grant, SimRequest request) {
        Optional<String> named = request.header("X-PF-Store-Id").filter(value -> !value.isBlank());
        if (named.isEmpty() && grant.account()) {
            throw Refusal.badRequest("This endpoint requires a store: send the X-PF-Store-Id header");
        }
        String store = named.orElse(grant.stores().getFirst());
        if (!grant.stores().contains(store)) {
            throw Refusal.forbidden("The token gives no access to this store");
        }
        return store;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
