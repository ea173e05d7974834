package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.WebhookVerification.Keys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the key of a signature lies. */
public sealed interface WebhookKey {

    /** The keys that a delivery may be signed with; none where the connection has none that fits. */
    List<Secret> of(WebhookDelivery delivery, Keys keys);

    /** A credential that a person entered. */
    record Credential(String name) implements WebhookKey {

        @Override
        public List<Secret> of(WebhookDelivery delivery, Keys keys) {
            return Stream.ofNullable(keys.credentials().fields().get(name)).toList();
        }
    }

    /** A part of the token reply that later calls need ({@link TokenSet#extra}). */
    record TokenExtra(String name) implements WebhookKey {

        @Override
        public List<Secret> of(WebhookDelivery delivery, Keys keys) {
            return Stream.ofNullable(keys.token())
                    .flatMap(token -> Stream.ofNullable(token.extra().get(name)))
                    .toList();
        }
    }

    /**
     * A secret that the supplier made for a registration.
     *
     * @param name of the secret among {@link WebhookRegistration#keys}
     * @param selector the header by which a delivery says which registration's it is
     * @param selectedBy the name among the keys of what that header holds
     */
    record OfRegistration(String name, String selector, String selectedBy) implements WebhookKey {

        @Override
        public List<Secret> of(WebhookDelivery delivery, Keys keys) {
            return delivery.header(selector).map(Secret::of).stream()
                    .flatMap(said -> keys.registrations().stream()
                            .map(WebhookRegistration::keys)
                            .filter(made -> Optional.ofNullable(made.get(selectedBy))
                                    .filter(said::equals)
                                    .isPresent())
                            .flatMap(made -> Stream.ofNullable(made.get(name))))
                    .toList();
        }
    }
}
