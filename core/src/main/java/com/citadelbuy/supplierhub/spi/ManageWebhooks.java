package com.citadelbuy.supplierhub.spi;

import java.net.URI;
import java.util.List;

/**
 * Tells the supplier where to send what it has to tell. Suppliers keep one registration per account or token: a new one
 * replaces what was there.
 */
public non-sealed interface ManageWebhooks extends Capability {

    /**
     * Has everything that {@link ReadWebhooks} can use sent to an address. May be done again at any time and then replaces
     * itself; where the supplier makes keys, they are new ones then, and deliveries signed with the old may still come for as
     * long as the supplier repeats them.
     *
     * @param callback absolute; suppliers mostly refuse what is not https or not public
     * @return with the secrets that later deliveries are signed with, which the supplier shows only now
     */
    WebhookRegistration register(URI callback);

    /** What is registered now, by us or by anybody; without secrets. Repeatable. Empty where nothing is. */
    List<WebhookRegistration> registered();

    /**
     * Ends a registration. Done again it does nothing. Where the supplier keeps one per account it ends whichever is there now,
     * so whoever does not know that it is still this one looks first.
     */
    void remove(WebhookRegistration registration);
}
