package com.citadelbuy.supplierhub.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier proves that a delivery is its own: data, one class per scheme. There is no default, since a scheme that nobody
 * thought of would accept anybody's word.
 */
public sealed interface WebhookVerification
        permits WebhookVerification.SecretPath, WebhookVerification.EitherOf, SignedBody, SealedEvent {

    /** Judges. Pure; compares in constant time. */
    WebhookVerdict judge(WebhookDelivery delivery, Keys keys);

    /**
     * The delivery as those read it who keep it, know it again and say what it tells: where a scheme seals what it delivers, with the
     * clear text for its body. Of one that was refused it means nothing.
     */
    default WebhookDelivery opened(WebhookDelivery delivery, Keys keys) {
        return delivery;
    }

    /**
     * What a connection has to verify with.
     *
     * @param settings as a session gives them: where a setting has a default and is not given, the default
     * @param token null where there is none
     * @param registrations with their secrets: the one that holds, and those replaced so lately that their deliveries may still
     *     come
     */
    record Keys(
            Credentials credentials,
            Map<String, String> settings,
            @Nullable TokenSet token,
            List<WebhookRegistration> registrations) {

        public Keys {
            settings = Map.copyOf(settings);
            registrations = List.copyOf(registrations);
        }

        /** Without the settings, which a person may have put anything into. */
        @Override
        public String toString() {
            return "Keys[" + credentials + "]";
        }
    }

    /**
     * One of two ways, where reports of the supplier's scheme differ: what either proves is proven, and what neither does is what
     * the first makes of it.
     */
    record EitherOf(WebhookVerification first, WebhookVerification second) implements WebhookVerification {

        @Override
        public WebhookVerdict judge(WebhookDelivery delivery, Keys keys) {
            WebhookVerdict one = first.judge(delivery, keys);
            return one instanceof WebhookVerdict.Signed
                            || !(second.judge(delivery, keys) instanceof WebhookVerdict.Signed signed)
                    ? one
                    : signed;
        }

        /** In the way that proves it. */
        @Override
        public WebhookDelivery opened(WebhookDelivery delivery, Keys keys) {
            return second.judge(delivery, keys) instanceof WebhookVerdict.Signed
                    ? second.opened(delivery, keys)
                    : first.opened(delivery, keys);
        }
    }

    /** The supplier signs nothing. That the sender knows the connection's address is all there is, and makes it a hint. */
    record SecretPath() implements WebhookVerification {

        @Override
        public WebhookVerdict judge(WebhookDelivery delivery, Keys keys) {
            return new WebhookVerdict.Unsigned();
        }
    }
}
