package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What BigBuy's many ways of saying no mean ("Errors"). */
final class BigBuyErrors {

    private static final String SEVERAL_WAREHOUSES =
            "The goods lie in several warehouses; BigBuy quotes the goods of each apart";

    /** Where the answer to an order tells the first that was created. */
    private static final String ORDER_CREATED = "/orders/0/url";

    private static final String REPEAT = "ER008";

    /** Codes by which one part of a split order is certainly refused. */
    private static final Set<String> REFUSALS =
            Set.of("ER001", "ER002", "ER003", "ER004", "ER005", "ER007", "ER010", "ER011", "ER012", "ER013", "ER014");

    static final ErrorRules RULES = ErrorRules.rules()
            .shaped(BigBuyErrors::shaped)
            .success(BigBuyErrors::isYes)
            .payload(BigBuyErrors::payload)
            .code("/code")
            .message("/message", ORDER_CREATED)
            // Whatever the status says: where an order is named, one exists.
            .phrase(Kind.OUTCOME_UNKNOWN, "/rest/order/")
            // Also with HTTP 200, followed by a number that means nothing.
            .phrase(Kind.UNAVAILABLE, "something went wrong", "no products found in cache")
            .phrase(Kind.RATE_LIMITED, "exceeded the rate limit")
            .phrase(Kind.UNAUTHORIZED, "invalid credentials")
            .phrase(Kind.REJECTED, "products error", SEVERAL_WAREHOUSES)
            .exact(Kind.NOT_FOUND, "ER001")
            .exact(Kind.INVALID_REQUEST, "ER002", "ER004", "ER011")
            .exact(Kind.OUT_OF_STOCK, "ER003")
            .exact(Kind.INSUFFICIENT_FUNDS, "ER005")
            .exact(Kind.REJECTED, "ER007", "ER010", "ER012", "ER013", "ER014")
            .exact(Kind.CONFLICT, REPEAT)
            .exact(Kind.UNAVAILABLE, "ER009")
            // Most refusals bear it; without a word that is known it proves nothing.
            .status(409, Kind.BAD_RESPONSE, false)
            .waitIn(BigBuyErrors::waitIn)
            .build();

    private BigBuyErrors() {}

    private static JsonNode shaped(JsonNode body) {
        if (body.at("/error_detail/warehouses").isArray()) {
            return WireJson.MAPPER.createObjectNode().put("message", SEVERAL_WAREHOUSES);
        }
        JsonNode errors = body.path("errors");
        boolean nothingElse =
                errors.isArray() && !errors.isEmpty() && body.path("orders").isEmpty();
        return unswapped(nothingElse ? gravest(errors.valueStream().toList()) : body);
    }

    /**
     * Of several errors the one that says least about what was not done: where one part of an order exists already, or one
     * code is not known, the order is not refused.
     */
    private static JsonNode gravest(List<JsonNode> errors) {
        Predicate<JsonNode> repeat = error -> code(error).equals(REPEAT);
        Predicate<JsonNode> unclear = error -> !REFUSALS.contains(code(error));
        return errors.stream()
                .filter(repeat)
                .findFirst()
                .or(() -> errors.stream().filter(unclear).findFirst())
                .orElse(errors.getFirst());
    }

    private static String code(JsonNode error) {
        return error.path("code").asString("");
    }

    /** A number called message and a text called code change places. */
    private static JsonNode unswapped(JsonNode body) {
        boolean swapped = body.path("message").isNumber() && !code(body).startsWith("ER");
        return swapped
                ? WireJson.MAPPER
                        .createObjectNode()
                        .put("code", body.path("message").asString())
                        .put("message", code(body))
                : body;
    }

    /** Nothing that is asked for has a code or a message of its own. */
    private static boolean isYes(JsonNode body) {
        return code(body).equals("200") || !(body.has("code") || body.has("message"));
    }

    /** Bare lists, numbers and nothing at all get a name, so that records can read them; nothing is "nothing found". */
    private static JsonNode payload(JsonNode body) {
        ObjectNode named = WireJson.MAPPER.createObjectNode();
        return body.isMissingNode() ? named : named.set("body", body);
    }

    /** A refusal for the rate is plain text, of which the status is left. A cold list is warm after a minute. */
    private static Optional<Duration> waitIn(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        boolean minute = lower.equals("http 429")
                || lower.contains("exceeded the rate limit")
                || lower.contains("no products found in cache");
        return minute ? Optional.of(Duration.ofMinutes(1)) : Optional.empty();
    }
}
