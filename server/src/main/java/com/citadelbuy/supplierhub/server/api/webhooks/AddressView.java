package com.citadelbuy.supplierhub.server.api.webhooks;

/**
 * Where a connection's supplier is to send to.
 *
 * @param url a secret: whoever knows it can send there
 */
public record AddressView(String url) {

    @Override
    public String toString() {
        return "AddressView[***]";
    }
}
