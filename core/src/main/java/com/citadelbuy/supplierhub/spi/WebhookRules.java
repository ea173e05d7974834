package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What is data about a supplier's deliveries.
 *
 * @param verification how it is proven that one is the supplier's
 * @param eventIds by what a delivery is known when it comes again: ways, best first, each a list of JSON pointers into the
 *     body. The values of the first way of which all are there, taken together, are the event's id. Without any, or where
 *     none fits, only the same bytes are the same event
 * @param idHeader a header that holds the event's id, before all of these ways; null where there is none
 * @param orderNames which of an order's details ({@link OrderSnapshot#details}) deliveries name it by, beside its id and our
 *     reference; whoever reads orders remembers them
 */
public record WebhookRules(
        WebhookVerification verification,
        List<List<JsonPointer>> eventIds,
        @Nullable String idHeader,
        Set<String> orderNames) {

    public WebhookRules {
        eventIds = eventIds.stream().map(List::copyOf).toList();
        orderNames = Set.copyOf(orderNames);
    }

    public static WebhookRules of(WebhookVerification verification) {
        return new WebhookRules(verification, List.of(), null, Set.of());
    }

    /** One more way to know a delivery again, after those named before. */
    public WebhookRules knownBy(String... pointers) {
        List<List<JsonPointer>> ways = new ArrayList<>(eventIds);
        ways.add(Arrays.stream(pointers).map(JsonPointer::compile).toList());
        return new WebhookRules(verification, ways, idHeader, orderNames);
    }

    /** A header by which a delivery is known again, before what its body says. */
    public WebhookRules knownByHeader(String name) {
        return new WebhookRules(verification, eventIds, name, orderNames);
    }

    public WebhookRules namingOrdersBy(String... details) {
        return new WebhookRules(verification, eventIds, idHeader, Set.of(details));
    }

    /** The supplier's id of what a body tells; the same for each time it is delivered. Empty where the supplier has none. */
    public Optional<String> eventId(JsonNode body) {
        return eventIds.stream().flatMap(way -> values(body, way).stream()).findFirst();
    }

    private static Optional<String> values(JsonNode body, List<JsonPointer> way) {
        List<String> values = way.stream()
                .map(body::at)
                .filter(value -> !value.isMissingNode() && !value.isNull() && !value.isContainer())
                .map(value -> value.asString().strip())
                .filter(value -> !value.isEmpty())
                .map(WebhookRules::escaped)
                .toList();
        return values.size() == way.size() ? Optional.of(String.join("/", values)) : Optional.empty();
    }

    /** As in a JSON pointer, so that {@code a/b} and {@code c} are not taken for {@code a} and {@code b/c}. */
    private static String escaped(String value) {
        return value.replace("~", "~0").replace("/", "~1");
    }
}
