/**
 * What buyers order from us at marketplaces: received window by window, looked at again, and packed, shipped or cancelled with a
 * guard on each step. Start at {@link com.citadelbuy.supplierhub.server.sales.Sales} (what clients read) and {@code Receiving} (the
 * one door for what marketplaces tell).
 */
@NullMarked
package com.citadelbuy.supplierhub.server.sales;

import org.jspecify.annotations.NullMarked;
