package com.citadelbuy.supplierhub.server.api.webhooks;

/**
 * How many deliveries are read again.
 *
 * @param count those that could not be read before
 */
public record ReplayedView(int count) {}
