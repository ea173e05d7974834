package com.citadelbuy.supplierhub.spi.wire;

import static java.util.stream.Collectors.joining;

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
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/** Reads the JSON of deliveries as the pipeline reads replies: what does not have the promised shape is a BAD_RESPONSE. */
public final class WireDelivery {

    private WireDelivery() {}

    /** Reads the body as a wire record and makes something of it. */
    public static <T, R> R read(WebhookDelivery delivery, Class<T> type, Function<Raw<T>, R> translate) {
        try {
            return translate.apply(parse(delivery, type));
        } catch (JacksonException mismatch) {
            throw unreadable(where(mismatch) + why(mismatch.getCause()));
        } catch (IllegalArgumentException | NullPointerException | DateTimeException odd) {
            throw unreadable(why(odd));
        }
    }

    /** By what the delivery is known when it comes again; empty where the supplier has no such thing, or it is not JSON. */
    public static Optional<String> eventId(WebhookRules rules, WebhookDelivery delivery) {
        Optional<String> said =
                Optional.ofNullable(rules.idHeader()).flatMap(delivery::header).filter(id -> !id.isBlank());
        return said.isPresent() ? said : ofBody(rules, delivery);
    }

    private static Optional<String> ofBody(WebhookRules rules, WebhookDelivery delivery) {
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

    /** The place, not what stands there: nobody promised what that is, and it may be somebody's name. */
    private static String where(JacksonException mismatch) {
        if (mismatch instanceof StreamReadException) {
            return ": it is not JSON";
        }
        String place = mismatch.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(joining("/"));
        return place.isEmpty() ? "" : " at " + place;
    }

    /** In our own words alone; those of numbers and times quote what they could not read. */
    private static String why(@Nullable Throwable odd) {
        return switch (odd) {
            case NumberFormatException _ -> "";
            case IllegalArgumentException ours -> ": " + ours.getMessage();
            case NullPointerException ours -> ": " + ours.getMessage();
            case null, default -> "";
        };
    }

    private static SupplierException unreadable(String detail) {
        return new SupplierException(
                Failure.of(Kind.BAD_RESPONSE, "The delivery does not have the documented shape" + detail));
    }
}
