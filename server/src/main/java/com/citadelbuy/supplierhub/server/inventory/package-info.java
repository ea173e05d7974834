/**
 * Stock of our variants by location, as suppliers told it last, what of it can be sold under the workspace's rules, and
 * the events that tell others when it changed or ran low. Knows no supplier call and no product beyond its ids. Start at {@link com.citadelbuy.supplierhub.server.inventory.Inventory}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.inventory;

import org.jspecify.annotations.NullMarked;
