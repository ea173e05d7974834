package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Payment;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Paying, by what is stored with the buyer's account at Alibaba. */
final class AlibabaPaying implements PayOrders {

    static final String PAY = "/alibaba/dropshipping/order/pay";

    static final String METHOD = "payment_method";
    static final String USER_IP = "user_ip";
    static final String USER_AGENT = "user_agent";
    static final String ACCEPT_LANGUAGE = "accept_language";
    static final String SCREEN = "screen_resolution";
    static final String REGISTERED = "isv_drop_shipper_registration_time";

    /** What is not set is not sent: these are facts about a person, and made-up ones would look like fraud. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Order(
            List<String> orderIdList,
            String paymentMethod,
            @Nullable String userIp,
            @Nullable String userAgent,
            @Nullable String acceptLanguage,
            @Nullable String screenResolution,
            boolean isPc,
            @Nullable Long isvDropShipperRegistrationTime) {

        static Order of(OrderSnapshot order, Session session) {
            return new Order(
                    List.of(order.id()),
                    session.setting(METHOD).orElse("CREDIT_CARD"),
                    session.setting(USER_IP).orElse(null),
                    session.setting(USER_AGENT).orElse(null),
                    session.setting(ACCEPT_LANGUAGE).orElse(null),
                    session.setting(SCREEN).orElse(null),
                    true,
                    session.setting(REGISTERED).map(Long::valueOf).orElse(null));
        }
    }

    private record Paid(Outcome value) {

        private static final Map<String, Function<Outcome, Payment>> MEANINGS = Map.of(
                "PAY_SUCCESS",
                paid -> new Payment.Done(),
                // Taken; what comes of it, the order's own state tells.
                "PAYING",
                paid -> new Payment.Done(),
                "PAY_FAILED",
                Outcome::refused,
                "UNPAY",
                Outcome::refused);

        Paid {
            AlibabaWire.promised(value, "what became of a payment");
        }

        /** A word that no document lists proves neither. */
        Payment toPayment() {
            @Nullable Function<Outcome, Payment> meaning = MEANINGS.get(String.valueOf(value.status()));
            if (meaning == null) {
                throw new IllegalArgumentException("Alibaba did not say whether it was paid");
            }
            return meaning.apply(value);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Outcome(
            @Nullable String status,
            @Nullable String reasonCode,
            @Nullable String reasonMessage,
            @Nullable String payUrl) {

        /** Whatever the reason, what is stored there does not pay. A card must not be tried over and over: a person is asked. */
        Payment refused() {
            String reason = WireTexts.first(reasonMessage, "The payment failed");
            String byHand = WireTexts.says(payUrl) ? "; it can be paid by hand at " + payUrl : "";
            @Nullable String code = WireTexts.says(reasonCode) ? reasonCode : status;
            return new Payment.Refused(new Failure(Kind.INSUFFICIENT_FUNDS, reason + byHand, code, null, null));
        }
    }

    private final Session session;

    AlibabaPaying(Session session) {
        this.session = session;
    }

    @Override
    public Payment pay(OrderSnapshot order) {
        return AlibabaWire.post(session, PAY)
                .formJson("param_order_pay_request", Order.of(order, session))
                .readOr(Paid.class, paid -> paid.value().toPayment(), Payment.Refused::new);
    }
}
