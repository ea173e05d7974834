/**
 * The words that suppliers and the hub share: products, offers, stock, orders, shipments, money. Plain immutable values;
 * nothing here knows how they travel or where they are kept.
 */
@NullMarked
package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.NullMarked;
