package com.citadelbuy.supplierhub.spi.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One dated fact about a shipment.
 *
 * @param at in UTC; carriers that tell local time without a zone are taken as UTC
 * @param status what the fact means in our words; UNKNOWN where the text says nothing about progress
 * @param description in the supplier's or carrier's words
 */
public record TrackingEvent(
        Instant at,
        ShipmentStatus status,
        String description,
        @Nullable String location) {}
