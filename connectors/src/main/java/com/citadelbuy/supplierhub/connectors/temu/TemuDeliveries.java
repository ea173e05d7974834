package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.SealedEvent;
import com.citadelbuy.supplierhub.spi.SealedEvent.Joined;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerification;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Temu delivers of sales: that something about one has changed. Which event it is stands in a header. */
final class TemuDeliveries implements ReadWebhooks {

    private static final String EVENT = "x-tm-event-code";

    /** How names and values are put together is told in two ways, of which either counts ("Webhooks"). */
    static final WebhookRules RULES = WebhookRules.of(
                    new WebhookVerification.EitherOf(joined(Joined.RUN_TOGETHER), joined(Joined.AS_PAIRS)))
            .knownBy("/parentOrderSn", "/orderSn", "/orderStatus", "/updateTime")
            .knownBy("/parentAfterSalesSn", "/parentAfterSalesStatus", "/updateAt");

    private static final Set<String> OF_SALES = Set.of(
            "bg_order_status_change_event",
            "bg_trade_logistics_address_changed",
            "bg_aftersales_status_change",
            "bg_cancel_order_status_change");

    private static SealedEvent joined(Joined joined) {
        return new SealedEvent(
                "eventData",
                "x-tm-signature",
                List.of("x-tm-app-key", EVENT, "x-tm-ext-param", "x-tm-timestamp"),
                Temu.APP_SECRET,
                joined);
    }

    @Override
    public List<Observation> read(WebhookDelivery delivery) {
        String type = delivery.header(EVENT).orElse("");
        return WireDelivery.read(
                delivery,
                Event.class,
                event -> OF_SALES.contains(type)
                        ? List.of(Observation.hint(
                                type,
                                event.value().at(),
                                new Subject.Sale(Objects.requireNonNull(
                                        event.value().parentOrderSn(), "the number of the order is missing"))))
                        : List.of());
    }

    /**
     * Of all kinds.
     *
     * @param updateTime in seconds
     * @param updateAt in milliseconds
     */
    private record Event(
            @Nullable String parentOrderSn,
            @Nullable Long updateTime,
            @Nullable Long updateAt) {

        @Nullable
        Instant at() {
            return updateAt == null ? TemuWire.second(updateTime) : Instant.ofEpochMilli(updateAt);
        }
    }
}
