package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.EventEndpoints;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;

/** An endpoint and the key its receiver needs. */
@Describe("An endpoint and, this once, the key that its receiver verifies deliveries with.")
public record IssuedView(EndpointView endpoint, SigningKeyView key) {

    static IssuedView of(EventEndpoints.Issued issued) {
        return new IssuedView(EndpointView.of(issued.endpoint()), SigningKeyView.of(issued.key()));
    }
}
