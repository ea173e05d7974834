package com.citadelbuy.supplierhub.spi.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An address that leads a buyer to a product and notes that we sent him.
 *
 * @param shortUrl a shorter form of it, where there is one
 */
public record ProductLink(
        String productId, URI url, @Nullable URI shortUrl) {}
