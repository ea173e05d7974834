package com.citadelbuy.supplierhub.server.orders;

import org.jspecify.annotations.Nullable;

/** Which orders of a list; null does not narrow. */
public record OrderFilter(
        @Nullable String status,
        @Nullable String supplier,
        @Nullable String reference) {}
