/**
 * Orders with exactly-once effect: the intent is written before the effect, every outcome is a fact, and {@link
 * com.citadelbuy.supplierhub.server.orders.OrderMachine} alone decides what a fact does. Start at {@link
 * com.citadelbuy.supplierhub.server.orders.Orders} (what a client does) and {@code OrderWork} (what a worker does).
 */
@NullMarked
package com.citadelbuy.supplierhub.server.orders;

import org.jspecify.annotations.NullMarked;
