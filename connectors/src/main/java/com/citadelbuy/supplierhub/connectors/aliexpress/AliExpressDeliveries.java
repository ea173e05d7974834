package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Pushed messages. The one that is documented says in a word what became of an order; words of pushes and of orders differ and
 * messages get lost, so it is a hint to read the order. The number that stands for a kind of message may change by the
 * platform's own warning: whatever names an order is about that order, whatever does not is about nothing that is kept.
 */
final class AliExpressDeliveries implements ReadWebhooks {

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
     * @param timestamp in seconds
     */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Message(
            @Nullable Data data,
            @Nullable String messageType,
            @Nullable Long timestamp) {

        Optional<Observation> observation() {
            return Optional.ofNullable(data)
                    .filter(told -> WireTexts.says(told.orderId()))
                    .map(told -> Observation.hint(word(told), at(), new Subject.Order(told.orderId(), null)));
        }

        private String word(Data told) {
            String status = told.orderStatus();
            return status != null && WireTexts.says(status) ? status : "message_type " + messageType;
        }

        private @Nullable Instant at() {
            return timestamp == null ? null : Instant.ofEpochSecond(timestamp);
        }
    }

    private record Data(@Nullable String orderId, @Nullable String orderStatus) {}
}
