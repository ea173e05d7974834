/**
 * BigBuy: a European wholesaler's catalogue, stock by warehouse, shipping options, orders and parcels. Start at {@link
 * com.citadelbuy.supplierhub.connectors.bigbuy.BigBuy}.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors.bigbuy;

import org.jspecify.annotations.NullMarked;
