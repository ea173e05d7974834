package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Takes personal data and secrets out of a body before a person sees it: by the names they stand under. Pure. */
final class Redaction {

    private static final String HIDDEN = "***";
    private static final Set<String> SECRET = Set.of("sign", "signature", "secret", "token", "accesstoken", "openid");

    private final Set<String> names = new HashSet<>(SECRET);

    /** @param personal names of wire fields that hold personal data */
    Redaction(Set<String> personal) {
        personal.forEach(name -> names.add(plain(name)));
    }

    /** What is not JSON is not shown, since nobody knows what stands where in it. */
    String of(byte[] body) {
        try {
            return WireJson.text(clean(WireJson.tree(new String(body, StandardCharsets.UTF_8))));
        } catch (JacksonException notJson) {
            return "(" + body.length + " bytes that are no JSON)";
        }
    }

    private JsonNode clean(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode clean = WireJson.MAPPER.createObjectNode();
                object.forEachEntry((name, value) -> clean.set(
                        name,
                        names.contains(plain(name)) && !value.isNull() ? StringNode.valueOf(HIDDEN) : clean(value)));
                yield clean;
            }
            case ArrayNode array -> {
                ArrayNode clean = WireJson.MAPPER.createArrayNode();
                array.forEach(item -> clean.add(clean(item)));
                yield clean;
            }
            default -> node;
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
