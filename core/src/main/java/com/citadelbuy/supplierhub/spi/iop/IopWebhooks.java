package com.citadelbuy.supplierhub.spi.iop;

import com.citadelbuy.supplierhub.spi.SignedBody;
import com.citadelbuy.supplierhub.spi.SignedBody.Encoding;
import com.citadelbuy.supplierhub.spi.WebhookKey;
import com.citadelbuy.supplierhub.spi.WebhookRules;

/** How the gateway's pushed messages are proven. */
public final class IopWebhooks {

    /**
     * The header {@code Authorization} holds the HMAC of app key and body. There is no id of a message; a repeat is known by
     * its bytes, which hold the second it tells of.
     */
    public static final WebhookRules RULES = WebhookRules.of(new SignedBody(
            "Authorization",
            Encoding.HEX,
            new WebhookKey.Credential(IopSigner.APP_SECRET),
            Encoding.UTF_8,
            IopSigner.APP_KEY,
            SignedBody.Missing.REFUSED));

    private IopWebhooks() {}
}
