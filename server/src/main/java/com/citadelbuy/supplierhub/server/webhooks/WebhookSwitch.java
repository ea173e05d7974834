package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set.
 *
 * @param on whether webhooks are taken in
 * @param secret of the hub's own form; null where none is set
 * @param outside where the outside reaches us, or null where nobody said; then no supplier is asked to send
 * @param local where our own simulators reach us
 * @param kept how long what came is kept
 */
public record WebhookSwitch(
        boolean on, @Nullable Secret secret, @Nullable URI outside, URI local, Duration kept) {

    void refuseIfOff() {
        if (!on) {
            throw new Refusal.Unavailable("feature_disabled", "Webhooks are switched off here (ENABLE_WEBHOOKS).");
        }
    }
}
