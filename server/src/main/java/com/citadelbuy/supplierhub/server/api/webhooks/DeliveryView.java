package com.citadelbuy.supplierhub.server.api.webhooks;

import com.citadelbuy.supplierhub.server.webhooks.Inbox;
import com.citadelbuy.supplierhub.server.webhooks.InboxItem;

/**
 * A delivery with what it said.
 *
 * @param body as it came, but for secrets and personal data, which are left out
 */
public record DeliveryView(InboxItem delivery, String body) {

    static DeliveryView of(Inbox.Opened opened) {
        return new DeliveryView(opened.item(), opened.body());
    }
}
