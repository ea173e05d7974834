package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tokens as the text that is sealed. */
final class TokenText {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private TokenText() {}

    static byte[] write(TokenSet tokens) {
        ObjectNode node =
                MAPPER.createObjectNode().put("access", tokens.access().reveal());
        if (tokens.refresh() != null) {
            node.put("refresh", tokens.refresh().reveal());
        }
        if (tokens.accessExpires() != null) {
            node.put("access_expires", tokens.accessExpires().toString());
        }
        if (tokens.refreshExpires() != null) {
            node.put("refresh_expires", tokens.refreshExpires().toString());
        }
        ObjectNode extra = node.putObject("extra");
        tokens.extra().forEach((name, secret) -> extra.put(name, secret.reveal()));
        return MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    }

    static TokenSet read(byte[] text) {
        JsonNode node = MAPPER.readTree(text);
        Map<String, Secret> extra = new HashMap<>();
        node.path("extra").forEachEntry((name, value) -> extra.put(name, Secret.of(value.asString())));
        return new TokenSet(
                Secret.of(node.path("access").asString()),
                node.has("refresh") ? Secret.of(node.path("refresh").asString()) : null,
                instant(node, "access_expires"),
                instant(node, "refresh_expires"),
                extra);
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        return node.has(name) ? Instant.parse(node.path(name).asString()) : null;
    }
}
