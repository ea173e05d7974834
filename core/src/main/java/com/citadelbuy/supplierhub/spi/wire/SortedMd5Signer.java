package com.citadelbuy.supplierhub.spi.wire;

import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.signing.SortedMd5;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds the common parameters of Temu's and Pinduoduo's gateways to a JSON object or, where there is none, to the form, and signs all of
 * it with {@link SortedMd5}. Both have one address for all calls, so the {@code type} that tells them apart is the request's operation.
 * What the request says itself is left as it says.
 *
 * @param keyName the app's key, as a parameter and as a credential
 * @param secretName the credential with the app's secret
 */
public record SortedMd5Signer(String keyName, String secretName) implements RequestSigner {

    @Override
    public WireRequest sign(WireRequest request, Context context) {
        String secret = context.credentials().get(secretName).reveal();
        return request.body() == null ? form(request, context, secret) : json(request, request.body(), context, secret);
    }

    private WireRequest form(WireRequest request, Context context, String secret) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.form().forEach(field -> parameters.put(field.name(), field.value()));
        WireRequest complete = request;
        for (Map.Entry<String, JsonNode> common : common(request, context).properties()) {
            String value = text(common.getValue());
            if (parameters.putIfAbsent(common.getKey(), value) == null) {
                complete = complete.withForm(common.getKey(), value);
            }
        }
        return complete.withForm("sign", SortedMd5.sign(parameters, secret));
    }

    private WireRequest json(WireRequest request, String body, Context context, String secret) {
        ObjectNode complete = common(request, context).setAll((ObjectNode) WireJson.tree(body));
        Map<String, String> parameters = new LinkedHashMap<>();
        complete.properties().forEach(member -> parameters.put(member.getKey(), text(member.getValue())));
        complete.put("sign", SortedMd5.sign(parameters, secret));
        return request.withBody(WireJson.text(complete));
    }

    private ObjectNode common(WireRequest request, Context context) {
        ObjectNode common = JsonNodeFactory.instance
                .objectNode()
                .put("type", request.operation())
                .put(keyName, context.credentials().get(keyName).reveal())
                .put("timestamp", context.now().getEpochSecond())
                .put("data_type", "JSON")
                .put("version", "V1");
        @Nullable TokenSet token = context.token();
        return token == null
                ? common
                : common.put("access_token", token.access().reveal());
    }

    /** Exactly as it is sent: a text without its quotes, all else as JSON. */
    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : WireJson.text(value);
    }
}
