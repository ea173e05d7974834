package com.citadelbuy.supplierhub.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is data about a supplier's deliveries.
 *
 * @param verification how it is proven that one is the supplier's
 * @param eventIds by what a delivery is known when it comes again: ways, best first, each a list of JSON pointers into the
 *     body. The values of the first way of which all are there, taken together, are the event's id. Without any, or where
 *     none fits, only the same bytes are the same event
 */
public record WebhookRules(WebhookVerification verification, List<List<String>> eventIds) {

    public WebhookRules {
        eventIds = eventIds.stream().map(List::copyOf).toList();
    }

    public static WebhookRules of(WebhookVerification verification) {
        return new WebhookRules(verification, List.of());
    }

    /** One more way to know a delivery again, after those named before. */
    public WebhookRules knownBy(String... pointers) {
        List<List<String>> ways = new ArrayList<>(eventIds);
        ways.add(List.of(pointers));
        return new WebhookRules(verification, ways);
    }

    /** The supplier's id of what a body tells; the same for each time it is delivered. Empty where the supplier has none. */
    public Optional<String> eventId(JsonNode body) {
        return eventIds.stream().flatMap(way -> values(body, way).stream()).findFirst();
    }

    private static Optional<String> values(JsonNode body, List<String> way) {
        List<String> values = way.stream()
                .map(pointer -> body.at(pointer))
                .filter(value -> !value.isMissingNode() && !value.isNull() && !value.isContainer())
                .map(value -> value.asString().strip())
                .filter(value -> !value.isEmpty())
                .toList();
        return values.size() == way.size() ? Optional.of(String.join("/", values)) : Optional.empty();
    }
}
