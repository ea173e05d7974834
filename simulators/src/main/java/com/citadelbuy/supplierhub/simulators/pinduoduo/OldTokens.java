package com.citadelbuy.supplierhub.simulators.pinduoduo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The older door to tokens: unsigned JSON that carries the secret, and a flat reply that says less. */
final class OldTokens {

    private static final List<String> TOLD =
            List.of("access_token", "refresh_token", "expires_in", "expires_at", "owner_id", "owner_name", "scope");

    private final Tokens tokens;

    OldTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    ObjectNode issue(Map<String, String> body) {
        Call call = new Call("", body);
        if (!call.required("client_id").equals(Gateway.CLIENT_ID)) {
            throw Refusal.clientId();
        }
        if (!call.required("client_secret").equals(Gateway.CLIENT_SECRET)) {
            throw Refusal.parameter("client_secret");
        }
        ObjectNode pair = switch (call.required("grant_type")) {
            case "authorization_code" -> tokens.create(call);
            case "refresh_token" -> tokens.refresh(call);
            default -> throw Refusal.parameter("grant_type");
        };
        return pair.retain(TOLD);
    }
}
