package com.citadelbuy.supplierhub.server.sync.plan;

/** A product that is looked at, and why. */
public record Pick(String supplierProductId, Tier tier) {}
