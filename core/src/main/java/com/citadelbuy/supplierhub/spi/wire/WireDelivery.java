package com.citadelbuy.supplierhub.spi.wire;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the JSON of deliveries as the pipeline reads replies: what does not have the promised shape is a BAD_RESPONSE. */
public final class WireDelivery {

    private WireDelivery() {}

    /** Reads the body as a wire record and makes something of it. */
    public static <T, R> R read(WebhookDelivery delivery, Class<T> type, Function<Raw<T>, R> translate) {
        try {
            return translate.apply(parse(delivery, type));
        } catch (JacksonException mismatch) {
            throw unreadable(mismatch.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException | DateTimeException odd) {
            throw unreadable(odd.getMessage());
        }
    }

    /** By what the delivery is known when it comes again; empty where the supplier has no such thing, or it is not JSON. */
    public static Optional<String> eventId(WebhookRules rules, WebhookDelivery delivery) {
        try {
            return rules.eventId(WireJson.MAPPER.readTree(delivery.body()));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static <T> Raw<T> parse(WebhookDelivery delivery, Class<T> type) {
        JsonNode body = WireJson.MAPPER.readTree(delivery.body());
        @Nullable T value = WireJson.MAPPER.treeToValue(body, type);
        if (value == null) {
            throw new IllegalArgumentException("nothing where " + type.getSimpleName() + " was expected");
        }
        return new Raw<>(value, WireJson.text(body));
    }

    private static SupplierException unreadable(@Nullable String message) {
        return new SupplierException(
                Failure.of(Kind.BAD_RESPONSE, "The delivery does not have the documented shape: " + message));
    }
}
