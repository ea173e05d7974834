package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Pushed messages: a word about an order, or that a product came, went or has another price. They hold less than a look
 * would show. What names an order or a product is about it, whatever the number of its kind.
 */
final class AlibabaDeliveries implements ReadWebhooks {

    @Override
    public List<Observation> read(WebhookDelivery delivery) {
        return WireDelivery.read(
                delivery,
                Message.class,
                read -> read.value().observation().stream().toList());
    }

    /**
     * A message.
     *
     * @param timestamp in seconds; the time inside the data has no zone
     */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Message(
            @Nullable Data data,
            @Nullable String messageType,
            @Nullable Long timestamp) {

        Optional<Observation> observation() {
            return Optional.ofNullable(data)
                    .flatMap(told -> told.subject().map(subject -> Observation.hint(word(told), at(), subject)));
        }

        private String word(Data told) {
            return told.word().orElse("message_type " + messageType);
        }

        private @Nullable Instant at() {
            return timestamp == null ? null : Instant.ofEpochSecond(timestamp);
        }
    }

    /** The order's number is the one that ends in {@code _str}; the other one is of an inner record. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Data(
            @Nullable String tradeIdStr,
            @Nullable String status,
            @JsonProperty("productId") @Nullable String productId,
            @Nullable String option) {

        Optional<Subject> subject() {
            if (WireTexts.says(tradeIdStr)) {
                return Optional.of(new Subject.Order(tradeIdStr, null));
            }
            return Optional.ofNullable(productId).filter(WireTexts::says).<Subject>map(Subject.Product::new);
        }

        Optional<String> word() {
            return Optional.ofNullable(WireTexts.says(tradeIdStr) ? status : option)
                    .filter(WireTexts::says);
        }
    }
}
