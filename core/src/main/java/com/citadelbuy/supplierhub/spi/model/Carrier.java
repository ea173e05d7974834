package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes a sale to its buyer, as the marketplace names him.
 *
 * @param wantsNumber whether a tracking number has to be given; null where the marketplace does not say
 */
public record Carrier(String id, String name, @Nullable Boolean wantsNumber) {}
