package com.citadelbuy.supplierhub.spi;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a supplier delivers, as the supplier tells it.
 *
 * @param callback where to
 * @param topics what is delivered there, in the supplier's words, sorted
 * @param active whether the supplier delivers there all that can be asked for; some switch off what fails too often, as a
 *     whole or by topic
 * @param keys what deliveries are signed with, by the supplier's names; of those only shown once, nothing when listed. To
 *     be kept sealed
 * @param expires when it ends by itself, or null
 */
public record WebhookRegistration(
        URI callback,
        List<String> topics,
        boolean active,
        Map<String, Secret> keys,
        @Nullable Instant expires) {

    public WebhookRegistration {
        topics = topics.stream().sorted().toList();
        keys = Map.copyOf(keys);
    }

    /** Without the address, which holds the secret by which a connection is found. */
    @Override
    public String toString() {
        return "WebhookRegistration[" + topics + ", active=" + active + ", expires=" + expires + "]";
    }
}
