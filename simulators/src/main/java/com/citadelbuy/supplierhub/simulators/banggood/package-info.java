/**
 * A fake Banggood dropship API: a token of two hours, goods in several warehouses whose variants exist only as rows of
 * stock, and orders that are merely imported and wait for a person to pay them. Knows nothing of the hub. Start at {@link
 * com.citadelbuy.supplierhub.simulators.banggood.BanggoodSimulator}; {@code Course} says what becomes of an order.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.banggood;

import org.jspecify.annotations.NullMarked;
