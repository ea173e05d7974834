/**
 * Stock of our variants by location, as suppliers told it last, and the events that tell others when it changed. Knows
 * no supplier call and no product beyond its ids. Start at {@link com.citadelbuy.supplierhub.server.inventory.Inventory}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.inventory;

import org.jspecify.annotations.NullMarked;
