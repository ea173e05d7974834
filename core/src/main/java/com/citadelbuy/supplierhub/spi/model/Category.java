package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/** A supplier's category. */
public record Category(String id, String name, @Nullable String parentId) {}
