package com.citadelbuy.supplierhub.spi.model;

/** Stock of one variant at one location, as the supplier tells it now. */
public record InventoryLevel(String variantId, Location location, Stock stock) {}
