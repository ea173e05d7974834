package com.citadelbuy.supplierhub.server.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with what a connection's supplier sends.
 *
 * @param state registered; due, while it is being registered; failing, where the supplier refuses or
 *     sends to another connection of the account; by_hand, where a person has to
 *     enter the address at the supplier
 * @param problem why it is failing
 * @param checkedAt when the supplier last said that it sends
 * @param lastDeliveryAt when the last genuine delivery came, to the minute
 * @param silentSince since when it is known that deliveries are missing; they are read by schedule meanwhile
 * @param lastRefusalAt when a delivery last came that did not prove itself
 */
public record RegistrationStatus(
        String connectionId,
        String supplier,
        String state,
        @Nullable String problem,
        @Nullable Instant registeredAt,
        @Nullable Instant checkedAt,
        @Nullable Instant lastDeliveryAt,
        @Nullable Instant silentSince,
        @Nullable Instant lastRefusalAt) {}
