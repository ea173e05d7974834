package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Observation;
import java.util.List;

/**
 * Says what a delivery tells. Pure: it calls nobody, and the same delivery reads the same at any time. It is not asked whether the
 * delivery is genuine; that is the definition's {@link WebhookVerification}, and of one that is not proven only {@link
 * Observation#asHint} may be used. What came sealed it is given opened ({@link WebhookVerification#opened}).
 *
 * <p>What an observation tells is told as the reading capabilities tell it, so that a delivery and a look at the same thing
 * cannot contradict each other. Where a delivery holds less than a look would show, it is a hint and nothing of it is told.
 */
public non-sealed interface ReadWebhooks extends Capability {

    /**
     * What the delivery tells, in its order; empty where it is about nothing that the hub keeps, such as the supplier's own
     * test. A body that is not what the documents promise is a BAD_RESPONSE failure.
     */
    List<Observation> read(WebhookDelivery delivery);
}
