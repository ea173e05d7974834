/**
 * Printful: the products of a Printful store, their availability, orders and parcels. Two generations of its API are used
 * side by side, since each can what the other cannot. Designs and blanks are not here. Start at {@link
 * com.citadelbuy.supplierhub.connectors.printful.Printful}.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors.printful;

import org.jspecify.annotations.NullMarked;
