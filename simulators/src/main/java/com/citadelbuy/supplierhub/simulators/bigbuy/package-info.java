/**
 * A fake BigBuy, built from the supplier's documents alone; it must not know how the hub talks to it. Start at {@link
 * com.citadelbuy.supplierhub.simulators.bigbuy.BigBuySimulator}: the front checks path, method, key and limit, then one small
 * class per subject answers.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.bigbuy;

import org.jspecify.annotations.NullMarked;
