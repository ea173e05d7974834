package com.citadelbuy.supplierhub.simulators;

/** What can go wrong with a webhook, on demand. */
public enum WebhookFault {
    /** It is sent twice, alike to the byte. */
    DUPLICATED,
    /** It is held back until the next one about the same thing has been queued; as long as a late one, if there is none. */
    OUT_OF_ORDER,
    /** It never leaves. */
    LOST,
    /** It comes with a byte that was not signed. */
    BAD_SIGNATURE,
    /** The supplier has new keys from now on and told nobody. */
    REKEYED,
    /** The supplier switches the registration off; this one and all that would follow are not sent. */
    SILENT,
    /** It leaves six hours late, in the supplier's time. */
    DELAYED
}
