package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/**
 * A list of products that a supplier puts together under a name.
 *
 * @param count how many products it says are in it, or null if it does not say
 */
public record Feed(
        String name, @Nullable String description, @Nullable Long count) {}
